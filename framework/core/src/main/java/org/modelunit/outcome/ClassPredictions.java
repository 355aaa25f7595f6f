package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.column.ScoreTable;
import org.modelunit.column.Sized;
import org.modelunit.parallel.Blocks;

/**
 * What a classifier answered: the label it decided for, beside its scores if it gives any; both in columns, immutable.
 *
 * <p>Decisions are kept and not derived, because models contradict their own scores, and because services decide at an operating
 * point.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClassPredictions implements Sized {

    private final LabelColumn decided;
    private final @Nullable ClassScores scores;
    private final OperatingPoint operatingPoint;

    private ClassPredictions(LabelColumn decided, @Nullable ClassScores scores, OperatingPoint operatingPoint) {
        this.decided = decided;
        this.scores = scores;
        this.operatingPoint = operatingPoint;
    }

    /**
     * Returns predictions of a model that gives scores only; it decides for the largest, the first of several equal ones.
     *
     * @param scores the scores
     */
    public static ClassPredictions of(ClassScores scores) {
        return new ClassPredictions(
                new LabelColumn(scores.labels(), largest(scores)), scores, new OperatingPoint.LargestScore());
    }

    /**
     * Returns predictions of a model that gives scores only, as {@link #of(ClassScores)} does; those of the table were decided in the
     * pass.
     *
     * @param table the scores, all written
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static ClassPredictions of(ScoreTable table) {
        ClassScores scores = table.scores();
        return new ClassPredictions(table.largest(), scores, new OperatingPoint.LargestScore());
    }

    /** Goes column by column, as a model's every answer passes here. */
    private static int[] largest(ClassScores scores) {
        int[] codes = new int[scores.size()];
        Blocks.run(codes.length, (from, to) -> {
            if (scores.labels().size() == 2) { // the usual number, which needs no notes of the best so far
                largestOfTwo(scores.column(0), scores.column(1), codes, from, to);
            } else {
                largest(scores, codes, from, to);
            }
        });
        return codes;
    }

    private static void largestOfTwo(NumberColumn first, NumberColumn second, int[] codes, int from, int to) {
        for (int row = from; row < to; row++) {
            codes[row] = second.get(row) > first.get(row) ? 1 : 0;
        }
    }

    private static void largest(ClassScores scores, int[] codes, int from, int to) {
        double[] best = new double[to - from];
        for (int code = 0; code < scores.labels().size(); code++) {
            NumberColumn column = scores.column(code);
            for (int row = from; row < to; row++) {
                double score = column.get(row);
                if (code == 0 || score > best[row - from]) {
                    best[row - from] = score;
                    codes[row] = code;
                }
            }
        }
    }

    /**
     * Returns predictions of a model that decides by itself and gives its scores, too.
     *
     * @param decided the model's own decisions
     * @param scores its scores, for the same examples and labels
     */
    public static ClassPredictions of(LabelColumn decided, ClassScores scores) {
        requireNonNull(scores, "scores");
        if (decided.size() != scores.size() || !decided.labels().equals(scores.labels())) {
            throw new IllegalArgumentException(
                    "decisions and scores must be of the same examples and labels, but there are " + decided
                            + " against " + scores);
        }
        return new ClassPredictions(decided, scores, new OperatingPoint.Model());
    }

    /**
     * Returns predictions of a model that decides and gives no scores.
     *
     * @param decided the model's decisions
     */
    public static ClassPredictions of(LabelColumn decided) {
        return new ClassPredictions(decided, null, new OperatingPoint.Model());
    }

    /**
     * Returns the predictions of several batches as one.
     *
     * @param batches at least one, all of the same model
     */
    public static ClassPredictions concatenation(List<ClassPredictions> batches) {
        ClassPredictions first = batches.get(0);
        if (batches.size() == 1) {
            return first;
        }
        Labels labels = first.labels();
        int rows = batches.stream().mapToInt(ClassPredictions::size).sum();
        int[] decided = new int[rows];
        double[][] columns = new double[first.scores == null ? 0 : labels.size()][rows];
        int from = 0;
        for (ClassPredictions batch : batches) {
            if (!batch.labels().equals(labels) || (batch.scores == null) != (first.scores == null)) {
                throw new IllegalArgumentException("one batch has the labels " + labels + scoresInWords(first)
                        + ", another has " + batch.labels() + scoresInWords(batch));
            }
            batch.decided.copyInto(decided, from);
            for (int code = 0; code < columns.length; code++) {
                requireNonNull(batch.scores).column(code).copyInto(columns[code], from);
            }
            from += batch.size();
        }
        LabelColumn allDecided = LabelColumn.wrap(labels, decided);
        ClassScores allScores = first.scores == null
                ? null
                : ClassScores.of(
                        labels, Arrays.stream(columns).map(NumberColumn::wrap).toList());
        return new ClassPredictions(allDecided, allScores, first.operatingPoint);
    }

    private static String scoresInWords(ClassPredictions predictions) {
        return predictions.scores == null ? " without scores" : " with scores";
    }

    /**
     * Returns the predictions at another operating point: the label whenever its score reaches the cut-off, and else the best of
     * the others.
     *
     * @param label the label decided for
     * @param cutOff its least score, 0 to 1
     * @throws IllegalStateException if the model gives no scores
     */
    public ClassPredictions decidingAt(String label, double cutOff) {
        return decidingAt(new OperatingPoint.CutOff(label, cutOff));
    }

    /**
     * Returns the predictions at another operating point.
     *
     * @param point how scores become decisions
     * @throws IllegalStateException if the model gives no scores
     */
    public ClassPredictions decidingAt(OperatingPoint point) {
        ClassScores present = requireScores("deciding at an operating point");
        return new ClassPredictions(point.decide(present), present, point);
    }

    ClassScores requireScores(String purpose) {
        if (scores == null) {
            throw new IllegalStateException(purpose + " needs scores, but the model gives decisions only");
        }
        return scores;
    }

    /** Returns the labels that the model knows. */
    public Labels labels() {
        return decided.labels();
    }

    /** Returns how many examples there are. */
    @Override
    public int size() {
        return decided.size();
    }

    /** Returns what the model decided, at its operating point. */
    public LabelColumn decided() {
        return decided;
    }

    /** Returns the model's scores, if it gives any. */
    public Optional<ClassScores> scores() {
        return Optional.ofNullable(scores);
    }

    /** Returns how scores became decisions. */
    public OperatingPoint operatingPoint() {
        return operatingPoint;
    }

    /**
     * Returns the predictions of some rows, in the order in which they are named; a row may be named more than once.
     *
     * @param rows the rows' numbers
     */
    public ClassPredictions rows(int[] rows) {
        return new ClassPredictions(decided.rows(rows), scores == null ? null : scores.rows(rows), operatingPoint);
    }
}
