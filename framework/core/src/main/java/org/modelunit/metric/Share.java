package org.modelunit.metric;

/** Refuses arguments of metrics that are no shares. */
final class Share {

    private Share() {}

    /** Returns a share above 0 and up to 1. */
    static double of(String name, double share) {
        if (!(share > 0 && share <= 1)) {
            String hint = share > 1 && share <= 100 ? " (did you mean " + share / 100 + "?)" : "";
            throw new IllegalArgumentException(name + " must lie above 0 and not above 1, but was " + share + hint);
        }
        return share;
    }
}
