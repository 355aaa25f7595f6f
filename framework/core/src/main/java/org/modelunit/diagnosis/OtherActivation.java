package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modelunit.tensor.Tensor;

/** A last step of a model that is missing, or is there once too often: softmax, log-softmax, sigmoid, logarithm. */
final class OtherActivation implements Hypothesis {

    private static final long MOST_WORK = 400_000_000;

    /** A function of one value and of those beside it. */
    private enum Step {
        LOGARITHM("logarithm"),
        EXPONENTIAL("exponential function"),
        SIGMOID("sigmoid"),
        SOFTMAX("softmax"),
        LOG_SOFTMAX("log-softmax");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        double of(Tensor tensor, int index, LogSums sums) {
            double value = tensor.get(index);
            return switch (this) {
                case SOFTMAX -> Math.exp(value - sums.at(index));
                case LOG_SOFTMAX -> value - sums.at(index);
                case SIGMOID -> 1 / (1 + Math.exp(-value));
                case LOGARITHM -> Math.log(value);
                case EXPONENTIAL -> Math.exp(value);
            };
        }

        boolean isOverAxis() {
            return this == SOFTMAX || this == LOG_SOFTMAX;
        }
    }

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape() || difference.rank() == 0) {
            return Stream.empty();
        }
        List<Explanation> all = new ArrayList<>();
        for (Step step : Step.values()) {
            for (TensorAxis axis : axes(difference, step)) {
                all.add(missing(difference, step, axis));
                if (step != Step.LOGARITHM && step != Step.EXPONENTIAL) { // one undoes the other
                    all.add(besides(difference, step, axis));
                }
            }
        }
        return all.stream();
    }

    /** The last axis, and the one of channels. */
    private static List<TensorAxis> axes(TensorPair difference, Step step) {
        TensorAxis last = difference.lastAxis();
        if (!step.isOverAxis()) {
            return List.of(last);
        }
        List<TensorAxis> axes = new ArrayList<>();
        if (last.length() >= 2) {
            axes.add(last);
        }
        if (difference.rank() >= 3) {
            TensorAxis channels = difference.axes().get(1);
            long work = (long) difference.expected().size() * channels.length();
            if (channels.length() >= 2 && work <= MOST_WORK) {
                axes.add(channels);
            }
        }
        return axes;
    }

    private static Explanation missing(TensorPair difference, Step step, TensorAxis axis) {
        LogSums sums = new LogSums(difference.actual(), axis);
        Explanation.Undone undone = new Explanation.Undone() {
            @Override
            public double value(int index) {
                return step.of(difference.actual(), index, sums);
            }

            @Override
            public double target(int index) {
                return difference.expected().get(index);
            }

            @Override
            public double rounding(int index) {
                double size = 1 + Math.abs(difference.expected().get(index));
                return difference.rounding(step.isOverAxis() ? size + Math.abs(sums.at(index)) : size);
            }
        };
        String sentence = step == Step.EXPONENTIAL
                ? "values are logarithms of the reference's"
                : "the " + step.word + " is missing that the reference has" + over(difference, step, axis);
        return Explanation.of(CauseKind.ACTIVATION, () -> sentence, undone, 4);
    }

    private static Explanation besides(TensorPair difference, Step step, TensorAxis axis) {
        LogSums sums = new LogSums(difference.expected(), axis);
        Explanation.Undone undone = new Explanation.Undone() {
            @Override
            public double value(int index) {
                return difference.actual().get(index);
            }

            @Override
            public double target(int index) {
                return step.of(difference.expected(), index, sums);
            }

            @Override
            public double rounding(int index) {
                double size = 1 + Math.abs(difference.actual().get(index));
                return difference.rounding(step.isOverAxis() ? size + Math.abs(sums.at(index)) : size);
            }
        };
        boolean isTwice = (step == Step.SOFTMAX || step == Step.SIGMOID) && areShares(difference);
        return Explanation.of(
                CauseKind.ACTIVATION,
                () -> "a " + step.word + " is applied " + (isTwice ? "twice" : "that the reference does not have")
                        + over(difference, step, axis),
                undone,
                4);
    }

    private static String over(TensorPair difference, Step step, TensorAxis axis) {
        return step.isOverAxis() && difference.rank() >= 3 ? ", over axis " + axis.number() : "";
    }

    private static boolean areShares(TensorPair difference) {
        for (int index : difference.sample()) {
            double value = difference.expected().get(index);
            if (!(value >= 0 && value <= 1)) {
                return false;
            }
        }
        return true;
    }

    /** The logarithms of sums of exponentials along an axis; the last one is kept, as values are asked for in order. */
    private static final class LogSums {

        private final Tensor tensor;
        private final TensorAxis axis;
        private int line = -1;
        private double sum;

        LogSums(Tensor tensor, TensorAxis axis) {
            this.tensor = tensor;
            this.axis = axis;
        }

        double at(int index) {
            int first = axis.moved(index, 0);
            if (first != line) {
                double most = Double.NEGATIVE_INFINITY;
                for (int place = 0; place < axis.length(); place++) {
                    most = Math.max(most, tensor.get(axis.moved(first, place)));
                }
                double total = 0;
                for (int place = 0; place < axis.length(); place++) {
                    total += Math.exp(tensor.get(axis.moved(first, place)) - most);
                }
                sum = most + Math.log(total);
                line = first;
            }
            return sum;
        }
    }
}
