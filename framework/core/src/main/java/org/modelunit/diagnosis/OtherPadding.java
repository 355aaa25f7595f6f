package org.modelunit.diagnosis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.modelunit.tensor.Tensor;

/** Sequences along the last axis that are padded at the other end, or cut off one place too early. */
final class OtherPadding implements Hypothesis {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_CUT = 8;
    private static final double LEAST_PADDED = 0.05;
    private static final double BITS_OF_PADDING = 10;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        if (!difference.hasSameShape()
                || difference.rank() < 2
                || difference.lastAxis().length() < SHORTEST) {
            return Stream.empty();
        }
        int length = difference.lastAxis().length();
        double atEnd = mostCommon(difference, difference.expected(), length - 1);
        double atBegin = mostCommon(difference, difference.expected(), 0);
        return Stream.concat(
                Stream.of(
                        moved(difference, atEnd, true, "sequences are padded before, in the reference after them"),
                        moved(difference, atBegin, false, "sequences are padded after, in the reference before them")),
                cut(difference, atEnd));
    }

    /** The most common value at a place of the last axis. */
    private static double mostCommon(TensorPair difference, Tensor tensor, int place) {
        Map<Double, Integer> counts = new HashMap<>();
        for (int index : difference.sample()) {
            counts.merge(tensor.get(difference.lastAxis().moved(index, place)), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static Explanation moved(TensorPair difference, double padding, boolean isBefore, String sentence) {
        int length = difference.lastAxis().length();
        int[] paddings = new int[difference.actual().size() / length];
        Arrays.fill(paddings, -1);
        Explanation.IndexMap map = index -> {
            int line = index / length;
            if (paddings[line] < 0) {
                paddings[line] = paddings(difference.actual(), line * length, length, padding, isBefore);
            }
            int place = index % length + (isBefore ? paddings[line] : length - paddings[line]);
            return line * length + place % length;
        };
        return Explanation.of(
                CauseKind.PADDED_AT_OTHER_END, () -> sentence, Explanation.moved(difference, map), BITS_OF_PADDING);
    }

    /** How many values at one end of a line are padding. */
    private static int paddings(Tensor tensor, int begin, int length, double padding, boolean isBefore) {
        int count = 0;
        while (count < length
                && Double.compare(tensor.get(begin + (isBefore ? count : length - 1 - count)), padding) == 0) {
            count++;
        }
        return count;
    }

    private static Stream<Explanation> cut(TensorPair difference, double padding) {
        TensorAxis axis = difference.lastAxis();
        if (axis.length() < SHORTEST_CUT || !isPadded(difference, padding)) {
            return Stream.empty();
        }
        Explanation.Undone undone = new Explanation.Undone() {
            @Override
            public double value(int index) {
                return difference.actual().get(index);
            }

            @Override
            public double target(int index) {
                return axis.at(index) == axis.length() - 1
                        ? padding
                        : difference.expected().get(index);
            }
        };
        return Stream.of(new Explanation(
                CauseKind.TRUNCATED,
                () -> "sequences are cut off one place too early: the last place is padding",
                undone,
                BITS_OF_PADDING,
                Explanation.Fitting.none(1)));
    }

    /** Whether some sequences of the reference end with padding, and others do not. */
    private static boolean isPadded(TensorPair difference, double padding) {
        TensorAxis axis = difference.lastAxis();
        int padded = 0;
        int whole = 0;
        for (int index : difference.sample()) {
            double last = difference.expected().get(axis.moved(index, axis.length() - 1));
            double before = difference.expected().get(axis.moved(index, axis.length() - 2));
            padded += last == padding && before == padding ? 1 : 0;
            whole += last == padding ? 0 : 1;
        }
        int least = (int) Math.ceil(LEAST_PADDED * difference.sample().length);
        return padded >= least && whole >= least;
    }
}
