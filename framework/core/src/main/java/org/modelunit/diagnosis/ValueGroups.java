package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.privacy.ShownValues;

/**
 * Values that share what is fitted: the places along an axis, or all of them. Half of the values are fitted on; the others show whether it holds.
 *
 * @param difference what is explained
 * @param axis the axis; null for all values together
 */
record ValueGroups(TensorPair difference, @Nullable TensorAxis axis) {

    private static final int MOST_GROUPS = 4096;
    private static final int MOST_CHANNELS = 4;
    private static final int MOST_FITTED = 512;

    /** All values together, then by the axes whose places may be treated each in its own way. */
    static List<ValueGroups> of(TensorPair difference) {
        List<ValueGroups> all = new ArrayList<>();
        all.add(new ValueGroups(difference, null));
        all.addAll(byPlace(difference));
        return all;
    }

    /** Columns of a matrix; channels, and places along the last axis. */
    static List<ValueGroups> byPlace(TensorPair difference) {
        int rank = difference.rank();
        return difference.axes().stream()
                .filter(axis -> axis.length() >= 2 && axis.length() <= MOST_GROUPS)
                .filter(axis -> rank == 2 && axis.number() == 1
                        || rank >= 3
                                && (axis.number() == rank - 1
                                        || axis.number() == rank - 3 && axis.length() <= MOST_CHANNELS))
                .map(axis -> new ValueGroups(difference, axis))
                .toList();
    }

    int count() {
        return axis == null ? 1 : axis.length();
    }

    int of(int index) {
        return axis == null ? 0 : axis.at(index);
    }

    /** "column 'age'", "all values". */
    String name(int group) {
        if (axis == null) {
            return "all values";
        }
        String name = difference.name(axis, group);
        return difference.rank() == 2 ? "column " + name : "place " + name + " of axis " + axis.number();
    }

    /** Whether values of a group may be told to whoever reads the cause. */
    boolean isShown(int group) {
        ShownValues shown = ShownValues.now();
        return shown.isShown(axis == null ? ShownValues.ALL : difference.column(axis, group));
    }

    static boolean isFitted(int index) {
        return (index * 0x9E3779B97F4A7C15L >>> 63) == 0;
    }

    /** Places of values to fit on in a group: all of that half, or drawn ones. */
    int[] fitted(int group) {
        int size = difference.expected().size();
        int inGroup = size / count();
        if (inGroup <= 2 * MOST_FITTED) {
            return IntStream.range(0, inGroup)
                    .map(number -> index(group, number))
                    .filter(ValueGroups::isFitted)
                    .toArray();
        }
        SplittableRandom random = new SplittableRandom(group);
        return IntStream.generate(() -> index(group, random.nextInt(inGroup)))
                .filter(ValueGroups::isFitted)
                .limit(MOST_FITTED)
                .toArray();
    }

    /** The place of a value by its number in a group. */
    private int index(int group, int number) {
        return axis == null
                ? number
                : number / axis.stride() * axis.stride() * axis.length()
                        + group * axis.stride()
                        + number % axis.stride();
    }

    /** Of these places, those where the tensors disagree. */
    int[] disagreeing(int[] places) {
        return Arrays.stream(places)
                .filter(index -> !difference.agreesAt(index))
                .toArray();
    }
}
