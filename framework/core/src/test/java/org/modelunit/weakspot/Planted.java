package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;

/** Made-up columns, and errors that are more frequent where we say. */
final class Planted {

    static final double ERRORS = 0.15;

    private final double[][] columns;

    private Planted(double[][] columns) {
        this.columns = columns;
    }

    /** Columns of ten values, of which one is on a share of the rows and the others share the rest. */
    static Planted columns(SplittableRandom random, int rows, int columns, double share) {
        double[][] drawn = new double[columns][rows];
        for (double[] column : drawn) {
            Arrays.setAll(column, row -> {
                double u = random.nextDouble();
                return u < share ? 0 : 1 + Math.floor((u - share) / (1 - share) * 9);
            });
        }
        return new Planted(drawn);
    }

    double[] column(int number) {
        return columns[number];
    }

    int rows() {
        return columns[0].length;
    }

    /** The rows on which some columns are 0. */
    boolean[] whereZero(int... numbers) {
        boolean[] rows = new boolean[rows()];
        for (int row = 0; row < rows.length; row++) {
            int at = row;
            rows[row] = Arrays.stream(numbers).allMatch(number -> columns[number][at] == 0);
        }
        return rows;
    }

    /** An evaluation of untyped rows, "x0", "x1" and so on, whose errors have chances of their own. */
    Evaluation<Row, Classified> evaluation(SplittableRandom random, IntToDoubleFunction chanceOfError) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            names.add("x" + i);
        }
        Row.Header header = Row.Header.of(names);
        List<Row> inputs = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            int at = row;
            inputs.add(Row.of(
                    header,
                    Arrays.stream(columns)
                            .map(column -> String.valueOf((int) column[at]))
                            .toList()));
            boolean isBad = random.nextInt(2) == 0;
            boolean isWrong = random.nextDouble() < chanceOfError.applyAsDouble(row);
            truth.add(isBad ? "bad" : "good");
            decided.add(isBad != isWrong ? "bad" : "good");
        }
        ClassPredictions predictions = ClassPredictions.of(LabelColumn.of(Labels.of("bad", "good"), decided));
        return Evaluation.ofPredictions(
                Dataset.of("planted", inputs, truth), predictions, Fingerprint.unknown("made up"));
    }

    /** Whether one of the spots has the same columns, and half of the rows of both. */
    static boolean isFound(WeakSpots found, boolean[] weak, String... columns) {
        return found.spots().stream()
                .map(WeakSpot::rule)
                .anyMatch(rule -> rule.columns().equals(List.of(columns)) && overlap(found.rows(rule), weak) >= 0.5);
    }

    private static double overlap(boolean[] one, boolean[] other) {
        double both = 0;
        double either = 0;
        for (int row = 0; row < one.length; row++) {
            both += one[row] && other[row] ? 1 : 0;
            either += one[row] || other[row] ? 1 : 0;
        }
        return both / either;
    }
}
