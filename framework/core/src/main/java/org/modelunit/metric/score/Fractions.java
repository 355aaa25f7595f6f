package org.modelunit.metric.score;

import org.modelunit.text.Numbers;

/** Refuses arguments of metrics that have to be fractions: above 0, and not above 1. */
final class Fractions {

    private Fractions() {}

    /** A fraction above 0 and up to 1; throws where it is none. */
    static double of(String name, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must lie above 0 and not above 1, but was " + share
                    + Numbers.percentHint(share, hundredth -> hundredth > 0));
        }
        return share;
    }
}
