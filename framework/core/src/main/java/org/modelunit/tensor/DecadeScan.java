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
        DecadeScan scan = new DecadeScan(actual, expected);
        scan.run();
        return scan.counts.all();
    }

    @Override
    boolean isSettled(int from, int to) {
        return false;
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
