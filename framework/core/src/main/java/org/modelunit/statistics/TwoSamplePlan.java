package org.modelunit.statistics;

import java.util.function.DoublePredicate;
import org.modelunit.statistics.MiettinenNurminen.Sample;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Normal;

/**
 * What two samples can tell about the difference, or the ratio, of a proportion.
 *
 * @param isRatio whether the first proportion is divided by the second, or else the second subtracted
 * @param of how many there are in the first sample
 * @param otherOf how many there are in the second one
 * @param share the proportion of both together
 */
record TwoSamplePlan(boolean isRatio, double of, double otherOf, double share) implements Plan {

    @Override
    public String method() {
        return "Miettinen-Nurminen, corrected by half an example";
    }

    @Override
    public String caveat() {
        return "";
    }

    /** The same with the samples in the other order. */
    TwoSamplePlan swapped() {
        return new TwoSamplePlan(isRatio, otherOf, of, share);
    }

    /** What a difference or ratio is in the other order. */
    double mirrored(double value) {
        return isRatio ? 1 / value : -value;
    }

    /** The significance at which the difference or ratio is shown to be larger than the bar. */
    double pValue(double hits, double otherHits, double bar) {
        if (isRatio ? bar <= 0 : bar <= -1) {
            return 0;
        }
        if (isRatio ? Double.isInfinite(bar) : bar >= 1) {
            return 1;
        }
        return Normal.cdf(
                -MiettinenNurminen.statistic(isRatio, new Sample(hits, of), new Sample(otherHits, otherOf), bar));
    }

    double upper(double hits, double otherHits, double confidence) {
        Arguments.requireConfidence(confidence);
        DoublePredicate shows = bar -> swapped().pValue(otherHits, hits, mirrored(bar)) <= 1 - confidence;
        double value = hits / of - otherHits / otherOf;
        if (!isRatio) {
            return Bisection.least(value, 1, shows);
        }
        return otherHits == 0 ? Double.POSITIVE_INFINITY : Bisection.least(hits / of / (otherHits / otherOf), shows);
    }

    /** The second proportion that makes a difference or ratio and keeps the proportion of both together. */
    private double other(double value) {
        double all = share * (of + otherOf);
        return isRatio ? all / (of * value + otherOf) : (all - of * value) / (of + otherOf);
    }

    /** The second proportion, moved to where the first is one, too: the difference or ratio is what is asked about, and is kept. */
    private double possible(double other, double value) {
        double lowest = isRatio ? 0 : Math.max(0, -value);
        double highest = isRatio ? Math.min(1, 1 / value) : Math.min(1, 1 - value);
        return Math.max(lowest, Math.min(highest, other));
    }

    private double first(double value) {
        return isRatio ? value * other(value) : value + other(value);
    }

    private double highest() {
        double hits = share * (of + otherOf);
        double misses = of + otherOf - hits;
        if (isRatio) {
            return hits > of ? otherOf / (hits - of) : 1e15;
        }
        return Math.min(hits / of, misses / otherOf);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_MOST) {
            return mirrored(swapped().passMark(Side.AT_LEAST, mirrored(bar), confidence));
        }
        double lowest = isRatio ? 1 / swapped().highest() : -swapped().highest();
        return Bisection.least(
                lowest, highest(), value -> pValue(first(value) * of, other(value) * otherOf, bar) <= 1 - confidence);
    }

    /** By the normal distribution of the difference of shares. */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        if (side == Side.AT_MOST) {
            return swapped().power(Side.AT_LEAST, mirrored(bar), confidence, mirrored(truth));
        }
        double other = possible(other(truth), truth);
        double one = isRatio ? truth * other : other + truth;
        Sample first = new Sample(one * of, of);
        Sample second = new Sample(other * otherOf, otherOf);
        double factor = isRatio ? bar : 1;
        double variance = one * (1 - one) / of + factor * factor * other * (1 - other) / otherOf;
        double above = MiettinenNurminen.above(isRatio, first, second, bar)
                - Normal.quantile(confidence) * MiettinenNurminen.error(isRatio, first, second, bar);
        return variance > 0 ? Normal.cdf(above / Math.sqrt(variance)) : above >= 0 ? 1 : 0;
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        if (truth == bar || !side.holds(truth, bar)) {
            return Double.POSITIVE_INFINITY;
        }
        double all = of + otherOf;
        return Math.ceil(Bisection.least(
                2,
                n -> new TwoSamplePlan(isRatio, n * of / all, n * otherOf / all, share)
                                .power(side, bar, confidence, truth)
                        >= power));
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double end = side == Side.AT_LEAST ? mirrored(swapped().highest()) : highest();
        double farthest = Math.abs(end - bar);
        double shortfall =
                Bisection.least(0, farthest, d -> power(side.other(), bar, confidence, bar + sign * d) >= power);
        return Double.isNaN(shortfall) ? Double.POSITIVE_INFINITY : shortfall;
    }
}
