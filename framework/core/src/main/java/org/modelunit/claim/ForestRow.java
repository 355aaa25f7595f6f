package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of a claim on one slice, or between two.
 *
 * @param slice the slice's name, "under 25", or of a pair "female against male"
 * @param examples how many examples the slice has; of a pair, the smaller one
 * @param counted how many of them the metric divides by: the positives for a recall
 * @param value the value, or the difference or ratio that was required; NaN where there is none
 * @param lower the one-sided lower bound; negative infinity where there is none
 * @param upper the one-sided upper bound; positive infinity where there is none
 * @param pValue the chance of so poor a value if the slice were just as good as required, corrected for looking at many slices; NaN
 *     where there is none
 * @param decision what became of the claim on this slice
 * @param reason why the data cannot tell, or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ForestRow(
        String slice,
        int examples,
        long counted,
        double value,
        double lower,
        double upper,
        double pValue,
        Decision decision,
        String reason) {

    /** Refuses null. */
    public ForestRow {
        requireNonNull(slice, "slice");
        requireNonNull(decision, "decision");
        requireNonNull(reason, "reason");
    }
}
