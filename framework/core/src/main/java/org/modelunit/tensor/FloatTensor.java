package org.modelunit.tensor;

/** A tensor of float values. */
final class FloatTensor implements Tensor {

    private final float[] values;
    private final int[] shape;

    FloatTensor(float[] values, int[] shape) {
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
        return true;
    }

    @Override
    public String toString() {
        return "tensor of float " + shapeInWords();
    }
}
