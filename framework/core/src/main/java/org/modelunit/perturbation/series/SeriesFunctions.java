package org.modelunit.perturbation.series;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.modelunit.perturbation.Draw;
import org.modelunit.tensor.Tensor;

/** What is done to series. Each function returns another array, or the same where there is nothing to change. */
final class SeriesFunctions {

    static final String LENGTH = "a share of the series' length";

    private SeriesFunctions() {}

    static double[] shifted(double[] values, Draw draw) {
        if (values.length == 0) {
            return values;
        }
        int steps = (int) Math.min(values.length, Math.max(1, Math.round(draw.strength())));
        double[] shifted = new double[values.length];
        Arrays.fill(shifted, 0, steps, values[0]);
        System.arraycopy(values, 0, shifted, steps, values.length - steps);
        return shifted;
    }

    static double[] scaled(double[] values, Draw draw) {
        double factor = draw.random().nextBoolean() ? 1 + draw.strength() : 1 - draw.strength();
        return each(values, value -> value * factor);
    }

    static double[] noisy(double[] values, Draw draw) {
        double deviation = draw.strength() * deviation(values);
        return deviation == 0 ? values : each(values, value -> value + deviation * draw.normal());
    }

    private static double[] each(double[] values, DoubleUnaryOperator change) {
        return Arrays.stream(values)
                .map(value -> Double.isFinite(value) ? change.applyAsDouble(value) : value)
                .toArray();
    }

    /** The standard deviation of those that are finite, in two passes, within the range of a double. */
    private static double deviation(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double largest = Arrays.stream(finite).map(Math::abs).max().orElse(0);
        if (largest == 0 || Arrays.stream(finite).allMatch(value -> value == finite[0])) {
            return 0;
        }
        double mean = Arrays.stream(finite).map(value -> value / largest).sum() / finite.length;
        double squares = Arrays.stream(finite)
                .map(value -> value / largest - mean)
                .map(apart -> apart * apart)
                .sum();
        return Math.sqrt(squares / finite.length) * largest;
    }

    static double[] gap(double[] values, Draw draw) {
        return stretched(values, draw, (changed, from, to) -> Arrays.fill(changed, from, to, Double.NaN));
    }

    static double[] heldGap(double[] values, Draw draw) {
        return stretched(
                values, draw, (changed, from, to) -> Arrays.fill(changed, from, to, changed[Math.max(0, from - 1)]));
    }

    private interface Stretch {
        void change(double[] values, int from, int to);
    }

    private static double[] stretched(double[] values, Draw draw, Stretch change) {
        if (values.length == 0) {
            return values;
        }
        int count = (int) Math.max(1, Math.round(draw.strength() * values.length));
        int from = (int) (draw.random().nextDouble() * (values.length - count + 1));
        double[] changed = values.clone();
        change.change(changed, from, from + count);
        return changed;
    }

    static double[] coarser(double[] values, Draw draw) {
        int last = values.length - 1;
        int steps = (int) Math.max(2, Math.min(Integer.MAX_VALUE / 2, Math.round(draw.strength())));
        double[] changed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int before = i - i % steps;
            int after = (int) Math.min(last, (long) before + steps);
            changed[i] = after == before
                    ? values[i]
                    : mixed(values[before], values[after], (double) (i - before) / (after - before));
        }
        return changed;
    }

    static double[] resampled(double[] values, double factor) {
        long length = Math.max(1, Math.round(values.length * factor));
        if (values.length == 0 || length == values.length) {
            return values;
        }
        double[] resampled = new double[Math.toIntExact(length)];
        double step = length == 1 ? 0 : (values.length - 1.0) / (length - 1);
        for (int i = 0; i < resampled.length; i++) {
            double place = Math.min(values.length - 1, i * step);
            int before = (int) place;
            resampled[i] = mixed(values[before], values[Math.min(values.length - 1, before + 1)], place - before);
        }
        return resampled;
    }

    private static double mixed(double one, double other, double share) {
        return share == 0 ? one : share == 1 ? other : one * (1 - share) + other * share;
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    static double[] doubles(Tensor tensor) {
        if (Arrays.stream(tensor.shape()).filter(length -> length > 1).count() > 1) {
            throw new IllegalArgumentException(
                    "a series has one axis that is longer than 1, but the tensor has the shape " + tensor.shapeInWords()
                            + "; perturb one channel of it by in(…)");
        }
        double[] doubles = new double[tensor.size()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = tensor.get(i);
        }
        return doubles;
    }

    /** A tensor like another one, whose long axis may have another length. */
    static Tensor tensor(Tensor before, double[] values) {
        int[] shape = before.shape();
        if (values.length != before.size()) {
            int axis = 0;
            while (axis < shape.length - 1 && shape[axis] == 1) {
                axis++;
            }
            shape[axis] = values.length;
        }
        return before.isFloat() ? Tensor.of(floats(values), shape) : Tensor.of(values, shape);
    }
}
