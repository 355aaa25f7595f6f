package org.modelunit.privacy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands for an error whose message is not shown: its type, its places in the code, and its causes likewise. */
final class WithheldMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "its message is not shown, as it may quote a row (modelunit.rows)";

    private final String type;

    private WithheldMessage(Throwable original, @Nullable Throwable cause) {
        super(WORDS, cause);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    static Throwable of(Throwable original) {
        return of(original, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Throwable of(Throwable original, Set<Throwable> seen) {
        seen.add(original);
        Throwable cause = original.getCause();
        WithheldMessage withheld =
                new WithheldMessage(original, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (Throwable suppressed : original.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                withheld.addSuppressed(of(suppressed, seen));
            }
        }
        return withheld;
    }

    /** The name of the class of the error that this stands for. */
    String type() {
        return type;
    }

    /** Returns the type of the error, in place of this one's, and that there was a message. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // traces print the type, which has to be the error's own
    public String toString() {
        return type + ": " + WORDS;
    }
}
