package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Digits;

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

    /**
     * Returns the digits that all its texts have: enough to tell the value, the bound that decides and the pass mark from each bar.
     *
     * @param status what became of the claim, which says which bound decides
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Digits digits(VerdictStatus status) {
        boolean isRefuting = burden.isGuard() || burden.isProof() && status == VerdictStatus.REFUTED;
        Digits digits = Digits.telling(0);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            Digits telling = Digits.telling(
                    bar.value(),
                    measurement.value(),
                    measurement.bounds().of(isRefuting ? bar.side().other() : bar.side()),
                    measurement.passMarks().get(i));
            digits = i == 0 ? telling : digits.orMore(telling);
        }
        return digits;
    }
}
