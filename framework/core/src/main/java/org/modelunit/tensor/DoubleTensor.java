package org.modelunit.tensor;

import java.util.Arrays;
import java.util.List;

/** A tensor of double values. */
final class DoubleTensor extends ArrayTensor {

    private final double[] values;

    DoubleTensor(double[] values, int[] shape) {
        super(ElementType.FLOAT64, shape);
        this.values = values;
    }

    /** The values themselves, to be read only. */
    double[] values() {
        return values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double get(int index) {
        return values[index];
    }

    @Override
    public String text(int index) {
        return Double.toString(values[index]);
    }

    @Override
    int mismatch(ArrayTensor other, int from, int to) {
        return other instanceof DoubleTensor same
                ? place(Arrays.mismatch(values, from, to, same.values, from, to), from, to)
                : from;
    }

    @Override
    void copy(int from, int to, double[] target) {
        System.arraycopy(values, from, target, 0, to - from);
    }

    @Override
    DoubleTensor rows(int[] rows, int width, int[] newShape) {
        double[] chosen = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
        }
        return new DoubleTensor(chosen, newShape);
    }

    @Override
    DoubleTensor joined(List<ArrayTensor> parts, int size, int[] newShape) {
        double[] all = new double[size];
        int at = 0;
        for (ArrayTensor part : parts) {
            double[] own = ((DoubleTensor) part).values;
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return new DoubleTensor(all, newShape);
    }
}
