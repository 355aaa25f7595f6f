package org.modelunit;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Composition;
import org.modelunit.claim.Judging;
import org.modelunit.claim.Margin;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricInfo;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;

/**
 * Two models on the same examples: a challenger and the champion that it would replace, or the same model in two forms. Because both
 * saw the same examples, much smaller differences can be shown than two separate evaluations could. Immutable, safe for any thread.
 *
 * <pre>{@code
 * var comparison = Comparison.of(Evaluation.of(challenger, holdout), Evaluation.of(champion, holdout));
 * comparison.judge(rocAuc("bad"), Margin.notWorseBy(0.02).withConfidence(0.95));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Comparison<I, O extends Outcomes> {

    private final Evaluation<I, O> challenger;
    private final Evaluation<I, O> champion;

    private Comparison(Evaluation<I, O> challenger, Evaluation<I, O> champion) {
        this.challenger = challenger;
        this.champion = champion;
    }

    /**
     * Returns the comparison of two evaluations of the same examples.
     *
     * @param challenger the evaluation of the model that is to be better, or not worse
     * @param champion the evaluation of the model that it is compared with
     * @param <I> the type of an input
     * @param <O> the outcomes
     * @throws org.modelunit.error.DataException if the examples, their truth, weights or groups differ; the message says which
     */
    public static <I, O extends Outcomes> Comparison<I, O> of(Evaluation<I, O> challenger, Evaluation<I, O> champion) {
        SameExamples.require(challenger, champion);
        return new Comparison<>(challenger, champion);
    }

    /** Returns the name of the data set, which claims are about. */
    public String name() {
        return challenger.name();
    }

    /** Returns how many examples there are. */
    public int size() {
        return challenger.size();
    }

    /** Returns the evaluation of the challenger. */
    public Evaluation<I, O> challenger() {
        return challenger;
    }

    /** Returns the evaluation of the champion. */
    public Evaluation<I, O> champion() {
        return champion;
    }

    /**
     * Returns the difference of a metric, the challenger's value minus the champion's, with its uncertainty: by the metric's own
     * method for pairs where it has one (Tango's score bounds for proportions of the same examples, DeLong's for areas under ROC
     * curves), else by a bootstrap that draws the same examples for both.
     *
     * @param metric the metric
     * @throws org.modelunit.error.UndefinedMetricException if it has no value for one of the models; the message says why
     */
    public Estimate difference(Metric<? super O> metric) {
        return difference(metric, Settings.current().seed());
    }

    /**
     * Returns the difference of a metric with a seed of one's own.
     *
     * @param metric the metric
     * @param seed the root of what is drawn at random
     */
    public Estimate difference(Metric<? super O> metric, long seed) {
        String name = property(metric);
        long mixed = Streams.seed(seed, name, challenger.provenance().contentDigest());
        return Evaluation.<O>widened(metric).difference(challenger.outcomes(), champion.outcomes(), mixed);
    }

    /**
     * Returns what claims on the difference of a metric are about, such as "accuracy, challenger minus champion".
     *
     * @param metric the metric
     */
    public static String property(Metric<?> metric) {
        return metric.info().ofDifference().name();
    }

    /**
     * Judges a claim on the difference of a metric and leaves no trace; assertions also record it.
     *
     * @param metric the metric
     * @param threshold what is required of the challenger's value minus the champion's
     * @throws IllegalArgumentException if the threshold makes no sense for the difference
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value for one of the models
     */
    public MetricVerdict judge(Metric<? super O> metric, Threshold threshold) {
        requireNonNull(threshold, "threshold");
        MetricInfo info = metric.info().ofDifference();
        Requirements.check(info, threshold);
        long seed = Settings.current().seed();
        Estimate estimate = difference(metric, seed);
        Provenance provenance =
                challenger.provenance().against(champion.provenance().model());
        String composition = Composition.of(challenger.outcomes(), metric.focus());
        return new Judging(
                        info,
                        estimate,
                        new Judging.Sample(
                                size(),
                                composition,
                                provenance,
                                seed,
                                challenger.multiplicity().count()))
                .judge(threshold);
    }

    /**
     * Judges a claim on the difference of a metric that heeds which of its values are better.
     *
     * @param metric the metric
     * @param margin how much worse the challenger may be, or better it has to be
     * @throws IllegalArgumentException if neither higher nor lower values of the metric are better
     */
    public MetricVerdict judge(Metric<? super O> metric, Margin margin) {
        return judge(metric, threshold(metric, margin));
    }

    /**
     * Returns what a margin requires of the difference of a metric.
     *
     * @param metric the metric
     * @param margin how much worse the challenger may be, or better it has to be
     * @throws IllegalArgumentException if neither higher nor lower values of the metric are better
     */
    public static Threshold threshold(Metric<?> metric, Margin margin) {
        return switch (metric.direction()) {
            case HIGHER -> margin.on(Side.AT_LEAST);
            case LOWER -> margin.on(Side.AT_MOST);
            case NEITHER ->
                throw new IllegalArgumentException("neither higher nor lower values of " + metric.name()
                        + " are better, so no model is better by it; require its difference to lie between two values");
        };
    }

    /** Returns both models and the data set by name. */
    @Override
    public String toString() {
        return challenger.provenance().model().name() + " against "
                + champion.provenance().model().name() + " on " + name() + " (" + size() + " examples)";
    }
}
