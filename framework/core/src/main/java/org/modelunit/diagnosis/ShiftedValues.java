package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values that stand one or two places further along an axis, and an axis that is one or two places shorter or longer. */
final class ShiftedValues implements Hypothesis {

    private static final int SHORTEST = 4;
    private static final int FARTHEST = 2;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        int[] shape = difference.actual().shape();
        List<TensorAxis> axes = difference.axes();
        if (shape.length != axes.size()) {
            return Stream.empty();
        }
        List<Explanation> all = new ArrayList<>();
        for (TensorAxis axis : axes) {
            boolean onlyHere =
                    axes.stream().allMatch(other -> other.equals(axis) || shape[other.number()] == other.length());
            int longer = shape[axis.number()] - axis.length();
            if (onlyHere && axis.length() >= SHORTEST && Math.abs(longer) <= FARTHEST) {
                for (int further : new int[] {0, 1, -1, 2, -2}) {
                    if (longer != 0 ? Math.min(0, longer) <= further && further <= Math.max(0, longer) : further != 0) {
                        all.add(explanation(difference, axis, longer, further));
                    }
                }
            }
        }
        return all.stream();
    }

    private static Explanation explanation(TensorPair difference, TensorAxis axis, int longer, int further) {
        int length = axis.length() + longer;
        Explanation.IndexMap map = index -> {
            int place = axis.at(index) + further;
            int line = index / (axis.stride() * axis.length());
            int inner = index % axis.stride();
            return place < 0 || place >= length ? -1 : (line * length + place) * axis.stride() + inner;
        };
        String along = difference.places(axis);
        return Explanation.of(
                longer == 0 ? CauseKind.SHIFTED : CauseKind.TRUNCATED,
                () -> longer == 0
                        ? "values stand " + count(further) + (further > 0 ? " too far" : " too early") + " along the "
                                + along
                        : "there are " + length + " " + along + " instead of " + axis.length() + ": "
                                + ends(longer, further),
                Explanation.moved(difference, map),
                Explanation.log2(32));
    }

    private static String count(int further) {
        return Math.abs(further) == 1 ? "one place" : "two places";
    }

    /** What is missing, or there besides, at which end. */
    private static String ends(int longer, int further) {
        int first = Math.abs(further);
        int last = Math.abs(longer) - first;
        String what = longer < 0 ? " missing" : " too many";
        return first == 0
                ? last + what + " at the end"
                : last == 0 ? first + what + " at the beginning" : first + what + " at each end";
    }
}
