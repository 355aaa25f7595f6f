package org.modelunit.assertions;

import org.modelunit.claim.Margin;
import org.modelunit.claim.SliceClaim;
import org.modelunit.claim.Threshold;

/** What may be required of slices, for the one static import of {@link ModelAssertions}. */
abstract class SliceRequirements extends EdgeCaseSlicings {

    SliceRequirements() {}

    /**
     * Requires every slice to meet a threshold; see {@link SliceClaim#eachSlice}.
     *
     * @param threshold what is required of each
     */
    public static SliceClaim eachSlice(Threshold threshold) {
        return SliceClaim.eachSlice(threshold);
    }

    /**
     * Requires that no slice is worse than all examples together by more than a margin; see {@link SliceClaim#againstOverall}.
     *
     * @param margin how much worse it may be
     */
    public static SliceClaim againstOverall(Margin margin) {
        return SliceClaim.againstOverall(margin);
    }

    /**
     * Requires that no slice is worse than the best one by more than a margin; see {@link SliceClaim#againstBest}.
     *
     * @param margin how much worse it may be
     */
    public static SliceClaim againstBest(Margin margin) {
        return SliceClaim.againstBest(margin);
    }

    /**
     * Requires something of the difference of two slices; see {@link SliceClaim#gapBetween}.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value is subtracted
     * @param threshold what is required of the difference
     */
    public static SliceClaim gapBetween(String first, String second, Threshold threshold) {
        return SliceClaim.gapBetween(first, second, threshold);
    }

    /**
     * Requires something of the ratio of two slices; see {@link SliceClaim#ratioBetween}.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value divides
     * @param threshold what is required of the ratio
     */
    public static SliceClaim ratioBetween(String first, String second, Threshold threshold) {
        return SliceClaim.ratioBetween(first, second, threshold);
    }
}
