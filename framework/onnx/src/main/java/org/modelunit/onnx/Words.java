package org.modelunit.onnx;

import java.time.Duration;

/** Pieces of sentences. */
final class Words {

    private Words() {}

    /** Returns what was thrown: "IllegalStateException (no such town)". */
    static String of(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown.getClass().getSimpleName() + (message == null || message.isBlank() ? "" : " (" + message + ")");
    }

    /** Returns a duration in the largest unit that is exact: "60 s", "1500 ms". */
    static String of(Duration duration) {
        return duration.toNanosPart() % 1_000_000_000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
