package org.modelunit.outcome;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.NoNulls;
import org.modelunit.parallel.Blocks;
import org.modelunit.parallel.Memo;
import org.modelunit.privacy.ShownValues;
import org.modelunit.sample.SampleDesign;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/** The outcomes of a classification: for each example the true label, the label decided for, and the scores if there are any. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Classified implements Decided {

    private final LabelColumn truth;
    private final ClassPredictions predictions;
    private final SampleDesign design;
    private final Memo memo = new Memo();

    private Classified(LabelColumn truth, ClassPredictions predictions, SampleDesign design) {
        design.requireOf(truth.size(), "examples");
        this.truth = truth;
        this.predictions = predictions;
        this.design = design;
    }

    /**
     * Returns outcomes of truth and predictions.
     *
     * @param truth the true label of each example
     * @param predictions what the model answered, for the same examples in the same order
     * @throws IllegalArgumentException if the numbers of examples differ, or a true label is unknown to the model
     */
    public static Classified of(List<String> truth, ClassPredictions predictions) {
        return of(truth, predictions, known -> codes(truth, known));
    }

    /**
     * Returns outcomes of truth and predictions, where the codes of the true labels may be known already.
     *
     * @param truth the true label of each example
     * @param predictions what the model answered, for the same examples in the same order
     * @param codes gives {@link #codes} of this truth for the model's labels; they are not copied
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static Classified of(List<String> truth, ClassPredictions predictions, Function<Labels, int[]> codes) {
        if (truth.size() != predictions.size()) {
            throw new IllegalArgumentException(
                    "there are " + truth.size() + " true labels, but " + predictions.size() + " predictions");
        }
        Labels known = predictions.labels();
        LabelColumn column = new LabelColumn(known, codes.apply(known));
        return new Classified(column, predictions, SampleDesign.simple(truth.size()));
    }

    /**
     * Returns the code of each true label.
     *
     * @param truth the true label of each example
     * @param known the labels of the model
     * @throws IllegalArgumentException if a true label is unknown to the model, or null
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static int[] codes(List<String> truth, Labels known) {
        int[] codes = new int[truth.size()];
        Blocks.run(codes.length, (from, to) -> {
            int row = from;
            for (String label : truth.subList(from, to)) {
                int code = label == null ? -1 : known.find(label);
                if (code < 0) {
                    NoNulls.require(truth, "the true label of row ", "leave out examples without truth");
                    throw unknown(truth, known);
                }
                codes[row++] = code;
            }
        });
        return codes;
    }

    /**
     * Returns the outcomes of a classification with two labels, of truth and the score of one of them.
     *
     * <pre>{@code
     * Classified.binary(List.of("bad", "good", "good"), "bad", 0.81, 0.30, 0.55)
     * }</pre>
     *
     * @param truth the true label of each example, two labels in all
     * @param positive the label that the scores are of; the model decides for it from 0.5
     * @param scores the probability of that label for each example, 0 to 1
     * @throws IllegalArgumentException if the numbers of examples differ, there are not two labels, or a score is no probability
     */
    public static Classified binary(List<String> truth, String positive, double... scores) {
        NoNulls.require(truth, "the true label of row ", "leave out examples without truth");
        return BinaryScores.of(truth, positive).outcomes(truth, scores);
    }

    /** Names every label that is unknown, not only the first. */
    private static IllegalArgumentException unknown(List<String> truth, Labels known) {
        TreeSet<String> unknown = new TreeSet<>(truth);
        unknown.removeAll(known.names());
        if (!ShownValues.now().isShown(ShownValues.TRUTH)) {
            return withheld(truth, unknown, known);
        }
        return new IllegalArgumentException(PrintableText.of("the truth has labels that the model does not know: '"
                + String.join("', '", unknown) + "'; the model's are " + known
                + "; turn them into the model's, of a data set by withTruth(label -> "
                + SimilarText.closest(unknown.first(), known.names())
                        .map(meant -> "label.equals(\"" + unknown.first() + "\") ? \"" + meant + "\" : label")
                        .orElse("…")
                + "), or leave these examples out" + SimilarText.hint(unknown.first(), known.names())));
    }

    private static IllegalArgumentException withheld(List<String> truth, Set<String> unknown, Labels known) {
        ShownValues shown = ShownValues.now();
        int row = 0;
        while (!unknown.contains(truth.get(row))) {
            row++;
        }
        return new IllegalArgumentException(PrintableText.of("the truth has labels that the model does not know, "
                + unknown.size() + " in all, the first is " + shown.value(ShownValues.TRUTH, truth.get(row))
                + " in row "
                + row + "; the model's are " + known
                + "; turn them into the model's, of a data set by withTruth(label -> …),"
                + " or leave these examples out" + SimilarText.hint(truth.get(row), known.names())
                + shown.advice(ShownValues.TRUTH)));
    }

    /** Returns the labels that the model knows; truth may use fewer of them. */
    public Labels labels() {
        return predictions.labels();
    }

    /** Returns the true labels. */
    public LabelColumn truth() {
        return truth;
    }

    /**
     * Returns the same predictions beside another truth.
     *
     * @param other the truth of each example, in the labels of the model
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Classified withTruth(LabelColumn other) {
        return new Classified(other, predictions, design);
    }

    /** Returns what the model decided, at its operating point. */
    public LabelColumn decided() {
        return predictions.decided();
    }

    @Override
    public boolean isRight(int row) {
        return truth.get(row).equals(decided().get(row));
    }

    @Override
    public boolean decidesLike(Decided other, int row) {
        return other instanceof Classified that
                && decided().get(row).equals(that.decided().get(row));
    }

    @Override
    public String truthInWords(int row) {
        return truth.get(row);
    }

    @Override
    public String decisionInWords(int row) {
        return decided().get(row);
    }

    @Override
    public boolean hasScores() {
        return predictions.scores().isPresent();
    }

    @Override
    public ClassScores scores() {
        return predictions.requireScores("this");
    }

    /** Returns how scores became decisions. */
    public OperatingPoint operatingPoint() {
        return predictions.operatingPoint();
    }

    /**
     * Returns the outcomes at another operating point: the label whenever its score reaches the cut-off, and else the best of the
     * others.
     *
     * @param label the label decided for
     * @param cutOff its least score, 0 to 1; a float that is the nearest to it reaches it, too, as in {@link OperatingPoint.CutOff}
     */
    public Classified decidingAt(String label, double cutOff) {
        return decidingAt(new OperatingPoint.CutOff(label, cutOff));
    }

    /**
     * Returns the outcomes at another operating point.
     *
     * @param point how scores become decisions
     * @throws IllegalStateException if the model gives no scores
     */
    public Classified decidingAt(OperatingPoint point) {
        return new Classified(truth, predictions.decidingAt(point), design);
    }

    /**
     * Returns the outcomes restated for a population in which a label has another share: examples of the label weigh more or less, the
     * others keep their proportions, and a bootstrap draws each side apart from the other (where rows belong together: whole groups,
     * whose mixture then varies, so that bounds are rather too wide).
     *
     * @param label the label
     * @param share its share of the population, above 0 and below 1
     * @throws IllegalArgumentException if the share makes no sense, or only one side has examples
     */
    public Classified atPrevalence(String label, double share) {
        return Prevalence.of(label, share).restate(this);
    }

    /**
     * Returns how many examples truly have a label.
     *
     * @param label the label
     */
    public int count(String label) {
        int code = labels().indexOf(label);
        int count = 0;
        for (int row = 0; row < size(); row++) {
            if (truth.code(row) == code) {
                count++;
            }
        }
        return count;
    }

    @Override
    public int size() {
        return truth.size();
    }

    @Override
    public String operatingPointInWords() {
        return operatingPoint().toString();
    }

    @Override
    public SampleDesign design() {
        return design;
    }

    @Override
    public Classified withDesign(SampleDesign design) {
        return new Classified(truth, predictions, design);
    }

    @Override
    public Classified withWeights(double... weights) {
        return withDesign(design.withWeights(NumberColumn.of(weights)));
    }

    @Override
    public Classified rows(int[] rows) {
        return new Classified(truth.rows(rows), predictions.rows(rows), design.rows(rows));
    }

    @Override
    public <S> S once(Object key, Supplier<S> computation) {
        return memo.once(key, computation);
    }

    /** Returns how many examples of what these are. */
    @Override
    public String toString() {
        return design + " of the labels " + labels();
    }
}
