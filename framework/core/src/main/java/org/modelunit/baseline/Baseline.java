package org.modelunit.baseline;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.claim.Requirement;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.ModulePath;
import org.modelunit.text.PrintableText;

/**
 * A champion that was kept: a reviewed file under version control with what a model was worth and what it answered for each example, so
 * that another model can be compared with it on the same examples, pair by pair, without running it.
 *
 * <pre>{@code
 * assertThat(evaluation).hasNotFallenBelow(Baseline.at("src/test/resources/baselines/challenger.json"),
 *         rocAuc("bad"), notWorseBy(0.02).withConfidence(0.95));
 * }</pre>
 *
 * <p>It is written on request only: {@code -Dmodelunit.baseline=write} writes what is missing, {@code -Dmodelunit.baseline=rewrite} puts
 * the model of now in its place. The run that writes is inconclusive, and a build server writes nothing. Immutable, safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Baseline {

    /** How many days a baseline is good for, unless said otherwise. */
    public static final int DAYS = 365;

    /** What a baseline is called in its file, unless said otherwise. */
    public static final String NAME = "champion";

    private static final int MOST_DAYS = 36_500;

    private final Path file;
    private final BaselineStore<KeptBaselines> store;
    private final String entry;
    private final int days;
    private final boolean keepsRows;

    private Baseline(Path file, BaselineStore<KeptBaselines> store, String entry, int days, boolean keepsRows) {
        this.file = file;
        this.store = store;
        this.entry = entry;
        this.days = days;
        this.keepsRows = keepsRows;
    }

    /**
     * Returns the baseline in a file.
     *
     * @param file its path, from the directory of the module whose tests run: "src/test/resources/baselines/challenger.json"
     * @throws org.modelunit.error.BaselineException if nothing on the class path can read such files
     */
    public static Baseline at(String file) {
        return at(file, BaselineStore.of(KeptBaselines.class, "the baseline", file));
    }

    /**
     * Returns the baseline in a file that is kept in another way.
     *
     * @param file its path
     * @param store reads and writes it
     */
    public static Baseline at(String file, BaselineStore<KeptBaselines> store) {
        return new Baseline(Path.of(file), store, NAME, DAYS, true);
    }

    /**
     * Returns the same with another life, {@value #DAYS} days unless said otherwise: nobody should be held for ever to what nobody has
     * looked at again.
     *
     * @param number how many days after it was written it is good for, from 1 to 36,500; where the file says fewer, those
     */
    public Baseline validForDays(int number) {
        if (number < 1 || number > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "a baseline can be valid for 1 to " + MOST_DAYS + " days, but was for " + number);
        }
        return new Baseline(file, store, entry, number, keepsRows);
    }

    /**
     * Returns the same without an answer for each row: only the values are kept, and each is a bar. What they were measured with is not
     * in the bounds then, and what is claimed is weaker: of two models that are equally good, half the samples show a lower value.
     */
    public Baseline withoutRows() {
        return new Baseline(file, store, entry, days, false);
    }

    /**
     * Returns the baseline of another name in the same file, for models or data of several kinds.
     *
     * @param name what it is called there, not blank
     */
    public Baseline named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a baseline needs a name, but it is blank");
        }
        return new Baseline(file, store, name, days, keepsRows);
    }

    /**
     * Returns the comparison of an evaluation with what was kept, for any claim on two models.
     *
     * @param evaluation the model that is to be better, or not worse, on the same examples
     * @param <I> the type of an input
     * @param <O> the outcomes
     * @throws org.modelunit.error.BaselineException if there is no baseline, or one that cannot be used; the message says how to make one
     */
    public <I, O extends Outcomes> Comparison<I, O> comparedWith(Evaluation<I, O> evaluation) {
        return new KeptEvaluation<>(this, evaluation).comparison();
    }

    /**
     * Returns the claim that a metric has not fallen below what it was. Nothing is read before it is judged.
     *
     * @param evaluation what is measured now
     * @param metric the metric
     * @param required what is required of its value now minus the kept one
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public <I, O extends Outcomes> BaselineClaim<I, O> claim(
            Evaluation<I, O> evaluation, Metric<? super O> metric, Requirement required) {
        return new BaselineClaim<>(this, evaluation, Evaluation.widened(metric), required);
    }

    Path file() {
        return file;
    }

    BaselineStore<KeptBaselines> store() {
        return store;
    }

    String entry() {
        return entry;
    }

    int days() {
        return days;
    }

    boolean keepsRows() {
        return keepsRows;
    }

    /** What is held to it rests on the file, whose model need not be in service any more. */
    Provenance restedOnBy(Provenance provenance) {
        return provenance.with(Provenance.BASELINE, new Fingerprint(place(), KeptContent.digest(file)));
    }

    /** Returns what claims call the file, on every machine the same. */
    String place() {
        return ModulePath.of(file);
    }

    /** Returns the name of the baseline and the path of its file as it was given, with slashes. */
    @Override
    public String toString() {
        return PrintableText.of("'" + entry + "' in " + file.toString().replace('\\', '/'));
    }
}
