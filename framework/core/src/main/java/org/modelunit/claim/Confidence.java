package org.modelunit.claim;

/** Checks confidence levels in one place and with one message. */
final class Confidence {

    private Confidence() {}

    static void check(double confidence) {
        if (!(confidence > 0.5 && confidence < 1)) {
            String hint = confidence > 50 && confidence < 100
                    ? " (did you mean " + Numbers.plain(confidence / 100) + "?)"
                    : "";
            throw new IllegalArgumentException(
                    "confidence must lie between 0.5 and 1, but was " + Numbers.plain(confidence) + hint);
        }
    }
}
