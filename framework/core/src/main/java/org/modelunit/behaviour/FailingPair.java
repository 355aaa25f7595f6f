package org.modelunit.behaviour;

import java.util.Comparator;

/**
 * An input whose answers are not as expected.
 *
 * @param row its row
 * @param copy which of its changed copies
 * @param shortfall how far off it is; the larger the worse
 * @param example what to call it
 * @param before its answer as it is, in words
 * @param after the answer for the changed copy, in words
 */
record FailingPair(int row, int copy, double shortfall, String example, String before, String after) {

    static final Comparator<FailingPair> WORST_FIRST = Comparator.comparingDouble(
                    (FailingPair pair) -> -pair.shortfall())
            .thenComparingInt(FailingPair::row)
            .thenComparingInt(FailingPair::copy);

    FailingPair {
        shortfall = Double.isNaN(shortfall) ? Double.POSITIVE_INFINITY : shortfall; // nothing is worse than no number
    }
}
