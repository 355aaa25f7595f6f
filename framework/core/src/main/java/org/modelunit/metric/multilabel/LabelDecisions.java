package org.modelunit.metric.multilabel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.column.BooleanColumn;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Matrix;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.text.Numbers;

/**
 * How each label is decided, one in a row, and for two models which of them is right about it. Examples are counted, whatever they weigh;
 * of too many labels those with the fewest examples are added up.
 */
record LabelDecisions() implements FigureFunction<MultiLabelled> {

    private static final List<String> DECIDED =
            List.of("yes, decided", "yes, not decided", "no, decided", "no, not decided");
    private static final List<String> RIGHT = List.of("both right", "challenger alone", "champion alone", "both wrong");

    @Override
    public List<Figure> of(MultiLabelled outcomes) {
        return outcomes.once(this, () -> outcomes.size() == 0 ? List.of() : List.of(decisions(outcomes)));
    }

    private static Matrix decisions(MultiLabelled outcomes) {
        return matrix(
                outcomes,
                "decisions of each label, " + outcomes.operatingPointInWords(),
                "truly, and decided",
                DECIDED,
                code -> {
                    BooleanColumn truth = outcomes.truth().column(code);
                    BooleanColumn decided = outcomes.decided().column(code);
                    long hits = 0;
                    for (int word = 0; word < truth.words(); word++) {
                        hits += Long.bitCount(truth.word(word) & decided.word(word));
                    }
                    return counts(outcomes.size(), truth.count(), decided.count(), hits);
                });
    }

    @Override
    public List<Figure> compared(MultiLabelled challenger, MultiLabelled champion) {
        if (challenger.size() == 0) {
            return List.of();
        }
        return List.of(matrix(challenger, "decisions of both models for each label", "who is right", RIGHT, code -> {
            BooleanColumn truth = challenger.truth().column(code);
            BooleanColumn first = challenger.decided().column(code);
            BooleanColumn second = champion.decided().column(code);
            long firstRight = challenger.size();
            long secondRight = challenger.size();
            long both = challenger.size();
            for (int word = 0; word < truth.words(); word++) {
                long firstWrong = first.word(word) ^ truth.word(word);
                long secondWrong = second.word(word) ^ truth.word(word);
                firstRight -= Long.bitCount(firstWrong);
                secondRight -= Long.bitCount(secondWrong);
                both -= Long.bitCount(firstWrong | secondWrong);
            }
            return counts(challenger.size(), firstRight, secondRight, both);
        }));
    }

    /** Of how many all, one, another and both are: how many are both, one alone, the other alone, neither. */
    private static long[] counts(long all, long one, long other, long both) {
        return new long[] {both, one - both, other - both, all - one - other + both};
    }

    /** Counts the examples of a label, in the order of the columns. */
    private interface Counts {
        long[] of(int code);
    }

    private static Matrix matrix(
            MultiLabelled outcomes, String title, String columnsAre, List<String> columns, Counts counts) {
        int size = outcomes.labels().size();
        int most = size > Matrix.MOST_NAMES ? Matrix.MOST_NAMES - 1 : size;
        List<Integer> shown = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer code) -> -outcomes.truth().column(code).count())) // stable
                .limit(most)
                .sorted()
                .toList();
        List<String> names = new ArrayList<>();
        List<List<Long>> rows = new ArrayList<>();
        long[] others = new long[columns.size()];
        for (int code = 0; code < size; code++) {
            long[] row = counts.of(code);
            if (shown.contains(code)) {
                names.add("'" + outcomes.labels().get(code) + "'");
                rows.add(list(row));
            } else {
                for (int column = 0; column < row.length; column++) {
                    others[column] += row[column];
                }
            }
        }
        if (shown.size() < size) {
            names.add(Numbers.count(size - shown.size()) + " other labels");
            rows.add(list(others));
        }
        return new Matrix(title, "label", names, columnsAre, columns, rows);
    }

    private static List<Long> list(long[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(column -> counts[column])
                .toList();
    }
}
