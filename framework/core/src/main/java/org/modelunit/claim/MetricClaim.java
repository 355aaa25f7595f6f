package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.firmness.Turning;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.Metric;
import org.modelunit.metric.SupportCount;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Streams;

/**
 * A claim that a metric meets a threshold.
 *
 * @param metric the metric
 * @param outcomes what it is measured on
 * @param provenance where the outcomes came from
 * @param multiplicity on how many parts of the data the same is claimed
 * @param threshold what is required
 * @param seed the root of what is drawn at random
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record MetricClaim<O extends Outcomes>(
        Metric<O> metric, O outcomes, Provenance provenance, Multiplicity multiplicity, Threshold threshold, long seed)
        implements Claim {

    public MetricClaim {
        requireNonNull(metric, "metric");
        requireNonNull(outcomes, "outcomes");
        requireNonNull(provenance, "provenance");
        requireNonNull(multiplicity, "multiplicity");
        requireNonNull(threshold, "threshold");
    }

    @Override
    public String subject() {
        return provenance.dataset();
    }

    @Override
    public String property() {
        return metric.name();
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    @Override
    public Contract contract() {
        return Contract.of(MetricVerdict.METRIC, threshold.bars(), threshold.burden())
                .measuring(List.of(metric.info()), provenance)
                .with(Contract.SAMPLE, Composition.sampling(outcomes))
                .amongParts(multiplicity)
                .withSeed(seed);
    }

    /**
     * Judges the claim.
     *
     * @throws IllegalArgumentException if the threshold makes no sense for the metric, such as 95 for an accuracy, or if it asks for
     *     confidence where the examples are all there are
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value here; the message says why
     */
    @Override
    public MetricVerdict judge() {
        Requirements.check(metric.info(), threshold);
        Requirements.checkSample(metric.info(), threshold, outcomes.design());
        SupportCount counted = SupportCount.of(metric, outcomes);
        if (counted.isBelow(multiplicity.minimum())) {
            return onEstimates().undecided(counted.below(multiplicity.minimum()));
        }
        long drawn = Streams.seed(seed, metric.name(), provenance.contentDigest());
        Estimate estimate = metric.estimate(outcomes, drawn);
        MetricVerdict verdict = onEstimates().verdict(estimate);
        return multiplicity.minimum() > 0
                ? verdict // as fewer rows may be too few
                : verdict.with(new Turning<>(metric, outcomes, drawn, BarJudging.bars(threshold, multiplicity.count()))
                        .of(estimate));
    }

    private EstimateVerdicts onEstimates() {
        SampleInfo sample = new SampleInfo(
                outcomes.size(), Composition.of(outcomes, metric.support().label()), multiplicity.count(), seed);
        return new EstimateVerdicts(metric.info(), threshold, sample, provenance, FigureList.of(metric, outcomes));
    }

    /** Returns the claim in words, for instance "ROC AUC of 'bad' on loans, at least 0.75 with 95% confidence". */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
