package org.modelunit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.DifferenceClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Multiplicity;
import org.modelunit.claim.Requirement;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Estimate;

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
        return DifferenceClaim.estimate(
                Evaluation.<O>widened(metric),
                challenger.outcomes(),
                champion.outcomes(),
                challenger.provenance().contentDigest(),
                seed);
    }

    /**
     * Judges a claim on the difference of a metric and leaves no trace; assertions also record it.
     *
     * @param metric the metric
     * @param required what is required of the challenger's value minus the champion's: a threshold, or a margin that heeds which of the
     *     metric's values are better
     * @throws IllegalArgumentException if that makes no sense for the difference
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value for one of the models
     */
    public MetricVerdict judge(Metric<? super O> metric, Requirement required) {
        return claim(metric, required).judge();
    }

    /**
     * Returns a claim on the difference of a metric, which nothing has been measured for yet.
     *
     * @param metric the metric
     * @param required what is required of the challenger's value minus the champion's: a threshold, or a margin that heeds which of the
     *     metric's values are better
     */
    public DifferenceClaim<O> claim(Metric<? super O> metric, Requirement required) {
        return new DifferenceClaim<>(
                Evaluation.widened(metric),
                challenger.outcomes(),
                champion.outcomes(),
                provenance(),
                multiplicity(),
                required,
                Settings.current().seed());
    }

    /** Returns where the answers of both models came from. */
    public Provenance provenance() {
        return challenger.provenance().against(champion.provenance());
    }

    /** Returns of how many parts the same is claimed. */
    @API(status = Status.INTERNAL, since = "0.1")
    public Multiplicity multiplicity() {
        return challenger.multiplicity().orMore(champion.multiplicity());
    }

    /** Returns both models and the data set by name. */
    @Override
    public String toString() {
        return challenger.provenance().model().name() + " against "
                + champion.provenance().model().name() + " on " + name() + " (" + size() + " examples)";
    }
}
