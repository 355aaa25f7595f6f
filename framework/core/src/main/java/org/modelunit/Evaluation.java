package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.MetricClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Multiplicity;
import org.modelunit.claim.Threshold;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.ChosenCutOff;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Prevalence;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;
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
 * @param <O> the outcomes: {@link Classified} or {@link Regressed}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Evaluation<I, O extends Outcomes> {

    /** How many examples a model sees at once, unless said otherwise. */
    public static final int BATCH_SIZE = 256;

    private static final Fingerprint PREDICTIONS = Fingerprint.unknown("predictions");

    private final List<I> inputs;
    private final O outcomes;
    private final Provenance provenance;
    private final Multiplicity multiplicity;

    private Evaluation(List<I> inputs, O outcomes, Provenance provenance, Multiplicity multiplicity) {
        if (outcomes instanceof Classified classified && classified.operatingPoint() instanceof ChosenCutOff chosen) {
            chosen.requireOtherData(provenance);
        }
        this.inputs = inputs;
        this.outcomes = outcomes;
        this.provenance = provenance;
        this.multiplicity = multiplicity;
    }

    /**
     * Evaluates a classifier, in batches of {@value #BATCH_SIZE}.
     *
     * @param model the classifier, of these inputs or of anything they are
     * @param dataset inputs and true labels
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model cannot answer
     * @throws org.modelunit.error.DataException if the data set is empty, or has a label that the model does not know
     */
    public static <I> Evaluation<I, Classified> of(Classifier<? super I> model, Dataset<I, String> dataset) {
        return of(model, dataset, BATCH_SIZE);
    }

    /**
     * Evaluates a classifier in batches of a given size.
     *
     * @param model the classifier, of these inputs or of anything they are
     * @param dataset inputs and true labels
     * @param batchSize how many examples the model sees at once, above 0
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Classified> of(
            Classifier<? super I> model, Dataset<I, String> dataset, int batchSize) {
        ClassPredictions predictions = Inference.classify(model, dataset, batchSize);
        return of(
                dataset,
                () -> Classified.of(dataset.truth(), predictions),
                model.fingerprint(),
                batchSize,
                model.versions());
    }

    /**
     * Evaluates a regressor, in batches of {@value #BATCH_SIZE}.
     *
     * @param model the regressor, of these inputs or of anything they are
     * @param dataset inputs and true numbers
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> of(Regressor<? super I> model, Dataset<I, Double> dataset) {
        return of(model, dataset, BATCH_SIZE);
    }

    /**
     * Evaluates a regressor in batches of a given size.
     *
     * @param model the regressor, of these inputs or of anything they are
     * @param dataset inputs and true numbers
     * @param batchSize how many examples the model sees at once, above 0
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> of(
            Regressor<? super I> model, Dataset<I, Double> dataset, int batchSize) {
        NumberColumn predicted = Inference.predict(model, dataset, batchSize);
        return of(
                dataset,
                () -> Regressed.of(NumberColumn.ofNumbers(dataset.truth(), "the truth of row "), predicted),
                model.fingerprint(),
                batchSize,
                model.versions());
    }

    /**
     * Returns the evaluation of predictions that were made elsewhere, by a job in Python or a vendor.
     *
     * @param dataset inputs and true labels
     * @param predictions what was answered for these inputs, in their order
     * @param origin where the predictions came from
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Classified> ofPredictions(
            Dataset<I, String> dataset, ClassPredictions predictions, Fingerprint origin) {
        return of(dataset, () -> Classified.of(dataset.truth(), predictions), origin, 0, Map.of());
    }

    /**
     * Returns the evaluation of predictions that were made elsewhere, by a job in Python or a vendor.
     *
     * @param dataset inputs and true numbers
     * @param predicted what was answered for these inputs, in their order
     * @param origin where the predictions came from
     * @param <I> the type of an input
     */
    public static <I> Evaluation<I, Regressed> ofPredictions(
            Dataset<I, Double> dataset, NumberColumn predicted, Fingerprint origin) {
        return of(
                dataset,
                () -> Regressed.of(NumberColumn.ofNumbers(dataset.truth(), "the truth of row "), predicted),
                origin,
                0,
                Map.of());
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere and have no file of their own.
     *
     * @param dataset the inputs; its weights and groups count, unless the outcomes have a sample design of their own
     * @param outcomes truth and predictions for these inputs, in their order
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> Evaluation<I, O> ofOutcomes(Dataset<I, ?> dataset, O outcomes) {
        return ofOutcomes(dataset, outcomes, PREDICTIONS);
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere, where there are neither inputs nor a file.
     *
     * <pre>{@code
     * Evaluation.ofOutcomes("march", Classified.binary(truth, "bad", scores)).value(rocAuc("bad"))
     * }</pre>
     *
     * @param dataset what people call the data
     * @param outcomes truth and predictions
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Evaluation<Integer, O> ofOutcomes(String dataset, O outcomes) {
        return ofOutcomes(dataset, outcomes, PREDICTIONS);
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere.
     *
     * @param dataset the inputs; its weights and groups count, unless the outcomes have a sample design of their own
     * @param outcomes truth and predictions for these inputs, in their order
     * @param origin where the predictions came from
     * @param <I> the type of an input
     * @param <O> the outcomes
     * @throws org.modelunit.error.DataException if there are more or fewer outcomes than inputs
     */
    public static <I, O extends Outcomes> Evaluation<I, O> ofOutcomes(
            Dataset<I, ?> dataset, O outcomes, Fingerprint origin) {
        return of(dataset, () -> outcomes, origin, 0, Map.of());
    }

    /**
     * Returns the evaluation of outcomes of any kind that were made elsewhere, where there are no inputs either; the rows' numbers
     * stand for them. Nothing digests such data: they are what their name says.
     *
     * @param dataset what people call the data
     * @param outcomes truth and predictions
     * @param origin where the predictions came from
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Evaluation<Integer, O> ofOutcomes(
            String dataset, O outcomes, Fingerprint origin) {
        List<Integer> rows = IntStream.range(0, outcomes.size()).boxed().toList();
        return ofOutcomes(Dataset.of(dataset, rows, rows, Fingerprint.unknown(dataset)), outcomes, origin);
    }

    private static <I, O extends Outcomes> Evaluation<I, O> of(
            Dataset<I, ?> dataset, Supplier<O> making, Fingerprint model, int batchSize, Map<String, String> versions) {
        O outcomes = Inference.outcomes(dataset, making);
        Provenance provenance = new Provenance(
                model,
                dataset.source(),
                dataset.name(),
                dataset.contentDigest(),
                outcomes.operatingPointInWords(),
                batchSize,
                Versions.with(versions));
        return new Evaluation<>(dataset.inputs(), outcomes, provenance, Multiplicity.ONE);
    }

    /**
     * Returns the evaluation at another operating point, without asking the model again.
     *
     * @param point how scores become decisions
     * @throws IllegalStateException if this is no classification, or the model gives no scores
     * @throws org.modelunit.error.DataException if the point was chosen on these very data
     */
    public Evaluation<I, Classified> decidingAt(OperatingPoint point) {
        return restated(classified("an operating point").decidingAt(point), name());
    }

    /**
     * Returns the evaluation restated for a population in which a label has another share than among the examples: every metric is
     * measured with weights for it, under a name that says so. What depends on one class only, such as a recall or an ROC AUC, keeps
     * its value; a precision, a log loss or a value in money follows. Scores stay as they are.
     *
     * @param label the label
     * @param share its share of the population, above 0 and below 1
     * @throws IllegalStateException if this is no classification
     * @throws org.modelunit.error.DataException if the share makes no sense, or only one side has examples
     */
    public Evaluation<I, Classified> atPrevalence(String label, double share) {
        Classified present = classified("a prevalence");
        Classified restated = Inference.outcomes(name(), () -> present.atPrevalence(label, share));
        return restated(restated, name() + " at " + new Prevalence(label, share));
    }

    private Classified classified(String what) {
        if ((Object) outcomes instanceof Classified classified) {
            return classified;
        }
        throw new IllegalStateException("only classifications have " + what + ", but " + this + " is of "
                + outcomes.getClass().getSimpleName() + " outcomes");
    }

    private Evaluation<I, Classified> restated(Classified changed, String name) {
        return new Evaluation<>(
                inputs, changed, provenance.restated(name, changed.operatingPointInWords()), multiplicity);
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
                some, (O) outcomes.rows(rows), provenance.ofRows(name() + "/" + part, rows), multiplicity);
    }

    /**
     * Returns the evaluation as one of several parts that all carry the same claim. Each part is one look for something that
     * may be refuted by chance, so refutations are corrected by Bonferroni; what is shown of every part needs no correction. Claims on
     * too small a part are inconclusive.
     *
     * @param parts how many parts are looked at, 1 or more
     * @param minimum the fewest examples that a part is judged on, 1 or more; what the metric divides by is counted: the positives
     *     for a recall, the rarer class for a ranking
     */
    public Evaluation<I, O> amongParts(int parts, int minimum) {
        return new Evaluation<>(inputs, outcomes, provenance, new Multiplicity(parts, minimum));
    }

    /** Returns of how many parts the same is claimed. */
    Multiplicity multiplicity() {
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

    @SuppressWarnings("unchecked") // a metric only reads outcomes
    static <O extends Outcomes> Metric<O> widened(Metric<? super O> metric) {
        return (Metric<O>) requireNonNull(metric, "metric");
    }

    /** Returns data set and model by name. */
    @Override
    public String toString() {
        return provenance.model().name() + " on " + name() + " (" + size() + " examples)";
    }
}
