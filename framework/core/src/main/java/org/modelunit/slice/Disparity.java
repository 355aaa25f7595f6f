package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Threshold;
import org.modelunit.fairness.Fairness;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;

/**
 * How far metrics differ between groups: by the largest gap (the highest value less the lowest one) or by the smallest ratio (the
 * lowest value divided by the highest one), over all pairs of groups and, of several metrics, over all of them. {@link Fairness} is the
 * index of those that have a name; any other metric makes one, too:
 *
 * <pre>{@code
 * Disparity.difference(accuracy())
 * Disparity.ratio(meanAbsoluteError())
 * }</pre>
 *
 * <p>A gap is shown to be at most a bar when each pair's is, and a ratio to be at least a bar likewise: an intersection-union test
 * (Berger, Technometrics 24, 1982) that needs no correction, so the upper bound of the largest gap is the largest of the pairs' upper
 * bounds. Each pair's is shown in both directions, by two one-sided tests (Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics
 * 15, 1987). That the bar is broken is a finding among many, so refutations are corrected for the number of pairs. The largest gap of a
 * sample itself is no estimate that could be bounded by a bootstrap, as is often done: it is never below 0 and grows with the number of
 * groups. Of six groups of 100 that are all treated alike, half of them chosen, it is 0.13 on average, and replicates of it lie higher
 * still.
 *
 * <p>Groups that are too small are undecided and listed, never left out. Immutable and safe for any thread.
 *
 * @param name what it is called, "demographic parity difference of 'good'"
 * @param metrics what is compared between groups, one metric or more
 * @param isRatio whether values are divided, or else subtracted
 * @param correction how refutations are corrected for the number of pairs
 * @param minimum the fewest examples that a group is judged on, counting those that the metric divides by
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Disparity<O extends Outcomes>(
        String name, List<Metric<O>> metrics, boolean isRatio, Correction correction, int minimum) {

    /** Refuses a disparity of nothing, and keeps unmodifiable copies. */
    public Disparity {
        requireNonNull(name, "name");
        requireNonNull(correction, "correction");
        metrics = List.copyOf(metrics);
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a metric that is compared between groups");
        }
        if (minimum < 1) {
            throw new IllegalArgumentException("the minimum must be at least 1, but was " + minimum);
        }
    }

    /**
     * Returns the largest gap between groups in a metric.
     *
     * @param metric the metric
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Disparity<O> difference(Metric<O> metric) {
        return difference(metric.name() + " difference", List.of(metric));
    }

    /**
     * Returns the largest gap between groups in any of some metrics.
     *
     * @param name what it is called
     * @param metrics the metrics
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Disparity<O> difference(String name, List<Metric<O>> metrics) {
        return new Disparity<>(name, metrics, false, Correction.HOLM, SliceRequirement.MINIMUM);
    }

    /**
     * Returns the smallest ratio between groups of a metric that is never below 0.
     *
     * @param metric the metric
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Disparity<O> ratio(Metric<O> metric) {
        return ratio(metric.name() + " ratio", List.of(metric));
    }

    /**
     * Returns the smallest ratio between groups of any of some metrics that are never below 0.
     *
     * @param name what it is called
     * @param metrics the metrics
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Disparity<O> ratio(String name, List<Metric<O>> metrics) {
        for (Metric<O> metric : metrics) {
            if (metric.range().lowest() < 0) {
                throw new IllegalArgumentException(metric.name() + " can lie below 0, where ratios mean nothing;"
                        + " require something of its difference");
            }
        }
        return new Disparity<>(name, metrics, true, Correction.HOLM, SliceRequirement.MINIMUM);
    }

    /**
     * Returns the disparity with another correction of its refutations; Holm's unless said otherwise.
     *
     * @param correction how refutations are corrected
     */
    public Disparity<O> correctedBy(Correction correction) {
        return new Disparity<>(name, metrics, isRatio, correction, minimum);
    }

    /**
     * Returns the disparity with another least size of a group: a smaller one is undecided, and listed. What the metric divides by is
     * counted: the examples of the label for equal opportunity.
     *
     * @param examples 1 or more
     */
    public Disparity<O> withMinimum(int examples) {
        return new Disparity<>(name, metrics, isRatio, correction, examples);
    }

    /**
     * Returns the claim that the disparity meets a threshold.
     *
     * @param threshold what is required: {@code atMost} a gap, or {@code atLeast} a ratio up to 1
     * @throws IllegalArgumentException if the threshold makes no sense for it
     */
    public SliceRequirement claim(Threshold threshold) {
        SliceRequirement claim =
                isRatio ? SliceRequirement.smallestRatio(threshold) : SliceRequirement.largestGap(threshold);
        return claim.correctedBy(correction).withMinimum(minimum);
    }

    /** The same of a threshold that may make no sense, which whoever judges it refuses. */
    SliceRequirement unchecked(Threshold threshold) {
        return SliceRequirement.unchecked(new SliceScope.LargestGap(isRatio, threshold), correction, minimum);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
