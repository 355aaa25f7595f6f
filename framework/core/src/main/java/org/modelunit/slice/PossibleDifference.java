package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Deviation;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/** What can be required of how far two values are apart. */
final class PossibleDifference {

    private PossibleDifference() {}

    /** Two values that are the same must always meet it. */
    static void requireMetBySameValues(Threshold threshold, boolean isRatio) {
        requireNonNull(threshold, "threshold");
        Bar bar = threshold.bars().get(0);
        boolean makesSense = threshold.bars().size() == 1
                && (isRatio
                        ? bar.side() == Side.AT_LEAST && bar.value() > 0 && bar.value() <= 1
                        : bar.side() == Side.AT_MOST && bar.value() >= 0);
        if (!makesSense) {
            throw new IllegalArgumentException(
                    isRatio
                            ? "the smallest ratio is the lowest value divided by the highest one, so it can be"
                                    + " required to be at least a bar above 0 and up to 1, but not to be " + threshold
                            : "the largest gap is the highest value less the lowest one, so it can be required to be"
                                    + " at most a bar of 0 or more, but not to be " + threshold);
        }
    }

    /** A ratio of two values of the same sign lies above 0, so that a bar which does not is always met or never. */
    static void requirePossibleRatio(Threshold threshold) {
        for (Bar bar : requireNonNull(threshold, "threshold").bars()) {
            double shortfall = threshold.burden().shortfall().orElse(0);
            double sought = bar.side() == Side.AT_LEAST ? bar.value() - shortfall : bar.value();
            if (!(bar.value() > 0) || !(sought > 0)) {
                throw new IllegalArgumentException(
                        "a ratio lies above 0, and so must its bar and what a guard detects below it, but it was"
                                + " required to be "
                                + threshold + "; 0.8 is four fifths, and a difference is gapBetween(…)");
            }
        }
    }

    /** A gap of 10 is refused where 0.10 was meant, and a ratio of -1. */
    static Threshold required(Threshold threshold, List<? extends Metric<?>> metrics, boolean isRatio) {
        if (isRatio) {
            requirePossibleRatio(threshold);
        } else {
            for (Metric<?> metric : metrics) {
                threshold.bars().forEach(bar -> requirePossible(metric, threshold, bar));
            }
        }
        return threshold;
    }

    private static void requirePossible(Metric<?> metric, Threshold threshold, Bar bar) {
        double width = metric.range().highest() - metric.range().lowest();
        String atMost = "two values of " + metric.name() + " are at most " + width + " apart, ";
        if (Math.abs(bar.value()) > width) {
            throw new IllegalArgumentException(atMost + "but the requirement names " + bar.value()
                    + (width == 1 ? Numbers.percentHint(bar.value(), gap -> Math.abs(gap) <= 1) : ""));
        }
        double shortfall = threshold.burden().shortfall().orElse(0);
        double sought = bar.value() + (bar.side() == Side.AT_LEAST ? -shortfall : shortfall);
        if (Math.abs(sought) > width) {
            throw new IllegalArgumentException(
                    atMost + "so there is no " + Deviation.from(List.of(bar)).noun() + " of " + shortfall + " from "
                            + bar.value() + " to detect; declare a smaller one");
        }
    }
}
