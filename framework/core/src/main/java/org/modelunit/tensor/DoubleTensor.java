package org.modelunit.tensor;

/** A tensor of double values. */
final class DoubleTensor implements Tensor {

    private final double[] values;
    private final int[] shape;

    DoubleTensor(double[] values, int[] shape) {
        this.values = values;
        this.shape = shape;
    }

    @Override
    public int[] shape() {
        return shape.clone();
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
    public boolean isFloat() {
        return false;
    }

    @Override
    public String toString() {
        return "tensor of double " + shapeInWords();
    }
}
