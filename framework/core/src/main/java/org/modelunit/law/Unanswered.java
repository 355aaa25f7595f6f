package org.modelunit.law;

import org.modelunit.error.ModelUnitException;
import org.modelunit.privacy.ForeignError;

/** A model that was asked and has not answered: it threw something, hung, or gave what is no answer. */
final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean hangs;

    /**
     * Creates it.
     *
     * @param thrown what the model threw, or what says what is wrong
     * @param hangs whether it was given up
     */
    Unanswered(Throwable thrown, boolean hangs) {
        super("the model has not answered", thrown);
        this.hangs = hangs;
    }

    static Unanswered of(Throwable thrown) {
        return new Unanswered(thrown, false);
    }

    Throwable thrown() {
        Throwable cause = getCause();
        return cause == null ? this : cause;
    }

    boolean hangs() {
        return hangs;
    }

    /** What happened, as the end of a sentence. */
    String inWords() {
        Throwable thrown = thrown();
        String message = thrown.getMessage();
        if (hangs) {
            return "it hangs: " + firstLine(String.valueOf(message));
        }
        return thrown instanceof ModelUnitException && message != null
                ? firstLine(message)
                : "it threw " + ForeignError.inWords(thrown);
    }

    /** The lines below say where a thread hangs. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
