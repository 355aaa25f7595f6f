package org.modelunit.slice;

import java.util.function.ToDoubleFunction;
import org.modelunit.Comparison;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.Bootstrap;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Streams;

/**
 * Compares slices with one another and with all examples, by a bootstrap that draws the same examples for both sides: a slice is a
 * part of the whole, so the two are not independent.
 */
final class Comparisons<O extends Outcomes> {

    private final Metric<O> metric;
    private final O all;
    private final Slices slices;
    private final long seed;

    Comparisons(Metric<O> metric, O all, Slices slices, long seed) {
        this.metric = metric;
        this.all = all;
        this.slices = slices;
        this.seed = seed;
    }

    static Threshold threshold(Metric<?> metric, Margin margin) {
        return Comparison.threshold(metric, margin);
    }

    long counted(int slice) {
        return Counted.of(metric, part(slice).outcomes);
    }

    Estimate againstAll(int slice) {
        Part<O> part = part(slice);
        double value = metric.value(part.outcomes) - metric.value(all);
        return estimate(value, slices.name(slice), counts -> part.value(metric, counts) - value(all, counts));
    }

    Estimate between(int first, int second, boolean isRatio) {
        Part<O> one = part(first);
        Part<O> other = part(second);
        double value = combined(metric.value(one.outcomes), metric.value(other.outcomes), isRatio);
        return estimate(
                value,
                slices.name(first) + "/" + slices.name(second),
                counts -> combined(one.value(metric, counts), other.value(metric, counts), isRatio));
    }

    private double combined(double one, double other, boolean isRatio) {
        if (isRatio && other == 0) {
            throw new UndefinedMetricException(
                    "the ratio of " + metric.name() + " is undefined here: the value that divides is 0");
        }
        return isRatio ? one / other : one - other;
    }

    private Estimate estimate(double value, String purpose, ToDoubleFunction<int[]> replicate) {
        return Bootstrap.estimate(value, all.design().resampling(), Streams.seed(seed, purpose), counts -> {
            try {
                return replicate.applyAsDouble(counts);
            } catch (UndefinedMetricException e) {
                return Double.NaN;
            }
        });
    }

    private double value(O outcomes, int[] counts) {
        return metric.value(outcomes, outcomes.design().weights().times(counts));
    }

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    private Part<O> part(int slice) {
        int[] rows = slices.rows(slice);
        return new Part<>((O) all.rows(rows), rows);
    }

    /** A slice's outcomes, and where their rows are among all. */
    private static final class Part<O extends Outcomes> {

        private final O outcomes;
        private final int[] rows;

        Part(O outcomes, int[] rows) {
            this.outcomes = outcomes;
            this.rows = rows;
        }

        double value(Metric<O> metric, int[] countsOfAll) {
            int[] counts = new int[rows.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = countsOfAll[rows[i]];
            }
            return metric.value(outcomes, outcomes.design().weights().times(counts));
        }
    }
}
