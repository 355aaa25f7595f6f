package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import org.modelunit.claim.Bar;
import org.modelunit.claim.Threshold;
import org.modelunit.statistics.Side;

/** What can be required of how far two values are apart: that values which are the same always meet. */
final class SameValues {

    private SameValues() {}

    static void requireWithin(Threshold threshold, boolean isRatio) {
        requireNonNull(threshold, "threshold");
        Bar bar = threshold.bars().get(0);
        boolean makesSense = threshold.bars().size() == 1
                && (isRatio
                        ? bar.side() == Side.AT_LEAST && bar.value() > 0 && bar.value() <= 1
                        : bar.side() == Side.AT_MOST && bar.value() >= 0);
        if (!makesSense) {
            throw new IllegalArgumentException(
                    isRatio
                            ? "the smallest ratio is the lowest value divided by the highest one, so it can be required to be at"
                                    + " least a bar above 0 and up to 1, but not to be " + threshold
                            : "the largest gap is the highest value less the lowest one, so it can be required to be at most a"
                                    + " bar of 0 or more, but not to be " + threshold);
        }
    }
}
