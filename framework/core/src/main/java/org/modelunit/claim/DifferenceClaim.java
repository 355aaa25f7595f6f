package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.FigureList;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.SupportCount;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Streams;

/**
 * A claim on the difference of a metric between two models on the same examples, the challenger's value minus the champion's.
 *
 * @param metric the metric
 * @param challenger outcomes of the model that is to be better, or not worse
 * @param champion outcomes of the model that it is compared with, row by row the same examples
 * @param provenance where the challenger's outcomes came from, compared with the champion
 * @param multiplicity on how many parts of the data the same is claimed
 * @param required what is required of the difference
 * @param seed the root of what is drawn at random
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record DifferenceClaim<O extends Outcomes>(
        Metric<O> metric,
        O challenger,
        O champion,
        Provenance provenance,
        Multiplicity multiplicity,
        Requirement required,
        long seed)
        implements Claim {

    public DifferenceClaim {
        requireNonNull(metric, "metric");
        requireNonNull(challenger, "challenger");
        requireNonNull(champion, "champion");
        requireNonNull(provenance, "provenance");
        requireNonNull(multiplicity, "multiplicity");
        requireNonNull(required, "required");
    }

    private MetricInfo difference() {
        return metric.info().ofDifference();
    }

    @Override
    public String subject() {
        return provenance.dataset();
    }

    /** Returns the metric's name and which value is subtracted: "accuracy, challenger minus champion". */
    @Override
    public String property() {
        return difference().name();
    }

    @Override
    public String requirement() {
        return required.stated(metric.direction()).toString();
    }

    @Override
    public Rationale rationale() {
        return required.rationale();
    }

    @Override
    public Contract contract() {
        Threshold stated = required.stated(metric.direction());
        return Contract.of(MetricVerdict.DIFFERENCE, stated.bars(), stated.burden())
                .measuring(List.of(metric.info()), provenance)
                .with(Contract.SAMPLE, Composition.sampling(challenger))
                .with(Contract.AGAINST, provenance.champion().name())
                .amongParts(multiplicity)
                .withSeed(seed);
    }

    /**
     * Judges the claim.
     *
     * @throws IllegalArgumentException if the requirement makes no sense for the difference, or asks for confidence where the examples are
     *     all there are
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value for one of the models
     */
    @Override
    public MetricVerdict judge() {
        Threshold threshold = required.of(metric.info());
        Requirements.check(difference(), threshold);
        Requirements.checkSample(difference(), threshold, challenger.design());
        SampleInfo sample = new SampleInfo(
                challenger.size(), Composition.of(challenger, metric.support().label()), multiplicity.count(), seed);
        EstimateVerdicts verdicts = new EstimateVerdicts(
                difference(), threshold, sample, provenance, FigureList.compared(metric, challenger, champion));
        SupportCount counted = SupportCount.of(metric, challenger).orFewer(SupportCount.of(metric, champion));
        return counted.isBelow(multiplicity.minimum())
                ? verdicts.undecided(counted.below(multiplicity.minimum()))
                : verdicts.verdict(estimate(metric, challenger, champion, provenance.contentDigest(), seed));
    }

    /**
     * Returns a difference with its uncertainty: by the metric's own method for pairs where it has one, else by a bootstrap that draws
     * the same examples for both.
     *
     * @param metric the metric
     * @param challenger outcomes of the one model
     * @param champion outcomes of the other
     * @param contentDigest the digest of the examples
     * @param seed the root of what is drawn at random
     * @param <O> the outcomes
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static <O extends Outcomes> Estimate estimate(
            Metric<O> metric, O challenger, O champion, String contentDigest, long seed) {
        String name = metric.info().ofDifference().name();
        return metric.difference(challenger, champion, Streams.seed(seed, name, contentDigest));
    }

    /** Returns the claim in words, for instance "ROC AUC of 'bad' on loans, at least 0.75 with 95% confidence". */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
