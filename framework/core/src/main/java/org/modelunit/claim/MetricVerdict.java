package org.modelunit.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.Figure;
import org.modelunit.firmness.Firmness;
import org.modelunit.provenance.Provenance;

/**
 * The verdict of a claim on a metric, with every number that it rests on.
 *
 * @param subject the data set that was measured on
 * @param property the metric's name
 * @param threshold what was required
 * @param status what became of the claim
 * @param reason why the data cannot tell, or what else than the value fails the claim, or empty
 * @param measurement the numbers
 * @param provenance what was measured: model, data, operating point, versions
 * @param figures what the metric shows of the outcomes; where it was judged, made when somebody first looks
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record MetricVerdict(
        String subject,
        String property,
        Threshold threshold,
        VerdictStatus status,
        String reason,
        Measurement measurement,
        Provenance provenance,
        List<Figure> figures)
        implements Verdict {

    /** What kind of claim one on a metric is. */
    @API(status = Status.INTERNAL, since = "0.1")
    public static final String METRIC = "metric";

    static final String DIFFERENCE = "difference";

    MetricVerdict with(Firmness firmness) {
        return new MetricVerdict(
                subject, property, threshold, status, reason, measurement.with(firmness), provenance, figures);
    }

    @Override
    public String kind() {
        return provenance.isComparison() ? DIFFERENCE : METRIC;
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(measurement.sample().seed());
    }

    @Override
    public Optional<Measured> measured() {
        return Optional.of(new Measured(threshold.bars(), threshold.burden(), reason, measurement, provenance));
    }

    @Override
    public String requirement() {
        return threshold.toString(); // without measured digits: it is part of the identity
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public String sentence() {
        return new MetricText(this).sentence();
    }

    @Override
    public List<Fact> facts() {
        return new MetricText(this).facts();
    }

    @Override
    public String expected() {
        return new MetricText(this).expected();
    }

    @Override
    public String actual() {
        return new MetricText(this).actual();
    }
}
