package org.modelunit.tensor;

import java.util.List;

/** Counts how many differences there are of each size. */
final class DecadeScan extends BlockScan {

    private final DecadeCounts counts = new DecadeCounts();

    private DecadeScan(ArrayTensor actual, ArrayTensor expected) {
        super(actual, expected);
    }

    /** The sizes of the differences between two tensors. */
    static List<Decade> of(ArrayTensor actual, ArrayTensor expected) {
        List<DecadeScan> parts = all(actual.size(), () -> new DecadeScan(actual, expected));
        DecadeCounts whole = parts.get(0).counts;
        parts.subList(1, parts.size()).forEach(part -> whole.add(part.counts));
        return whole.all();
    }

    @Override
    boolean isSettled(int from, int to) {
        if (actual instanceof FloatTensor one && expected instanceof FloatTensor other) {
            counts.addDistances(one.values(), other.values(), from, to);
            return true;
        }
        read(from, to);
        return counts.addDistances(ours, theirs, to - from);
    }

    @Override
    void different(int index, double distance, double reference) {
        counts.add(Math.min(distance, Double.MAX_VALUE));
    }

    @Override
    void incomparable(int index) {
        // it has no size
    }
}
