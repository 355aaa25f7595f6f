package org.modelunit.diagnosis;

import java.util.stream.Stream;
import org.modelunit.tensor.Tensor;

/** Levels from 0 to 255 against numbers from 0 to 1. */
final class LevelRange implements Hypothesis {

    private static final double LEVELS = 255;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape()) {
            return Stream.empty();
        }
        double most = most(difference, difference.actual());
        double mostExpected = most(difference, difference.expected());
        if (most > 1 && most <= LEVELS && mostExpected <= 1) {
            return Stream.of(
                    scaled(difference, false, "values are levels from 0 to 255, the reference's go from 0 to 1"));
        }
        return mostExpected > 1 && mostExpected <= LEVELS && most <= 1
                ? Stream.of(scaled(difference, true, "values go from 0 to 1, the reference's are levels from 0 to 255"))
                : Stream.empty();
    }

    private static double most(TensorPair difference, Tensor tensor) {
        double most = 0;
        for (int index : difference.sample()) {
            double value = tensor.get(index);
            most = value < 0 ? Double.POSITIVE_INFINITY : Math.max(most, value);
        }
        return most;
    }

    private static Explanation scaled(TensorPair difference, boolean up, String sentence) {
        Explanation.Undone undone = new Explanation.Undone() {
            @Override
            public double value(int index) {
                double value = difference.actual().get(index);
                return up ? value * LEVELS : value / LEVELS;
            }

            @Override
            public double target(int index) {
                return difference.expected().get(index);
            }

            @Override
            public double rounding(int index) {
                return difference.rounding(Math.abs(difference.expected().get(index)));
            }
        };
        return new Explanation(CauseKind.LEVEL_RANGE, () -> sentence, undone, 1, Explanation.Fitting.none(3));
    }
}
