package org.modelunit.claim;

import org.modelunit.text.Numbers;

/** Checks confidence levels in one place and with one message. */
final class Confidence {

    private Confidence() {}

    static void check(double confidence) {
        if (!isOne(confidence)) {
            throw new IllegalArgumentException("confidence must lie above 0.5 and below 1, but was "
                    + Numbers.plain(confidence) + Numbers.percentHint(confidence, Confidence::isOne));
        }
    }

    private static boolean isOne(double confidence) {
        return confidence > 0.5 && confidence < 1;
    }
}
