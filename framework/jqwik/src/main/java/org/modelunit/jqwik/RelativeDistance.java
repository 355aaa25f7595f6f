package org.modelunit.jqwik;

/** How far one number is from another, beside the range of what was observed. */
final class RelativeDistance {

    private RelativeDistance() {}

    /** Returns 0 for equal numbers, else from 1 to 2. */
    static double of(double value, double goal, double least, double greatest) {
        if (value == goal || Double.isNaN(value) && Double.isNaN(goal)) {
            return 0;
        }
        double range = greatest / 2 - least / 2; // half of it, which does not overflow
        double share = Math.abs(value / 2 - goal / 2) / range;
        return share <= 1 ? 1 + share : 2;
    }
}
