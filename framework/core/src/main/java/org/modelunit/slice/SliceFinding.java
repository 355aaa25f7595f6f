package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Judgement;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;
import org.modelunit.metric.SupportCount;

/**
 * What became of a claim on one slice, or between two.
 *
 * @param slice the slice's name, "under 25", or of a pair "female against male"
 * @param examples how many examples the slice has; of a pair, the smaller one
 * @param counted how many of them the metric divides by, and which: the positives for a recall
 * @param value the value, or the difference or ratio that was required; NaN where there is none
 * @param lower the one-sided lower bound; negative infinity where there is none
 * @param upper the one-sided upper bound; positive infinity where there is none
 * @param pValue the chance of so poor a value if the slice were just as good as required, corrected for looking at many slices; NaN
 *     where there is none
 * @param judgement what became of the claim on this slice
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SliceFinding(
        String slice,
        int examples,
        SupportCount counted,
        double value,
        double lower,
        double upper,
        double pValue,
        Judgement judgement) {

    public SliceFinding {
        requireNonNull(slice, "slice");
        requireNonNull(counted, "counted");
        requireNonNull(judgement, "judgement");
    }

    /** Returns what became of the claim on this slice. */
    public VerdictStatus status() {
        return judgement.status();
    }

    /** Returns why the data cannot tell, or an empty text. */
    public String reason() {
        return judgement.reason();
    }

    ForestPlot.Row row() {
        return new ForestPlot.Row(
                slice,
                examples,
                counted.count(),
                value,
                new ForestPlot.Interval(lower, upper),
                pValue,
                status().words(),
                reason());
    }
}
