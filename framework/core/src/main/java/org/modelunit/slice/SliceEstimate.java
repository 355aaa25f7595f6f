package org.modelunit.slice;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelunit.metric.Metric;
import org.modelunit.metric.SupportCount;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * A slice, or a comparison of slices, before it is judged.
 *
 * @param name its name
 * @param examples how many examples it has; of two slices, the smaller one
 * @param counted how many of them the metric divides by
 * @param value the value; NaN where there is none
 * @param estimate the value with its uncertainty; none where there is a reason not to judge it
 * @param reason why no bound can be trusted, or empty
 */
record SliceEstimate(
        String name,
        int examples,
        SupportCount counted,
        double value,
        @Nullable Estimate estimate,
        String reason) {

    static SliceEstimate undecided(String name, int examples, SupportCount counted, double value, String reason) {
        return new SliceEstimate(name, examples, counted, value, null, reason);
    }

    static SliceEstimate of(String name, int examples, SupportCount counted, Estimate estimate) {
        return new SliceEstimate(name, examples, counted, estimate.value(), estimate, estimate.caveat());
    }

    /** This one of one metric among several. */
    SliceEstimate of(Metric<?> metric) {
        String shorter =
                metric.name().replace(" of '" + metric.support().label() + "'", ""); // the disparity names the label
        return new SliceEstimate(shorter + ": " + name, examples, counted, value, estimate, reason);
    }

    boolean isBounded() {
        return estimate != null && reason.isEmpty();
    }

    double bound(Side side, double confidence) {
        if (estimate == null || !isBounded()) {
            return side == Side.AT_LEAST ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return estimate.bound(side, confidence);
    }

    /** How the bounds of some were made. */
    static String method(List<SliceEstimate> members) {
        return members.stream()
                .filter(SliceEstimate::isBounded)
                .map(SliceEstimate::estimate)
                .map(estimate -> estimate == null ? "" : estimate.method())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
