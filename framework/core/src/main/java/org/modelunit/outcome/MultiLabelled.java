package org.modelunit.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.parallel.Memo;
import org.modelunit.sample.SampleDesign;

/**
 * The outcomes of a classification with any number of labels for each example: the true ones, those decided for, and the scores if
 * there are any.
 *
 * <pre>{@code
 * var outcomes = MultiLabelled.of(LabelSets.of(scores.labels(), truth), scores, 0.4);
 * double f1 = multiLabelF1(MACRO).value(outcomes);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class MultiLabelled implements Decided {

    /** The least score of a label that is decided for, unless said otherwise. */
    public static final double CUT_OFF = 0.5;

    private final LabelSets truth;
    private final LabelSets decided;
    private final @Nullable ClassScores scores;
    private final @Nullable LabelCutOffs cutOffs; // null: as the model decides
    private final SampleDesign design;
    private final Memo memo = new Memo();

    private MultiLabelled(
            LabelSets truth,
            LabelSets decided,
            @Nullable ClassScores scores,
            @Nullable LabelCutOffs cutOffs,
            SampleDesign design) {
        design.requireOf(truth.size(), "examples");
        this.truth = truth;
        this.decided = decided;
        this.scores = scores;
        this.cutOffs = cutOffs;
        this.design = design;
    }

    /**
     * Returns outcomes of sets of labels.
     *
     * @param labels the labels that may occur
     * @param truth the true labels of each example
     * @param decided the labels decided for, for the same examples in the same order
     * @throws IllegalArgumentException if the numbers of examples differ, or a label is not among the labels
     */
    public static MultiLabelled of(Labels labels, List<Set<String>> truth, List<Set<String>> decided) {
        return of(LabelSets.of(labels, truth), LabelSets.of(labels, decided));
    }

    /**
     * Returns outcomes of a model that gives no scores.
     *
     * @param truth the true labels of each example
     * @param decided the labels decided for, for the same examples in the same order
     * @throws IllegalArgumentException if the numbers of examples or the labels differ
     */
    public static MultiLabelled of(LabelSets truth, LabelSets decided) {
        requireSame(truth, "decisions", decided.labels(), decided.size());
        return new MultiLabelled(truth, decided, null, null, SampleDesign.simple(truth.size()));
    }

    /**
     * Returns outcomes of a model that decides by itself and gives its scores, too.
     *
     * @param truth the true labels of each example
     * @param decided the labels decided for, for the same examples in the same order
     * @param scores the scores, which need not sum to 1
     * @throws IllegalArgumentException if the numbers of examples or the labels differ
     */
    public static MultiLabelled of(LabelSets truth, LabelSets decided, ClassScores scores) {
        requireSame(truth, "decisions", decided.labels(), decided.size());
        requireSame(truth, "scores", scores.labels(), scores.size());
        return new MultiLabelled(truth, decided, scores, null, SampleDesign.simple(truth.size()));
    }

    /**
     * Returns outcomes of scores, each label being decided for from a score of {@value #CUT_OFF}.
     *
     * @param truth the true labels of each example
     * @param scores the scores, which need not sum to 1, for the same examples in the same order
     * @throws IllegalArgumentException if the numbers of examples or the labels differ
     */
    public static MultiLabelled of(LabelSets truth, ClassScores scores) {
        return of(truth, scores, CUT_OFF);
    }

    /**
     * Returns outcomes of scores.
     *
     * @param truth the true labels of each example
     * @param scores the scores, which need not sum to 1, for the same examples in the same order
     * @param cutOff the least score of a label that is decided for, 0 to 1
     * @throws IllegalArgumentException if the numbers of examples or the labels differ
     */
    public static MultiLabelled of(LabelSets truth, ClassScores scores, double cutOff) {
        return of(truth, scores, LabelCutOffs.of(cutOff));
    }

    /**
     * Returns outcomes of scores that are decided at a cut-off of each label's own.
     *
     * @param truth the true labels of each example
     * @param scores the scores, which need not sum to 1, for the same examples in the same order
     * @param cutOffs the least score of each label that is decided for
     * @throws IllegalArgumentException if the numbers of examples or the labels differ, or there is a cut-off for another label
     */
    public static MultiLabelled of(LabelSets truth, ClassScores scores, LabelCutOffs cutOffs) {
        requireSame(truth, "scores", scores.labels(), scores.size());
        return decidingAt(truth, scores, cutOffs, SampleDesign.simple(truth.size()));
    }

    private static MultiLabelled decidingAt(
            LabelSets truth, ClassScores scores, LabelCutOffs cutOffs, SampleDesign design) {
        return new MultiLabelled(truth, LabelSets.reaching(scores, cutOffs), scores, cutOffs, design);
    }

    private static void requireSame(LabelSets truth, String what, Labels labels, int size) {
        if (!truth.labels().equals(labels)) {
            throw new IllegalArgumentException("the labels of the truth are " + truth.labels() + ", those of the "
                    + what + " are " + labels + "; make both with the same Labels");
        }
        if (truth.size() != size) {
            throw new IllegalArgumentException(
                    "there are " + truth.size() + " sets of true labels, but " + what + " for " + size + " examples");
        }
    }

    /** Returns the labels. */
    public Labels labels() {
        return truth.labels();
    }

    /** Returns the true labels. */
    public LabelSets truth() {
        return truth;
    }

    /** Returns the labels decided for, at the operating point. */
    public LabelSets decided() {
        return decided;
    }

    /** Tells whether exactly the true labels were decided for. */
    @Override
    public boolean isRight(int row) {
        return truth.row(row).equals(decided.row(row));
    }

    @Override
    public boolean decidesLike(Decided other, int row) {
        return other instanceof MultiLabelled that && decided.row(row).equals(that.decided.row(row));
    }

    @Override
    public String truthInWords(int row) {
        return inWords(truth, row);
    }

    @Override
    public String decisionInWords(int row) {
        return inWords(decided, row);
    }

    private static String inWords(LabelSets sets, int row) {
        return sets.row(row).isEmpty() ? "no label" : String.join(", ", sets.row(row));
    }

    @Override
    public boolean hasScores() {
        return scores != null;
    }

    @Override
    public ClassScores scores() {
        if (scores == null) {
            throw new IllegalStateException("this needs scores, but the model gives decisions only");
        }
        return scores;
    }

    /** Returns the least score of each label that is decided for, where it is one for all, and the model does not decide by itself. */
    public OptionalDouble cutOff() {
        return cutOffs == null || !cutOffs.byLabel().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(cutOffs.usual());
    }

    /** Returns the least score of each label that is decided for, unless the model decides by itself. */
    public Optional<LabelCutOffs> cutOffs() {
        return Optional.ofNullable(cutOffs);
    }

    /**
     * Returns the outcomes at another operating point.
     *
     * @param cutOff the least score of a label that is decided for, 0 to 1
     */
    public MultiLabelled decidingAt(double cutOff) {
        return decidingAt(LabelCutOffs.of(cutOff));
    }

    /**
     * Returns the outcomes at another operating point of each label.
     *
     * @param others the least score of each label that is decided for
     * @throws IllegalStateException if the model gives no scores
     * @throws IllegalArgumentException if there is a cut-off for a label that is not among the labels
     */
    public MultiLabelled decidingAt(LabelCutOffs others) {
        return decidingAt(truth, scores(), others, design);
    }

    /**
     * Returns how many examples truly have a label.
     *
     * @param label the label
     */
    public int count(String label) {
        return truth.of(label).count();
    }

    @Override
    public int size() {
        return truth.size();
    }

    @Override
    public String operatingPointInWords() {
        return cutOffs == null ? new OperatingPoint.Model().toString() : cutOffs.toString();
    }

    @Override
    public SampleDesign design() {
        return design;
    }

    @Override
    public MultiLabelled withDesign(SampleDesign design) {
        return new MultiLabelled(truth, decided, scores, cutOffs, design);
    }

    @Override
    public MultiLabelled withWeights(double... weights) {
        return withDesign(design.withWeights(NumberColumn.of(weights)));
    }

    @Override
    public MultiLabelled rows(int[] rows) {
        return new MultiLabelled(
                truth.rows(rows),
                decided.rows(rows),
                scores == null ? null : scores.rows(rows),
                cutOffs,
                design.rows(rows));
    }

    @Override
    public <S> S once(Object key, Supplier<S> computation) {
        return memo.once(key, computation);
    }

    /** Returns how many examples of what these are. */
    @Override
    public String toString() {
        return design + " of any of the labels " + labels();
    }
}
