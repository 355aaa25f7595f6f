package org.modelunit.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.parallel.Workers;

/**
 * What one or two models decided on the same examples, each combination of the truth and of the decisions once: for what depends on
 * nothing else, a million rows are as few as their combinations. There are no scores, so that what needs some says so.
 */
final class DecisionKinds {

    private static final int MOST_COMBINATIONS = 100_000;
    private static final int PIECE = 1024; // rows that are copied at once, into the first cache
    private static final int ROWS_OF_A_TASK = 1 << 18;

    private final Labels labels;
    private final LabelColumn[] columns; // the truth, then what each model decided
    private final int[][] codes; // of the labels of each column
    private final int[] kinds; // the combinations that occur
    private final long[] times;

    private DecisionKinds(Labels labels, LabelColumn[] columns, int[][] codes, int combinations) {
        this.labels = labels;
        this.columns = columns;
        this.codes = codes;
        long[] counts = count(combinations);
        this.kinds = IntStream.range(0, combinations)
                .filter(combination -> counts[combination] > 0)
                .toArray();
        this.times = Arrays.stream(kinds).mapToLong(kind -> counts[kind]).toArray();
    }

    /** None where there are so many labels that combinations would hardly repeat. */
    static Optional<DecisionKinds> of(Classified... models) {
        Labels labels = models[0].labels();
        double combinations = Math.pow(labels.size(), 1 + models.length);
        for (Classified model : models) {
            if (combinations > MOST_COMBINATIONS
                    || !labels.names().containsAll(model.labels().names())) {
                return Optional.empty();
            }
        }
        LabelColumn[] columns = new LabelColumn[1 + models.length];
        Arrays.setAll(columns, column -> column == 0 ? models[0].truth() : models[column - 1].decided());
        int[][] codes = Arrays.stream(columns)
                .map(column -> column.labels().names().stream()
                        .mapToInt(labels::indexOf) // models may know their labels in another order
                        .toArray())
                .toArray(int[][]::new);
        return Optional.of(new DecisionKinds(labels, columns, codes, (int) combinations));
    }

    private long[] count(int combinations) {
        int size = columns[0].size();
        int tasks = 1 + size / ROWS_OF_A_TASK;
        int[][] parts = new int[tasks][];
        Workers.current().run(tasks, task -> {
            int from = task * ROWS_OF_A_TASK;
            parts[task] = count(from, Math.min(from + ROWS_OF_A_TASK, size), combinations);
        });
        long[] sums = new long[combinations];
        for (int[] part : parts) {
            Arrays.setAll(sums, combination -> sums[combination] + part[combination]);
        }
        return sums;
    }

    private int[] count(int first, int end, int combinations) {
        int[] counts = new int[combinations];
        int[] piece = new int[PIECE];
        int[] copy = new int[PIECE];
        for (int from = first; from < end; from += PIECE) {
            int size = Math.min(PIECE, end - from);
            combine(from, size, piece, copy);
            for (int i = 0; i < size; i++) {
                counts[piece[i]]++;
            }
        }
        return counts;
    }

    /** The combination of each row, as a number whose digits are codes. */
    private void combine(int from, int size, int[] target, int[] copy) {
        int radix = labels.size();
        Arrays.fill(target, 0);
        for (int column = 0; column < columns.length; column++) {
            columns[column].copyRows(from, from + size, copy, 0);
            if (!columns[column].labels().equals(labels)) {
                for (int i = 0; i < size; i++) {
                    copy[i] = codes[column][copy[i]];
                }
            }
            for (int i = 0; i < size; i++) {
                target[i] = target[i] * radix + copy[i];
            }
        }
    }

    /** How often each combination occurs. */
    long[] times() {
        return times.clone();
    }

    /** The combinations with the decisions of a model. */
    Classified examples(int model) {
        return Classified.of(labels(0), ClassPredictions.of(LabelColumn.of(labels, labels(1 + model))));
    }

    private List<String> labels(int column) {
        List<String> names = new ArrayList<>();
        int divisor = (int) Math.pow(labels.size(), columns.length - 1 - column);
        for (int kind : kinds) {
            names.add(labels.get(kind / divisor % labels.size()));
        }
        return names;
    }

    /** For each row the number of its combination, among those that occur. */
    int[] ofRows() {
        int[] ofRows = new int[columns[0].size()];
        int[] piece = new int[PIECE];
        int[] copy = new int[PIECE];
        for (int from = 0; from < ofRows.length; from += PIECE) {
            int size = Math.min(PIECE, ofRows.length - from);
            combine(from, size, piece, copy);
            for (int i = 0; i < size; i++) {
                ofRows[from + i] = Arrays.binarySearch(kinds, piece[i]);
            }
        }
        return ofRows;
    }
}
