package org.modelunit.claim;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Provenance;

/**
 * The verdict of a claim on a metric, with every number that it rests on.
 *
 * @param subject the data set that was measured on
 * @param property the metric's name
 * @param threshold what was required
 * @param decision what became of the claim
 * @param reason why the data cannot tell, or empty
 * @param measurement the numbers
 * @param provenance what was measured: model, data, operating point, versions
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record MetricVerdict(
        String subject,
        String property,
        Threshold threshold,
        Decision decision,
        String reason,
        Measurement measurement,
        Provenance provenance)
        implements Verdict {

    @Override
    public String requirement() {
        return MetricText.requirement(this);
    }

    @Override
    public String sentence() {
        return MetricText.sentence(this);
    }

    @Override
    public List<Fact> facts() {
        return MetricText.facts(this);
    }

    @Override
    public String expected() {
        return MetricText.expected(this);
    }

    @Override
    public String actual() {
        return MetricText.actual(this);
    }
}
