package org.modelunit.benchmarks.sidebyside;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;

/** Examples drawn at random, the same in each run, of which 3 in 10 are positives; and files of the same numbers for Python. */
final class Data {

    private static final Labels LABELS = Labels.of("no", "yes");

    final int[] truth; // 1 for a positive
    final int[] decided;
    final double[] scores; // of the label "yes"
    final double[] otherScores; // of the label "no"
    final float[] floats;
    final double[] ties; // rounded to 3 digits
    final double[] targets; // of a regression
    final double[] predicted;
    final int[] keys; // of 1,000 slices

    private Data(int size) {
        truth = new int[size];
        decided = new int[size];
        scores = new double[size];
        otherScores = new double[size];
        floats = new float[size];
        ties = new double[size];
        targets = new double[size];
        predicted = new double[size];
        keys = new SplittableRandom(size + 1L).ints(size, 0, 1000).toArray();
        SplittableRandom random = new SplittableRandom(size);
        for (int row = 0; row < size; row++) {
            truth[row] = random.nextDouble() < 0.3 ? 1 : 0;
            double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            scores[row] = 1 / (1 + Math.exp(-(4 * noise + 2 * truth[row] - 1.5)));
            otherScores[row] = 1 - scores[row];
            decided[row] = scores[row] > 0.5 ? 1 : 0;
            floats[row] = (float) scores[row];
            ties[row] = Math.rint(1000 * scores[row]) / 1000;
            targets[row] = 100 * random.nextDouble();
            predicted[row] = targets[row] + 10 * noise;
        }
    }

    /** Draws examples. */
    static Data ofSize(int size) {
        return new Data(size);
    }

    /** Draws examples, and writes them for Python. */
    static Data of(int size, Path directory) {
        Data data = ofSize(size);
        NumberFiles files = new NumberFiles(directory, size);
        files.write("truth.i32", Integer.BYTES, (buffer, row) -> buffer.putInt(data.truth[row]));
        files.write("decided.i32", Integer.BYTES, (buffer, row) -> buffer.putInt(data.decided[row]));
        files.write("scores.f64", Double.BYTES, (buffer, row) -> buffer.putDouble(data.scores[row]));
        files.write("floats.f32", Float.BYTES, (buffer, row) -> buffer.putFloat(data.floats[row]));
        files.write("ties.f64", Double.BYTES, (buffer, row) -> buffer.putDouble(data.ties[row]));
        files.write("targets.f64", Double.BYTES, (buffer, row) -> buffer.putDouble(data.targets[row]));
        files.write("keys.i32", Integer.BYTES, (buffer, row) -> buffer.putInt(data.keys[row]));
        files.write("predicted.f64", Double.BYTES, (buffer, row) -> buffer.putDouble(data.predicted[row]));
        return data;
    }

    boolean[] isPositive() {
        boolean[] isPositive = new boolean[truth.length];
        for (int row = 0; row < truth.length; row++) {
            isPositive[row] = truth[row] == 1;
        }
        return isPositive;
    }

    Classified classified(double[] scores) {
        return classified(NumberColumn.wrap(scores));
    }

    Classified classified(float[] scores) {
        return classified(NumberColumn.wrap(scores));
    }

    private Classified classified(NumberColumn yes) {
        return Classified.of(
                names(truth),
                ClassPredictions.of(
                        LabelColumn.wrap(LABELS, decided),
                        ClassScores.of(LABELS, List.of(NumberColumn.wrap(otherScores), yes))));
    }

    Regressed regressed() {
        return Regressed.of(NumberColumn.wrap(targets), NumberColumn.wrap(predicted));
    }

    private static List<String> names(int[] codes) {
        return new AbstractList<>() {

            @Override
            public String get(int row) {
                return LABELS.get(codes[row]);
            }

            @Override
            public int size() {
                return codes.length;
            }
        };
    }
}
