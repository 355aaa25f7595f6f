package org.modelunit.evidence.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.VerdictStatus;

/**
 * What became of a claim, or of one slice of it, in one run.
 *
 * @param run the id of the run
 * @param started when the run began
 * @param value the value; NaN where there was none
 * @param lower the lower bound; negative infinity where there was none
 * @param upper the upper bound; positive infinity where there was none
 * @param bars what was required of the value; none where nothing was
 * @param status what became of it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PastValue(
        String run, Instant started, double value, double lower, double upper, List<Bar> bars, VerdictStatus status) {

    /** Keeps an unmodifiable copy. */
    public PastValue {
        requireNonNull(run, "run");
        requireNonNull(started, "started");
        bars = List.copyOf(bars);
        requireNonNull(status, "status");
    }
}
