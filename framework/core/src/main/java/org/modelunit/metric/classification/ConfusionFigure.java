package org.modelunit.metric.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Matrix;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** What was decided beside what is true, and for two models which of them was right where. Examples are counted, whatever they weigh. */
record ConfusionFigure() implements FigureFunction<Classified> {

    private static final List<String> RIGHT_OR_WRONG = List.of("right", "wrong");

    @Override
    public List<Figure> of(Classified outcomes) {
        return outcomes.size() == 0 ? List.of() : outcomes.once(this, () -> List.of(confusion(outcomes)));
    }

    private static Matrix confusion(Classified outcomes) {
        double[] cells = new Confusion.Counts()
                .of(outcomes, RowWeights.ones(outcomes.size()))
                .cells();
        Names names = Names.of(outcomes.labels(), cells);
        long[][] counts = new long[names.size()][names.size()];
        int labels = outcomes.labels().size();
        for (int cell = 0; cell < cells.length; cell++) {
            counts[names.place(cell / labels)][names.place(cell % labels)] += (long) cells[cell];
        }
        return new Matrix(
                "decisions, " + outcomes.operatingPointInWords(),
                "truly",
                names.names(),
                "decided",
                names.names(),
                rows(counts));
    }

    @Override
    public List<Figure> compared(Classified challenger, Classified champion) {
        if (challenger.size() == 0) {
            return List.of();
        }
        long[][] counts = new long[2][2];
        for (int row = 0; row < challenger.size(); row++) {
            counts[isWrong(champion, row)][isWrong(challenger, row)]++;
        }
        return List.of(new Matrix(
                "decisions of both models", "champion", RIGHT_OR_WRONG, "challenger", RIGHT_OR_WRONG, rows(counts)));
    }

    private static int isWrong(Classified outcomes, int row) {
        LabelColumn truth = outcomes.truth();
        return truth.code(row) == outcomes.decided().code(row) ? 0 : 1;
    }

    private static List<List<Long>> rows(long[][] counts) {
        List<List<Long>> rows = new ArrayList<>();
        for (long[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return rows;
    }

    /** Labels as a matrix can hold them: where they are too many, those with the fewest examples are one. */
    private record Names(List<String> names, List<Integer> places) {

        static Names of(Labels labels, double[] cells) {
            int size = labels.size();
            List<Integer> shown = IntStream.range(0, size).boxed().toList();
            if (size > Matrix.MOST_NAMES) {
                shown = shown.stream()
                        .sorted(Comparator.comparingDouble((Integer code) -> -truly(cells, size, code)))
                        .limit(Matrix.MOST_NAMES - 1)
                        .sorted()
                        .toList();
            }
            List<String> names = new ArrayList<>();
            List<Integer> places = new ArrayList<>(Collections.nCopies(size, shown.size()));
            for (int code : shown) {
                places.set(code, names.size());
                names.add("'" + labels.get(code) + "'");
            }
            if (shown.size() < size) {
                names.add((size - shown.size()) + " other labels");
            }
            return new Names(names, places);
        }

        private static double truly(double[] cells, int size, int code) {
            double sum = 0;
            for (int decided = 0; decided < size; decided++) {
                sum += cells[code * size + decided];
            }
            return sum;
        }

        int size() {
            return names.size();
        }

        int place(int code) {
            return places.get(code);
        }
    }
}
