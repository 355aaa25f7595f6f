package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Provenance;

/**
 * Everything in numbers about a claim on one value: what was required of it, what was found, and where it came from. Evidence keeps it,
 * and reports draw it.
 *
 * @param bars what the value has to reach, or must not exceed
 * @param burden the burden of proof
 * @param reason why the data cannot tell, or empty
 * @param measurement the numbers
 * @param provenance model, data, operating point and versions
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Measured(List<Bar> bars, Burden burden, String reason, Measurement measurement, Provenance provenance) {

    /** Keeps an unmodifiable copy. */
    public Measured {
        bars = List.copyOf(bars);
        requireNonNull(burden, "burden");
        requireNonNull(reason, "reason");
        requireNonNull(measurement, "measurement");
        requireNonNull(provenance, "provenance");
    }
}
