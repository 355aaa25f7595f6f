package org.modelunit.diagnosis;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/**
 * A tensor with a planted fault, and what it should be.
 *
 * @param actual the tensor with the fault
 * @param expected the reference
 * @param tolerance how close they should be
 * @param columns names of columns
 */
record FaultyTensors(Tensor actual, Tensor expected, Tolerance tolerance, List<String> columns) {

    static final Tolerance CLOSE = Tolerance.absolute(1e-6);

    /** Numeric columns, categories as zeros and ones, a code, all beside each other. */
    static final int NUMERIC = 6;

    static final int CATEGORIES = 5;
    static final int CODE = NUMERIC + 2 * CATEGORIES;
    static final int WIDTH = CODE + 1;
    static final List<String> COLUMNS =
            IntStream.range(0, WIDTH).mapToObj(column -> "c" + column).toList();

    static FaultyTensors of(double[] actual, double[] expected, int... shape) {
        return new FaultyTensors(
                Tensor.of(actual, shape),
                Tensor.of(expected, shape),
                CLOSE,
                shape.length == 2 && shape[1] == WIDTH ? COLUMNS : List.of());
    }

    /** The same with numbers of 32 bits on both sides. */
    FaultyTensors asFloats() {
        return new FaultyTensors(floats(actual), floats(expected), tolerance, columns);
    }

    FaultyTensors within(Tolerance other) {
        return new FaultyTensors(actual, expected, other, columns);
    }

    private static Tensor floats(Tensor tensor) {
        float[] values = new float[tensor.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) tensor.get(i);
        }
        return Tensor.of(values, tensor.shape());
    }

    Cause cause() {
        return Diagnosis.of(actual, expected, tolerance, columns).orElse(null);
    }

    /** Rows of features as services have them: skewed, whole, with duplicates. */
    static double[] table(Random random, int rows) {
        double[] values = new double[rows * WIDTH];
        for (int row = 0; row < rows; row++) {
            int at = row * WIDTH;
            values[at] = 19 + random.nextInt(56);
            values[at + 1] = Math.rint(250 * Math.exp(2 + random.nextGaussian()));
            values[at + 2] = 4 + random.nextInt(68);
            values[at + 3] = random.nextGaussian() * 3 + 10;
            values[at + 4] = random.nextDouble();
            values[at + 5] = 1 + random.nextInt(4);
            values[at + NUMERIC + category(random)] = 1;
            values[at + NUMERIC + CATEGORIES + category(random)] = 1;
            values[at + CODE] = random.nextInt(7);
        }
        return values;
    }

    private static int category(Random random) {
        return (int) (CATEGORIES * random.nextDouble() * random.nextDouble());
    }

    /** Logits of some classes. */
    static double[] logits(Random random, int rows, int classes) {
        return random.doubles((long) rows * classes).map(x -> 8 * x - 4).toArray();
    }

    static double[] softmax(double[] logits, int classes) {
        double[] all = new double[logits.length];
        for (int row = 0; row < logits.length / classes; row++) {
            double sum = 0;
            for (int i = row * classes; i < (row + 1) * classes; i++) {
                sum += Math.exp(logits[i]);
            }
            for (int i = row * classes; i < (row + 1) * classes; i++) {
                all[i] = Math.exp(logits[i]) / sum;
            }
        }
        return all;
    }

    /** Images of whole levels, channels first: smooth shapes with some noise. */
    static double[] images(Random random, int count, int height, int width) {
        double[] levels = new double[count * 3 * height * width];
        for (int plane = 0; plane < count * 3; plane++) {
            double across = random.nextDouble() * 0.8;
            double down = random.nextDouble() * 0.8;
            double phase = random.nextDouble() * 6;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double level = 128 + 90 * Math.sin(across * x + down * y + phase) + 12 * random.nextGaussian();
                    levels[(plane * height + y) * width + x] = Math.rint(Math.min(255, Math.max(0, level)));
                }
            }
        }
        return levels;
    }

    /** Tokens, padded with 0 after them. */
    static double[] tokens(Random random, int rows, int length) {
        double[] tokens = new double[rows * length];
        for (int row = 0; row < rows; row++) {
            int count = Math.min(length, 5 + random.nextInt(length + 8));
            for (int i = 0; i < count; i++) {
                tokens[row * length + i] = 1 + random.nextInt(30_000);
            }
        }
        return tokens;
    }

    /** What each row becomes when its columns are taken from elsewhere. */
    static double[] columns(double[] values, int[] from) {
        double[] moved = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[i - i % from.length + from[i % from.length]];
        }
        return moved;
    }
}
