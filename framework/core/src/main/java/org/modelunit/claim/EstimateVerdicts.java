package org.modelunit.claim;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.Figure;
import org.modelunit.metric.MetricInfo;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Estimate;

/**
 * Writes the verdict on one value.
 *
 * @param metric what was measured
 * @param threshold what is required
 * @param sample what was measured on
 * @param provenance where that came from
 * @param figures what the metric shows
 */
@API(status = Status.INTERNAL, since = "0.1")
public record EstimateVerdicts(
        MetricInfo metric, Threshold threshold, SampleInfo sample, Provenance provenance, List<Figure> figures) {

    /**
     * Returns the verdict on an estimate.
     *
     * @param estimate what was measured
     */
    public MetricVerdict verdict(Estimate estimate) {
        Judging judging = Judging.of(threshold, sample.comparisons());
        Judgement judgement = judging.judge(estimate, sample.examples());
        Bounds bounds = Bounds.of(estimate, judging.confidence());
        boolean isMarked = estimate.caveat().isEmpty() || !judging.isProof();
        return verdict(
                judgement,
                new Measurement(
                        estimate.value(),
                        bounds,
                        isMarked ? judging.passMarks(estimate) : noMarks(),
                        metric.shownRange(),
                        sample,
                        judging.power(estimate),
                        judging.settling(estimate, metric, judgement.status(), sample.examples())));
    }

    /**
     * Returns that there is nothing to judge: a part of the data that is too small, or a value that the system does not tell.
     *
     * @param reason why
     */
    public MetricVerdict undecided(String reason) {
        return verdict(
                Judgement.inconclusive(reason),
                new Measurement(
                        Double.NaN,
                        Bounds.none(threshold.burden().confidence(), reason),
                        noMarks(),
                        metric.shownRange(),
                        sample,
                        Double.NaN,
                        Map.of()));
    }

    private List<Double> noMarks() {
        return threshold.bars().stream().map(bar -> Double.NaN).toList();
    }

    private MetricVerdict verdict(Judgement judgement, Measurement measurement) {
        return new MetricVerdict(
                provenance.dataset(),
                metric.name(),
                threshold,
                judgement.status(),
                judgement.reason(),
                measurement,
                provenance,
                figures);
    }
}
