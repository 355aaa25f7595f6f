package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.modelunit.claim.Bar;
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
                            ? "the smallest ratio is the lowest value divided by the highest one, so it can be required to be at"
                                    + " least a bar above 0 and up to 1, but not to be " + threshold
                            : "the largest gap is the highest value less the lowest one, so it can be required to be at most a"
                                    + " bar of 0 or more, but not to be " + threshold);
        }
    }

    /** A gap of 10 is refused where 0.10 was meant; a ratio may be anything. */
    static Threshold required(Threshold threshold, List<? extends Metric<?>> metrics, boolean isRatio) {
        if (!isRatio) {
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
            throw new IllegalArgumentException(atMost + "so there is no shortfall of " + shortfall + " from "
                    + bar.value() + " to detect; declare a smaller one");
        }
    }
}
