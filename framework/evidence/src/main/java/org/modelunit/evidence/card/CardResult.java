package org.modelunit.evidence.card;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.history.ClaimRef;

/**
 * A number that was measured of a model.
 *
 * @param ref the claim that it was measured for
 * @param value the value on the data; NaN where there is none
 * @param lower the one-sided lower bound; negative infinity where there is none
 * @param upper the one-sided upper bound; positive infinity where there is none
 * @param confidence the one-sided confidence of each bound
 * @param sample what it was measured on, "343 examples (103 'bad')"
 * @param required what was required of it
 * @param status what became of the claim
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CardResult(
        ClaimRef ref,
        double value,
        double lower,
        double upper,
        double confidence,
        String sample,
        String required,
        VerdictStatus status) {

    public CardResult {
        requireNonNull(ref, "ref");
        requireNonNull(sample, "sample");
        requireNonNull(required, "required");
        requireNonNull(status, "status");
    }
}
