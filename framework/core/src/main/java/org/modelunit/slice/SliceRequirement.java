package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Correction;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Multiplicity;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Direction;

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

    private final SliceScope scope;
    private final Correction correction;
    private final int minimum;
    private final Multiplicity multiplicity; // of the data that are sliced

    private SliceRequirement(SliceScope scope, Correction correction, int minimum, Multiplicity multiplicity) {
        this.scope = requireNonNull(scope, "scope");
        this.correction = requireNonNull(correction, "correction");
        this.minimum = minimum;
        this.multiplicity = multiplicity;
    }

    private static SliceRequirement of(SliceScope scope) {
        return new SliceRequirement(scope, Correction.HOLM, MINIMUM, Multiplicity.ONE);
    }

    /**
     * Requires every slice to meet a threshold.
     *
     * @param threshold what is required of each
     */
    public static SliceRequirement eachSlice(Threshold threshold) {
        return of(new SliceScope.Each(requireNonNull(threshold, "threshold")));
    }

    /**
     * Requires that no slice is worse than all examples together by more than a margin.
     *
     * @param margin how much worse it may be
     */
    public static SliceRequirement againstOverall(Margin margin) {
        return of(new SliceScope.Overall(requireNonNull(margin, "margin")));
    }

    /**
     * Requires that no slice is worse than the best one by more than a margin, whichever is the best: each is compared with each.
     *
     * @param margin how much worse it may be
     */
    public static SliceRequirement againstBest(Margin margin) {
        return of(new SliceScope.Best(requireNonNull(margin, "margin")));
    }

    /**
     * Requires something of the difference of two slices.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value is subtracted
     * @param threshold what is required of the difference
     */
    public static SliceRequirement gapBetween(String first, String second, Threshold threshold) {
        return of(new SliceScope.Pair(first, second, false, threshold));
    }

    /**
     * Requires something of the ratio of two slices.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value divides
     * @param threshold what is required of the ratio: bars above 0
     * @throws IllegalArgumentException if a bar is not above 0
     */
    public static SliceRequirement ratioBetween(String first, String second, Threshold threshold) {
        PossibleDifference.requirePossibleRatio(threshold);
        return of(new SliceScope.Pair(first, second, true, threshold));
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
        return of(new SliceScope.LargestGap(isRatio, threshold));
    }

    /** The same of a threshold that may make no sense, which whoever judges it refuses. */
    static SliceRequirement unchecked(SliceScope.LargestGap scope, Correction correction, int minimum) {
        return new SliceRequirement(scope, correction, minimum, Multiplicity.ONE);
    }

    /** The same of slices of one of several parts of the data. */
    SliceRequirement on(Multiplicity parts) {
        return new SliceRequirement(scope, correction, minimum, parts);
    }

    /**
     * Returns the claim with another correction of its refutations; Holm's unless said otherwise.
     *
     * @param correction how refutations are corrected
     */
    public SliceRequirement correctedBy(Correction correction) {
        return new SliceRequirement(scope, correction, minimum, multiplicity);
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
        return new SliceRequirement(scope, correction, examples, multiplicity);
    }

    /** Returns what is compared with what. */
    public SliceScope scope() {
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

    /** Of how many parts of the data the same is claimed. */
    Multiplicity multiplicity() {
        return multiplicity;
    }

    /** How refutations are corrected on so many slices, in words; an empty text where they are not. */
    String correctionInWords(int slices) {
        int parts = multiplicity.count();
        String ofSlices = slices < 2 || correction == Correction.NONE
                ? ""
                : FactNames.corrected(FactNames.comparisons(slices), correction.toString());
        String ofParts = parts < 2 ? "" : " for " + parts + " parts of the data (Bonferroni)";
        String joint = ofParts.isEmpty() ? "" : ofSlices.isEmpty() ? "corrected" : " and";
        return ofSlices + joint + ofParts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SliceRequirement that
                && scope.equals(that.scope)
                && correction == that.correction
                && minimum == that.minimum
                && multiplicity.equals(that.multiplicity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scope, correction, minimum, multiplicity);
    }

    /** Returns the claim in words, for instance "at least 0.6 with 95% confidence on each slice". */
    @Override
    public String toString() {
        return SliceSentence.requirement(this, scope.requirement().stated(Direction.HIGHER));
    }
}
