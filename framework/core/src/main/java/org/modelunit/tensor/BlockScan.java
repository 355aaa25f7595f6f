package org.modelunit.tensor;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.modelunit.parallel.Workers;

/**
 * Goes once over two tensors and shows the values that differ. What is the same bit by bit is passed over as fast as memory gives it;
 * from the first value that is not, a block follows that is as small as the processor's nearest cache, so that a second look at it costs
 * no way to memory. Most blocks need no look at single values: {@link #isSettled} says which. Blocks of floats are gathered before that is
 * asked, and asked it only where float arithmetic leaves a doubt.
 */
abstract class BlockScan {

    static final int BLOCK = 512;
    static final int GATHERED = 4;

    /** How many values are scanned by themselves, on whichever thread. */
    static final int PART = 1 << 20;

    private static final double EXACT_IN_DOUBLE = 0x1p53;

    final ArrayTensor actual;
    final ArrayTensor expected;
    final boolean isWhole;
    final boolean isMixed;
    final double[] ours = new double[BLOCK];
    final double[] theirs = new double[BLOCK];
    final FloatDistances distances = new FloatDistances();
    private final int[] gathered = new int[GATHERED]; // where blocks begin
    private int blocks;

    BlockScan(ArrayTensor actual, ArrayTensor expected) {
        this.actual = actual;
        this.expected = expected;
        ElementType ofActual = actual.elementType();
        ElementType ofExpected = expected.elementType();
        this.isWhole = ofActual.isWhole() && ofExpected.isWhole();
        this.isMixed = ofActual.isWhole() != ofExpected.isWhole();
    }

    /**
     * Whether a block adds nothing that single values would have to be looked at for; asked of floating-point numbers that are not gathered.
     */
    abstract boolean isSettled(int from, int to);

    /** Two numbers differ by a distance, which is infinite where no double reaches so far. */
    abstract void different(int index, double distance, double reference);

    /** Two values have no distance: NaN or an infinity on one side, other texts. */
    abstract void incomparable(int index);

    /** Whether blocks are gathered, which have to be of floats. */
    boolean gathers() {
        return false;
    }

    /** Adds a block, whose distances are there, to those that are gathered. */
    void gather(int count) {
        throw new IllegalStateException("it does not gather blocks");
    }

    /** Begins to gather blocks, with what has been found so far. */
    void beginGathering() {}

    /** Whether the blocks gathered add nothing that single values would have to be looked at for. */
    boolean areSettled() {
        throw new IllegalStateException("it does not gather blocks");
    }

    /** Scans two tensors in parts of a fixed size, which threads share, and returns the scans of the parts in their order. */
    static <S extends BlockScan> List<S> all(int size, Supplier<S> scans) {
        if (size <= PART) {
            return List.of(BlockScan.<S>run(scans.get(), 0, size));
        }
        return Workers.current().map((size - 1) / PART + 1, part -> {
            int from = part * PART;
            return BlockScan.<S>run(scans.get(), from, from + Math.min(PART, size - from));
        });
    }

    private static <S extends BlockScan> S run(S scan, int from, int end) {
        scan.run(from, end);
        return scan;
    }

    final void run(int begin, int end) {
        boolean gathers = gathers();
        int from = actual.mismatch(expected, begin, end);
        while (from < end) {
            int to = from + Math.min(BLOCK, end - from);
            if (gathers) {
                gather(from, to);
            } else {
                settle(from, to);
            }
            from = actual.mismatch(expected, to, end);
        }
        settleGathered(end);
    }

    private void gather(int from, int to) {
        measure(from, to);
        gathered[blocks++] = from;
        if (blocks == GATHERED) {
            settleGathered(to);
        }
    }

    private void measure(int from, int to) {
        distances.read(((FloatTensor) actual).values(), ((FloatTensor) expected).values(), from, to - from);
        gather(to - from);
    }

    private void settleGathered(int end) {
        if (blocks > 0 && !areSettled()) {
            for (int block = 0; block < blocks; block++) {
                int from = gathered[block];
                settleAlone(from, from + Math.min(BLOCK, end - from));
            }
        }
        beginGathering();
        blocks = 0;
    }

    private void settleAlone(int from, int to) {
        beginGathering();
        measure(from, to);
        if (!areSettled()) {
            settle(from, to);
        }
    }

    private void settle(int from, int to) {
        boolean isFloating =
                actual.elementType().isFloating() && expected.elementType().isFloating();
        if (!isFloating || !isSettled(from, to)) {
            look(from, to);
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
