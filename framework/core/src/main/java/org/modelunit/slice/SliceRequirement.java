package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Requirement;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.text.PrintableText;

/**
 * What is required of a metric on the slices of a slicing; a value that can be printed, kept and used again.
 *
 * <pre>{@code
 * eachSlice(atLeast(0.60).withConfidence(0.95))               // every slice reaches the bar
 * againstOverall(notWorseBy(0.05).withConfidence(0.95))       // no slice falls more than 5 points below all examples together
 * againstBest(notWorseBy(0.10).unlessRefuted(0.95).detecting(0.10))
 * gapBetween("female", "male", between(-0.05, 0.05))          // the first one's value minus the second one's
 * ratioBetween("female", "male", atLeast(0.80))
 * largestGap(atMost(0.05).withConfidence(0.95))               // any two slices, whichever is higher
 * }</pre>
 *
 * <p>Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SliceRequirement {

    /** The fewest examples that a slice is judged on, unless said otherwise. */
    public static final int MINIMUM = 30;

    private final Scope scope;
    private final Correction correction;
    private final int minimum;

    /** What the slices are compared with. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public sealed interface Scope {

        /** Returns what is required of each value, difference or ratio. */
        Requirement requirement();

        /**
         * Returns the threshold that each value, difference or ratio has to meet.
         *
         * @param metrics what is measured: one metric, or those of a disparity
         * @throws IllegalArgumentException if it makes no sense for them
         */
        @API(status = Status.INTERNAL, since = "0.1")
        Threshold threshold(List<? extends Metric<?>> metrics);

        /**
         * Returns what is looked at.
         *
         * @param metric the metric's name
         */
        @API(status = Status.INTERNAL, since = "0.1")
        default String measure(String metric) {
            return metric;
        }
    }

    /**
     * Compares each slice with a bar.
     *
     * @param threshold what is required of each
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Each(Threshold threshold) implements Scope {

        @Override
        public Requirement requirement() {
            return threshold;
        }

        @Override
        public Threshold threshold(List<? extends Metric<?>> metrics) {
            Requirements.check(metrics.get(0).info(), threshold);
            return threshold;
        }
    }

    /**
     * Compares each slice with all examples together.
     *
     * @param margin how much worse it may be
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Overall(Margin margin) implements Scope {

        @Override
        public Requirement requirement() {
            return margin;
        }

        @Override
        public Threshold threshold(List<? extends Metric<?>> metrics) {
            return PossibleDifference.required(margin.of(metrics.get(0).info()), metrics, false);
        }
    }

    /**
     * Compares each slice with each other one, and so with the best.
     *
     * @param margin how much worse it may be
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Best(Margin margin) implements Scope {

        @Override
        public Requirement requirement() {
            return margin;
        }

        @Override
        public Threshold threshold(List<? extends Metric<?>> metrics) {
            return PossibleDifference.required(margin.of(metrics.get(0).info()), metrics, false);
        }
    }

    /**
     * Compares one slice with another.
     *
     * @param first the name of the slice that is compared
     * @param second the name of the slice that it is compared with
     * @param isRatio whether the first one's value is divided by the second one's, or else the second subtracted
     * @param threshold what is required of the difference or ratio
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Pair(String first, String second, boolean isRatio, Threshold threshold) implements Scope {

        public Pair {
            if (first.equals(second)) {
                throw new IllegalArgumentException(PrintableText.of(
                        "a slice is compared with another one, but both are '" + first + "'; name two slices"));
            }
        }

        @Override
        public Requirement requirement() {
            return threshold;
        }

        @Override
        public Threshold threshold(List<? extends Metric<?>> metrics) {
            return PossibleDifference.required(threshold, metrics, isRatio);
        }
    }

    /**
     * Compares any two slices, whichever is higher: the highest value and the lowest one.
     *
     * @param isRatio whether the lower value is divided by the higher one, or else subtracted from it
     * @param threshold what is required of the difference or ratio
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record LargestGap(boolean isRatio, Threshold threshold) implements Scope {

        @Override
        public Requirement requirement() {
            return threshold;
        }

        @Override
        public Threshold threshold(List<? extends Metric<?>> metrics) {
            PossibleDifference.requireMetBySameValues(threshold, isRatio);
            return PossibleDifference.required(threshold, metrics, isRatio);
        }

        @Override
        public String measure(String metric) {
            return metric + (isRatio ? " ratio" : " difference");
        }
    }

    private SliceRequirement(Scope scope, Correction correction, int minimum) {
        this.scope = requireNonNull(scope, "scope");
        this.correction = requireNonNull(correction, "correction");
        this.minimum = minimum;
    }

    private static SliceRequirement of(Scope scope) {
        return new SliceRequirement(scope, Correction.HOLM, MINIMUM);
    }

    /**
     * Requires every slice to meet a threshold.
     *
     * @param threshold what is required of each
     */
    public static SliceRequirement eachSlice(Threshold threshold) {
        return of(new Each(requireNonNull(threshold, "threshold")));
    }

    /**
     * Requires that no slice is worse than all examples together by more than a margin.
     *
     * @param margin how much worse it may be
     */
    public static SliceRequirement againstOverall(Margin margin) {
        return of(new Overall(requireNonNull(margin, "margin")));
    }

    /**
     * Requires that no slice is worse than the best one by more than a margin, whichever is the best: each is compared with each.
     *
     * @param margin how much worse it may be
     */
    public static SliceRequirement againstBest(Margin margin) {
        return of(new Best(requireNonNull(margin, "margin")));
    }

    /**
     * Requires something of the difference of two slices.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value is subtracted
     * @param threshold what is required of the difference
     */
    public static SliceRequirement gapBetween(String first, String second, Threshold threshold) {
        return of(new Pair(first, second, false, threshold));
    }

    /**
     * Requires something of the ratio of two slices.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value divides
     * @param threshold what is required of the ratio
     */
    public static SliceRequirement ratioBetween(String first, String second, Threshold threshold) {
        return of(new Pair(first, second, true, threshold));
    }

    /**
     * Requires something of the largest gap between slices: the highest value less the lowest one. It is shown when each pair's gap
     * is shown, in both directions, to be at most the bar.
     *
     * @param threshold what is required of the gap: {@code atMost} a bar of 0 or more
     */
    public static SliceRequirement largestGap(Threshold threshold) {
        return largestGap(false, threshold);
    }

    /**
     * Requires something of the smallest ratio between slices: the lowest value divided by the highest one. It is shown when each
     * pair's ratio is shown, in both directions, to be at least the bar.
     *
     * @param threshold what is required of the ratio: {@code atLeast} a bar above 0 and up to 1
     */
    public static SliceRequirement smallestRatio(Threshold threshold) {
        return largestGap(true, threshold);
    }

    private static SliceRequirement largestGap(boolean isRatio, Threshold threshold) {
        PossibleDifference.requireMetBySameValues(threshold, isRatio);
        return of(new LargestGap(isRatio, threshold));
    }

    /** The same of a threshold that may make no sense, which whoever judges it refuses. */
    static SliceRequirement unchecked(LargestGap scope, Correction correction, int minimum) {
        return new SliceRequirement(scope, correction, minimum);
    }

    /**
     * Returns the claim with another correction of its refutations; Holm's unless said otherwise.
     *
     * @param correction how refutations are corrected
     */
    public SliceRequirement correctedBy(Correction correction) {
        return new SliceRequirement(scope, correction, minimum);
    }

    /**
     * Returns the claim with another least size of a slice: a smaller one is inconclusive, and listed. What the metric divides by is
     * counted: the positives for a recall, the rarer class for a ranking.
     *
     * @param examples 1 or more
     */
    public SliceRequirement withMinimum(int examples) {
        if (examples < 1) {
            throw new IllegalArgumentException("the minimum must be at least 1, but was " + examples);
        }
        return new SliceRequirement(scope, correction, examples);
    }

    /** Returns what is compared with what. */
    public Scope scope() {
        return scope;
    }

    /** Returns how refutations are corrected. */
    public Correction correction() {
        return correction;
    }

    /** Returns the fewest examples that a slice is judged on. */
    public int minimum() {
        return minimum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SliceRequirement that
                && scope.equals(that.scope)
                && correction == that.correction
                && minimum == that.minimum;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scope, correction, minimum);
    }

    /** Returns the claim in words, for instance "at least 0.6 with 95% confidence on each slice". */
    @Override
    public String toString() {
        return SliceSentence.requirement(this, scope.requirement().stated(Direction.HIGHER));
    }
}
