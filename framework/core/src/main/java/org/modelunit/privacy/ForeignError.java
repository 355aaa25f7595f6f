package org.modelunit.privacy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelUnitException;
import org.modelunit.text.ThrownText;

/**
 * What code of somebody else has thrown while it looked at a row: its message may quote any value of the row. It is shown where all columns
 * are, and where it is the JVM's or ours, which quote none.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ForeignError {

    private ForeignError() {}

    /**
     * Returns the kind of what was thrown, with what it says or how to see that: "IllegalStateException (no such town)".
     *
     * @param thrown what was thrown
     */
    public static String inWords(Throwable thrown) {
        ShownValues shown = ShownValues.now();
        return isShown(shown, thrown)
                ? ThrownText.of(thrown)
                : thrown.getClass().getSimpleName() + " (its message may quote the row; to see it, run with "
                        + shown.options(ShownValues.ALL) + ")";
    }

    /**
     * Returns what an error of ours names as its cause: what was thrown, or the same places in the code without the messages.
     *
     * @param thrown what was thrown
     */
    public static Throwable asCause(Throwable thrown) {
        return isShown(ShownValues.now(), thrown) ? thrown : WithheldMessage.of(thrown);
    }

    /**
     * Returns an error that is thrown on, as a failed assertion is: itself, or where its message is not shown, one of its kind that says so.
     *
     * @param thrown what was thrown
     */
    public static Error asError(Error thrown) {
        if (thrown instanceof VirtualMachineError || isShown(thrown)) {
            return thrown;
        }
        return thrown instanceof AssertionError
                ? new AssertionError(inWords(thrown), asCause(thrown))
                : new Error(inWords(thrown), asCause(thrown));
    }

    /**
     * Returns whether the message of what was thrown is shown.
     *
     * @param thrown what was thrown
     */
    public static boolean isShown(Throwable thrown) {
        return isShown(ShownValues.now(), thrown);
    }

    private static boolean isShown(ShownValues shown, Throwable thrown) {
        return shown.isShown(ShownValues.ALL) || areHarmless(thrown);
    }

    /** Whether neither the message nor those of its causes come from code of somebody else. */
    private static boolean areHarmless(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return isHarmless(thrown)
                && thrown.getSuppressed().length == 0
                && (cause == null || cause != thrown && areHarmless(cause));
    }

    /** Whether code of ours has thrown it, whose messages ask here as well. */
    private static boolean isOurs(Throwable thrown) {
        StackTraceElement[] places = thrown.getStackTrace();
        return places.length > 0 && places[0].getClassName().startsWith("org.modelunit.");
    }

    private static boolean isHarmless(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null
                || thrown instanceof ModelUnitException
                || thrown instanceof WithheldMessage
                || isOurs(thrown)
                || thrown instanceof LinkageError
                || thrown instanceof StackOverflowError
                || thrown instanceof ArithmeticException && message.equals("/ by zero")
                || thrown.getClass() == NullPointerException.class && message.startsWith("Cannot ")
                || thrown.getClass() == ClassCastException.class && message.startsWith("class ");
    }
}
