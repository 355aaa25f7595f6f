package org.modelunit.evidence.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Measured;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;

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

    /**
     * Returns what became of a claim in a run.
     *
     * @param ref which claim it is
     * @param claim what evidence says of it
     */
    public static ClaimValue of(ClaimRef ref, ClaimEvidence claim) {
        List<SliceValue> values = new ArrayList<>();
        claim.measured()
                .map(Measured::measurement)
                .ifPresent(measurement -> values.add(new SliceValue(
                        "",
                        measurement.value(),
                        measurement.bounds().lower(),
                        measurement.bounds().upper(),
                        claim.status())));
        if (!claim.forestPlots().isEmpty()) {
            claim.forestPlots().get(0).rows().forEach(row -> values.add(SliceValue.of(row, claim.status())));
        }
        return new ClaimValue(ref, claim.contract(), claim.requirement(), claim.status(), values);
    }

    /**
     * Returns a value; nothing if there is none.
     *
     * @param slice the slice; empty for the claim itself
     */
    public Optional<SliceValue> value(String slice) {
        return values.stream().filter(value -> value.slice().equals(slice)).findFirst();
    }
}
