package org.modelunit.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.modelunit.Evaluation;
import org.modelunit.figure.Change;
import org.modelunit.metric.Direction;
import org.modelunit.outcome.Decided;
import org.modelunit.outcome.Held;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.PrintableText;

/**
 * The rows that change, in words. Of a flip the answers tell the truth, so they are shown where the truth may be; else it is said which
 * answer was right.
 *
 * @param change what changes
 * @param answers what both models answered
 * @param rows the rows, the most telling first
 * @param inputs the inputs of all rows
 * @param truth gives the truth of a row, where there is one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChangedRows(
        AnswerChange<?> change, PairedAnswers answers, int[] rows, List<?> inputs, IntFunction<String> truth) {

    static ChangedRows of(AnswerChange<?> change, PairedAnswers answers, Held held, Evaluation<?, ?> evaluation) {
        int[] rows = IntStream.range(0, held.size())
                .filter(held::held)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -answers.distance(row))) // stable
                .mapToInt(row -> row)
                .toArray();
        return new ChangedRows(
                change,
                answers,
                rows,
                evaluation.inputs(),
                row -> evaluation.outcomes() instanceof Decided decided
                        ? PrintableText.of(decided.truthInWords(row))
                        : "");
    }

    /** The first of them. */
    List<Change> first(int most, ShownValues shown) {
        return IntStream.of(rows)
                .limit(most)
                .mapToObj(row -> change(row, shown))
                .toList();
    }

    private Change change(int row, ShownValues shown) {
        String input = shown.row(inputs.get(row));
        boolean isTruthShown = !truth.apply(row).isEmpty()
                && shown.isShown(ShownValues.TRUTH)
                && (!input.isEmpty() || !shown.isUsedUp());
        String example = "row " + row + (isTruthShown ? ", truly " + truth(row, input, shown) : "")
                + (input.isEmpty() ? "" : ": " + input);
        return !change.isAboutTruth() || isTruthShown
                ? new Change(example, answers.before(row), answers.after(row))
                : new Change(example, isNegative() ? "right" : "wrong", isNegative() ? "wrong" : "right");
    }

    /** What became of a row that is shown as a picture, and counts as shown; of a flip, one of the answers is the truth. */
    String caption(int row, ShownValues shown) {
        String words = truth.apply(row);
        String shownWords = shown.valueOfRow(ShownValues.TRUTH, words);
        return "row " + row + ": " + answers.before(row) + " -> " + answers.after(row)
                + (change.isAboutTruth() || words.isEmpty() ? "" : ", truly " + shownWords);
    }

    /** It counts as a row that is shown, unless the row itself is. */
    private String truth(int row, String input, ShownValues shown) {
        return input.isEmpty()
                ? shown.valueOfRow(ShownValues.TRUTH, truth.apply(row))
                : shown.value(ShownValues.TRUTH, truth.apply(row));
    }

    /** Whether something of a row is left out that could be shown. */
    boolean isTruthHidden(ShownValues shown) {
        return rows.length > 0 && !shown.isShown(ShownValues.TRUTH);
    }

    private boolean isNegative() {
        return change.share().direction() == Direction.LOWER;
    }
}
