package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;

/**
 * What became of a claim in one run.
 *
 * @param ref which claim it is
 * @param contract what it asked for
 * @param required the same in words
 * @param status what became of it
 * @param values its value first, then those of its slices, if any
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimValue(
        ClaimRef ref, Contract contract, String required, VerdictStatus status, List<SliceValue> values) {

    /** Keeps an unmodifiable copy. */
    public ClaimValue {
        requireNonNull(ref, "ref");
        requireNonNull(contract, "contract");
        requireNonNull(required, "required");
        requireNonNull(status, "status");
        values = List.copyOf(values);
    }
}
