package org.modelunit.evidence.history;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;

/**
 * A value of a claim, or of one of its slices.
 *
 * @param slice the slice; empty for the claim itself
 * @param value the value; NaN where there was none
 * @param lower the lower bound; negative infinity where there was none
 * @param upper the upper bound; positive infinity where there was none
 * @param status what became of it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SliceValue(String slice, double value, double lower, double upper, VerdictStatus status) {

    public SliceValue {
        requireNonNull(slice, "slice");
        requireNonNull(status, "status");
    }

    /** The value of a slice; where nothing is required of the slice, the status of the claim. */
    static SliceValue of(ForestPlot.Row row, VerdictStatus otherwise) {
        return new SliceValue(
                row.slice(),
                row.value(),
                row.lower(),
                row.upper(),
                VerdictStatus.named(row.status()).orElse(otherwise));
    }
}
