package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.MetricClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Multiplicity;
import org.modelunit.claim.Threshold;
import org.modelunit.error.DataException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ChosenCutOff;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Prevalence;
import org.modelunit.outcome.Regressed;
import org.modelunit.outcome.Restatement;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;

/**
 * One pass of a model over a data set: inputs beside outcomes, with where both came from. A value: immutable, safe for any thread,
 * and enough for any number of claims.
 *
 * <pre>{@code
 * Evaluation<Applicant, Classified> evaluation = Evaluation.of(model, holdout);
 * double auc = evaluation.value(rocAuc("bad"));
 * MetricVerdict verdict = evaluation.judge(rocAuc("bad"), atLeast(0.75).withConfidence(0.95));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <O> the outcomes: {@link Classified}, {@link Regressed} or another kind
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Evaluation<I, O extends Outcomes> extends Evaluations {

    private final List<I> inputs;
    private final O outcomes;
    private final Provenance provenance;
    private final Multiplicity multiplicity;
    private final @Nullable Evaluation<I, O> unweighted; // before it stood for another population, if it does

    Evaluation(List<I> inputs, O outcomes, Provenance provenance, Multiplicity multiplicity) {
        this(inputs, outcomes, provenance, multiplicity, null);
    }

    private Evaluation(
            List<I> inputs,
            O outcomes,
            Provenance provenance,
            Multiplicity multiplicity,
            @Nullable Evaluation<I, O> unweighted) {
        if (outcomes instanceof Classified classified && classified.operatingPoint() instanceof ChosenCutOff chosen) {
            chosen.requireOtherData(provenance);
        }
        this.inputs = inputs;
        this.outcomes = outcomes;
        this.provenance = provenance;
        this.multiplicity = multiplicity;
        this.unweighted = unweighted;
    }

    /**
     * Returns the evaluation at another operating point or for another population, without asking the model again.
     *
     * <pre>{@code
     * evaluation.at(cutOff("bad", 0.27))     // decides for "bad" from a score of 0.27
     * evaluation.at(prevalence("bad", 0.03)) // as if 3 % of the examples were "bad"
     * }</pre>
     *
     * <p>For another population every metric is measured with weights for it, under a name that says so. What depends on one class
     * only, such as a recall or an ROC AUC, keeps its value; a precision, a log loss or a value in money follows. Scores stay as they
     * are. A population takes the place of one before. The compiler refuses what makes no sense for the outcomes, such as a cut-off
     * for a regression.
     *
     * @param restatement an {@link org.modelunit.outcome.OperatingPoint} or a {@link org.modelunit.outcome.Prevalence}
     * @throws IllegalStateException if it needs scores, and the model gives none
     * @throws org.modelunit.error.DataException if it does not fit the data, or was chosen on these very data
     */
    public Evaluation<I, O> at(Restatement<O> restatement) {
        requireNonNull(restatement, "the restatement is null; give an operating point or a prevalence");
        if (restatement instanceof Prevalence && unweighted != null) {
            return unweighted.at(restatement);
        }
        O restated = DataException.naming(name(), () -> restatement.restate(outcomes));
        return new Evaluation<>(
                inputs,
                restated,
                restated(provenance, restatement, restated),
                multiplicity,
                restatement instanceof Prevalence ? this : unweighted == null ? null : unweighted.at(restatement));
    }

    /**
     * Returns the evaluation of some examples only.
     *
     * @param part what to call them; the name of the data becomes this one's, a slash, and this
     * @param rows the rows' numbers
     */
    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    public Evaluation<I, O> rows(String part, int[] rows) {
        List<I> some = IntStream.of(rows).mapToObj(inputs::get).toList();
        return new Evaluation<>(
                some,
                (O) outcomes.rows(rows),
                provenance.ofRows(name() + "/" + part, rows),
                multiplicity,
                unweighted == null ? null : unweighted.rows(part, rows));
    }

    /**
     * Returns the evaluation as one of several parts that all carry the same claim. Each part is one look for something that
     * may be refuted by chance, so refutations are corrected by Bonferroni; what is shown of every part needs no correction. Claims on
     * too small a part are inconclusive. A search for weak spots has a chance of false reports of its own in each part.
     *
     * @param parts how many parts are looked at, 1 or more
     * @param minimum the fewest examples that a part is judged on, 0 where any number is enough; what the metric divides by is
     *     counted: the positives for a recall, the rarer class for a ranking
     */
    public Evaluation<I, O> asOneOf(int parts, int minimum) {
        return new Evaluation<>(
                inputs,
                outcomes,
                provenance,
                new Multiplicity(parts, minimum),
                unweighted == null ? null : unweighted.asOneOf(parts, minimum));
    }

    /** Returns of how many parts the same is claimed. */
    @API(status = Status.INTERNAL, since = "0.1")
    public Multiplicity multiplicity() {
        return multiplicity;
    }

    /** Returns the name of the data set, which claims are about. */
    public String name() {
        return provenance.dataset();
    }

    /** Returns how many examples there are. */
    public int size() {
        return outcomes.size();
    }

    /** Returns the inputs, unmodifiable. */
    public List<I> inputs() {
        return inputs;
    }

    /** Returns truth and predictions. */
    public O outcomes() {
        return outcomes;
    }

    /** Returns where model and data came from. */
    public Provenance provenance() {
        return provenance;
    }

    /**
     * Returns the value of a metric.
     *
     * @param metric the metric
     * @throws org.modelunit.error.UndefinedMetricException if there is none; the message says why
     */
    public double value(Metric<? super O> metric) {
        return Evaluation.<O>widened(metric).value(outcomes);
    }

    /**
     * Judges a claim on a metric and leaves no trace; assertions also record it.
     *
     * @param metric the metric
     * @param threshold what is required of it
     * @throws IllegalArgumentException if the threshold makes no sense for the metric, such as 95 for an accuracy
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value here; the message says why
     */
    public MetricVerdict judge(Metric<? super O> metric, Threshold threshold) {
        return claim(metric, threshold).judge();
    }

    /**
     * Judges a claim on a metric with a seed of one's own.
     *
     * @param metric the metric
     * @param threshold what is required of it
     * @param seed the root of what is drawn at random
     */
    public MetricVerdict judge(Metric<? super O> metric, Threshold threshold, long seed) {
        return claim(metric, threshold, seed).judge();
    }

    /**
     * Returns the claim that a metric meets a threshold, which nothing has been measured for yet.
     *
     * @param metric the metric
     * @param threshold what is required of it
     */
    public MetricClaim<O> claim(Metric<? super O> metric, Threshold threshold) {
        return claim(metric, threshold, Settings.current().seed());
    }

    private MetricClaim<O> claim(Metric<? super O> metric, Threshold threshold, long seed) {
        return new MetricClaim<>(widened(metric), outcomes, provenance, multiplicity, threshold, seed);
    }

    /**
     * Returns a metric of something wider as one of these outcomes, which it only reads.
     *
     * @param metric the metric
     * @param <O> the outcomes
     */
    @API(status = Status.INTERNAL, since = "0.1")
    @SuppressWarnings("unchecked") // a metric only reads outcomes
    public static <O extends Outcomes> Metric<O> widened(Metric<? super O> metric) {
        return (Metric<O>) requireNonNull(metric, "metric");
    }

    /** Returns data set and model by name. */
    @Override
    public String toString() {
        return provenance.model().name() + " on " + name() + " (" + size() + " examples)";
    }
}
