package org.modelunit.evidence.card;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A number that was measured of a model on a part of the data.
 *
 * @param slice the part
 * @param examples how many examples it has
 * @param value the value; NaN where there is none
 * @param lower the one-sided lower bound; negative infinity where there is none
 * @param upper the one-sided upper bound; positive infinity where there is none
 * @param status what became of it in the words of a claim's status; empty where nothing was required
 * @param reason why the data cannot tell; or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CardSlice(
        String slice, long examples, double value, double lower, double upper, String status, String reason) {

    public CardSlice {
        requireNonNull(slice, "slice");
        requireNonNull(status, "status");
        requireNonNull(reason, "reason");
    }
}
