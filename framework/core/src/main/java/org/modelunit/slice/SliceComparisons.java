package org.modelunit.slice;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Ratio;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.MiettinenNurminen;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.resampling.Bootstrap;

/**
 * Compares slices with one another and with all examples. Proportions of two slices are those of two independent samples, and so are
 * those of a slice and of the rest, in which it differs from the whole; for what is no proportion, or no simple sample, a bootstrap
 * draws the same examples for both sides.
 */
final class SliceComparisons<O extends Outcomes> {

    private final Metric<O> metric;
    private final O all;
    private final long seed;

    SliceComparisons(Metric<O> metric, O all, long seed) {
        this.metric = metric;
        this.all = all;
        this.seed = seed;
    }

    /** The value alone, of a slice that is too small to be judged. */
    double valueAgainstAll(SliceRows<O> part) {
        return metric.value(part.outcomes()) - metric.value(all);
    }

    Estimate againstAll(SliceRows<O> part) {
        double value = valueAgainstAll(part);
        Optional<Ratio> one = proportion(part.outcomes());
        Optional<Ratio> whole = proportion(all);
        if (one.isPresent() && whole.isPresent()) {
            return againstAll(one.get(), whole.get());
        }
        return estimate(
                value,
                part.name(),
                counts -> part.value(metric, counts)
                        - metric.value(all, all.design().weights().times(counts)));
    }

    private Estimate againstAll(Ratio part, Ratio whole) {
        if (part.of() == whole.of()) {
            throw new UndefinedMetricException(
                    "no other example counts for " + metric.name() + ", so there is nothing to compare the slice with");
        }
        return MiettinenNurminen.againstWhole(
                Math.round(part.hits()), Math.round(part.of()), Math.round(whole.hits()), Math.round(whole.of()));
    }

    /** The value alone, of slices that are too small to be judged. */
    double valueBetween(SliceRows<O> one, SliceRows<O> other, boolean isRatio) {
        double first = metric.value(one.outcomes());
        double second = metric.value(other.outcomes());
        if (isRatio && second == 0) {
            throw new UndefinedMetricException("the ratio of " + metric.name() + " is undefined here: the value of '"
                    + other.name() + "', which divides, is 0");
        }
        return combined(first, second, isRatio);
    }

    Estimate between(SliceRows<O> one, SliceRows<O> other, boolean isRatio) {
        double value = valueBetween(one, other, isRatio);
        Optional<Ratio> first = proportion(one.outcomes());
        Optional<Ratio> second = proportion(other.outcomes());
        if (first.isPresent() && second.isPresent()) {
            return between(first.get(), second.get(), isRatio);
        }
        return estimate(
                value,
                one.name() + "/" + other.name(),
                counts -> combined(one.value(metric, counts), other.value(metric, counts), isRatio));
    }

    private static Estimate between(Ratio first, Ratio second, boolean isRatio) {
        long hits = Math.round(first.hits());
        long of = Math.round(first.of());
        long otherHits = Math.round(second.hits());
        long otherOf = Math.round(second.of());
        return isRatio
                ? MiettinenNurminen.ratio(hits, of, otherHits, otherOf)
                : MiettinenNurminen.difference(hits, of, otherHits, otherOf);
    }

    private static double combined(double one, double other, boolean isRatio) {
        return isRatio ? one / other : one - other;
    }

    /** Of a simple sample. */
    private Optional<Ratio> proportion(O outcomes) {
        return outcomes.design().isSimple() ? metric.ratio(outcomes) : Optional.empty();
    }

    private Estimate estimate(double value, String purpose, ToDoubleFunction<int[]> replicate) {
        if (Double.isNaN(value)) {
            throw new UndefinedMetricException(metric.name() + " is infinite on both sides, which cannot be compared");
        }
        return Bootstrap.estimate(value, all.design().resampling(), Streams.seed(seed, purpose), counts -> {
            try {
                return replicate.applyAsDouble(counts);
            } catch (UndefinedMetricException e) {
                return Double.NaN;
            }
        });
    }
}
