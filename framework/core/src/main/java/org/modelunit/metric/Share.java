package org.modelunit.metric;

import org.modelunit.claim.Numbers;

/** Refuses arguments of metrics that are no shares. */
final class Share {

    private Share() {}

    /** Returns a share above 0 and up to 1. */
    static double of(String name, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must lie above 0 and not above 1, but was " + share
                    + Numbers.percentHint(share, hundredth -> hundredth > 0));
        }
        return share;
    }
}
