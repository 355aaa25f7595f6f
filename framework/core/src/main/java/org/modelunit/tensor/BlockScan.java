package org.modelunit.tensor;

import java.math.BigDecimal;

/**
 * Goes once over two tensors and shows the values that differ. What is the same bit by bit is passed over as fast as memory gives it;
 * from the first value that is not, a block follows that is as small as the processor's nearest cache, so that a second look at it costs
 * no way to memory. Most blocks need no look at single values: {@link #isSettled} says which.
 */
abstract class BlockScan {

    static final int BLOCK = 256;
    private static final double EXACT_IN_DOUBLE = 0x1p53;

    final ArrayTensor actual;
    final ArrayTensor expected;
    final boolean isWhole;
    final boolean isMixed;
    final double[] ours = new double[BLOCK];
    final double[] theirs = new double[BLOCK];

    BlockScan(ArrayTensor actual, ArrayTensor expected) {
        this.actual = actual;
        this.expected = expected;
        ElementType ofActual = actual.elementType();
        ElementType ofExpected = expected.elementType();
        this.isWhole = ofActual.isWhole() && ofExpected.isWhole();
        this.isMixed = ofActual.isWhole() != ofExpected.isWhole();
    }

    /** Whether a block adds nothing that single values would have to be looked at for; asked where all are floating-point numbers. */
    abstract boolean isSettled(int from, int to);

    /** Two numbers differ by a distance, which is infinite where no double reaches so far. */
    abstract void different(int index, double distance, double reference);

    /** Two values have no distance: NaN or an infinity on one side, other texts. */
    abstract void incomparable(int index);

    final void run() {
        int size = actual.size();
        boolean isFloating =
                actual.elementType().isFloating() && expected.elementType().isFloating();
        int from = actual.mismatch(expected, 0, size);
        while (from < size) {
            int to = from + Math.min(BLOCK, size - from);
            if (!isFloating || !isSettled(from, to)) {
                look(from, to);
            }
            from = actual.mismatch(expected, to, size);
        }
    }

    private void look(int from, int to) {
        if (actual.elementType().isText()) {
            for (int i = from; i < to; i++) {
                if (!actual.text(i).equals(expected.text(i))) {
                    incomparable(i);
                }
            }
            return;
        }
        read(from, to);
        for (int i = from; i < to; i++) {
            look(i, ours[i - from], theirs[i - from]);
        }
    }

    /** Reads a block as doubles. */
    final void read(int from, int to) {
        actual.copy(from, to, ours);
        expected.copy(from, to, theirs);
    }

    private void look(int index, double value, double reference) {
        double distance = Math.abs(value - reference);
        if (distance > 0 && distance <= Double.MAX_VALUE) {
            different(index, distance, reference);
        } else if (distance != 0) {
            notFinite(index, value, reference);
        } else if ((isWhole || isMixed) && Math.abs(value) >= EXACT_IN_DOUBLE && !areSame(index)) {
            different(index, isWhole ? 1 : exactDistance(index), reference);
        }
    }

    /** The distance is no finite number: both NaN or the same infinity, one of them on one side, or too far apart for a double. */
    private void notFinite(int index, double value, double reference) {
        if (Double.isFinite(value) && Double.isFinite(reference)) {
            different(index, Double.POSITIVE_INFINITY, reference);
        } else if (Double.compare(value, reference) != 0) {
            incomparable(index);
        }
    }

    private boolean areSame(int index) {
        return isWhole ? ((LongTensor) actual).isSame((LongTensor) expected, index) : exactDistance(index) == 0;
    }

    private double exactDistance(int index) {
        return exact(actual, index).subtract(exact(expected, index)).abs().doubleValue();
    }

    private static BigDecimal exact(ArrayTensor tensor, int index) {
        return tensor instanceof LongTensor ? new BigDecimal(tensor.text(index)) : new BigDecimal(tensor.get(index));
    }
}
