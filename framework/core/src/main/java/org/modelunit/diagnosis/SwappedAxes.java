package org.modelunit.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Axes in another order, by shape, or in memory under the right shape. */
final class SwappedAxes implements Hypothesis {

    private static final int MOST_AXES = 5;
    private static final int MOST_CHANNELS = 4;

    @Override
    public Stream<Explanation> explain(TensorPair difference) {
        int rank = difference.rank();
        int[] wanted = difference.expected().shape();
        if (rank < 2
                || rank > MOST_AXES
                || difference.actual().shape().length != rank
                || difference.actual().size() != difference.expected().size()) {
            return Stream.empty();
        }
        List<int[]> orders = new ArrayList<>();
        addOrders(new int[rank], 0, 0, orders);
        return orders.stream().flatMap(order -> explanations(difference, order, wanted));
    }

    private static void addOrders(int[] order, int at, int used, List<int[]> all) {
        if (at == order.length) {
            if (IntStream.range(0, at).anyMatch(axis -> order[axis] != axis)) {
                all.add(order.clone());
            }
            return;
        }
        for (int axis = 0; axis < order.length; axis++) {
            if ((used >> axis & 1) == 0) {
                order[at] = axis;
                addOrders(order, at + 1, used | 1 << axis, all);
            }
        }
    }

    /** Axis k of the actual values, as they lie in memory, is axis order[k] of the reference. */
    private static Stream<Explanation> explanations(TensorPair difference, int[] order, int[] wanted) {
        int[] inMemory = Arrays.stream(order).map(axis -> wanted[axis]).toArray();
        boolean hasThisShape = Arrays.equals(inMemory, difference.actual().shape());
        if (!hasThisShape && !difference.hasSameShape()) {
            return Stream.empty();
        }
        List<TensorAxis> from = TensorAxis.of(inMemory);
        int[] strides = new int[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            strides[order[axis]] = from.get(axis).stride();
        }
        List<TensorAxis> axes = difference.axes();
        Explanation.IndexMap map = index -> {
            int place = 0;
            for (int axis = 0; axis < strides.length; axis++) {
                place += axes.get(axis).at(index) * strides[axis];
            }
            return place;
        };
        return Stream.of(Explanation.of(
                CauseKind.AXES_SWAPPED,
                () -> sentence(order, wanted, hasThisShape),
                Explanation.moved(difference, map),
                Explanation.log2(240)));
    }

    private static String sentence(int[] order, int[] wanted, boolean hasThisShape) {
        String memory = hasThisShape ? "" : " in memory, under the reference's shape";
        int rank = order.length;
        if (rank >= 3 && wanted[rank - 3] <= MOST_CHANNELS && order[rank - 1] == rank - 3) {
            return "channels come last" + memory + ", in the reference they come first (HWC against CHW)";
        }
        if (rank >= 3 && wanted[rank - 1] <= MOST_CHANNELS && order[rank - 3] == rank - 1) {
            return "channels come first" + memory + ", in the reference they come last (CHW against HWC)";
        }
        return "axes are in another order" + memory + ": the reference's axes "
                + Arrays.stream(order).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }
}
