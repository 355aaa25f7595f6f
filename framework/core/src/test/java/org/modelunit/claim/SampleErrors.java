package org.modelunit.claim;

/** Errors as tests throw them. */
public final class SampleErrors {

    private SampleErrors() {}

    /** Returns an error to which others were added, as those of clean-up and of collected claims are. */
    public static <E extends Throwable> E with(E error, Throwable... suppressed) {
        for (Throwable one : suppressed) {
            error.addSuppressed(one);
        }
        return error;
    }
}
