package org.modelunit.assertions;

import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.slice.SliceRequirement;

/** What may be required of slices, for the one static import of {@link ModelAssertions}. */
abstract class SliceRequirements extends EdgeCaseSlicings {

    SliceRequirements() {}

    /**
     * Requires every slice to meet a threshold; see {@link SliceRequirement#eachSlice}.
     *
     * @param threshold what is required of each
     */
    public static SliceRequirement eachSlice(Threshold threshold) {
        return SliceRequirement.eachSlice(threshold);
    }

    /**
     * Requires that no slice is worse than all examples together by more than a margin; see {@link SliceRequirement#againstOverall}.
     *
     * @param margin how much worse it may be
     */
    public static SliceRequirement againstOverall(Margin margin) {
        return SliceRequirement.againstOverall(margin);
    }

    /**
     * Requires that no slice is worse than the best one by more than a margin; see {@link SliceRequirement#againstBest}.
     *
     * @param margin how much worse it may be
     */
    public static SliceRequirement againstBest(Margin margin) {
        return SliceRequirement.againstBest(margin);
    }

    /**
     * Requires something of the difference of two slices; see {@link SliceRequirement#gapBetween}.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value is subtracted
     * @param threshold what is required of the difference
     */
    public static SliceRequirement gapBetween(String first, String second, Threshold threshold) {
        return SliceRequirement.gapBetween(first, second, threshold);
    }

    /**
     * Requires something of the ratio of two slices; see {@link SliceRequirement#ratioBetween}.
     *
     * @param first the name of a slice
     * @param second the name of the slice whose value divides
     * @param threshold what is required of the ratio
     */
    public static SliceRequirement ratioBetween(String first, String second, Threshold threshold) {
        return SliceRequirement.ratioBetween(first, second, threshold);
    }
}
