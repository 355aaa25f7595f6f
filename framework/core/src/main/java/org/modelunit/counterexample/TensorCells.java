package org.modelunit.counterexample;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.modelunit.tensor.Tensor;

/** The values of two tensors of one type and shape. */
record TensorCells(Tensor before, Tensor after) implements CellBlocks.Cells {

    static boolean areAlike(Tensor one, Tensor other) {
        return one.isFloat() == other.isFloat() && Arrays.equals(one.shape(), other.shape());
    }

    @Override
    public int[] places() {
        return IntStream.range(0, before.size()).toArray();
    }

    @Override
    public boolean isSame(int place) {
        return Double.compare(before.get(place), after.get(place)) == 0;
    }

    @Override
    public boolean isZero(int place) {
        return before.get(place) == 0;
    }

    @Override
    public Object copy() {
        return IntStream.range(0, before.size()).mapToDouble(before::get).toArray();
    }

    @Override
    public void take(Object copy, int place) {
        ((double[]) copy)[place] = after.get(place);
    }

    @Override
    public void clear(Object copy, int place) {
        ((double[]) copy)[place] = 0;
    }

    @Override
    public Object input(Object copy) {
        double[] values = (double[]) copy;
        if (!before.isFloat()) {
            return Tensor.of(values, before.shape());
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return Tensor.of(floats, before.shape());
    }
}
