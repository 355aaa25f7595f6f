package org.modelunit.evidence;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.provenance.Provenance;

/**
 * The numbers behind a claim on a metric.
 *
 * @param bars what the metric has to reach, or must not exceed
 * @param burden the burden of proof
 * @param reason why the data cannot tell, or empty
 * @param measurement the numbers; what JSON cannot write came back as it was: infinite bounds, a pass mark or power of NaN
 * @param provenance model, data, operating point and versions
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Measured(List<Bar> bars, Burden burden, String reason, Measurement measurement, Provenance provenance) {

    /** Keeps an unmodifiable copy. */
    public Measured {
        bars = List.copyOf(bars);
    }

    static Measured of(MetricVerdict verdict) {
        return new Measured(
                verdict.threshold().bars(),
                verdict.threshold().burden(),
                verdict.reason(),
                verdict.measurement(),
                verdict.provenance());
    }
}
