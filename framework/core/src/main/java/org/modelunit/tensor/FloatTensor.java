package org.modelunit.tensor;

import java.util.Arrays;
import java.util.List;

/** A tensor of float values, which may be half floats. */
final class FloatTensor extends ArrayTensor {

    private final float[] values;

    FloatTensor(float[] values, ElementType type, int[] shape) {
        super(type, shape);
        if (!isFloat()) {
            throw new IllegalArgumentException("floats can be of float32, float16 or bfloat16, but not of "
                    + type.words() + "; give it an array of doubles, longs or texts");
        }
        this.values = values;
    }

    /** Whether each is one of its type's. */
    void checkValues() {
        if (elementType() == ElementType.FLOAT32) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            if (!elementType().holds(values[i])) {
                throw new IllegalArgumentException("the value at index " + i + " is none of "
                        + elementType().words() + "; round it first, or keep the values as float32");
            }
        }
    }

    /** The values themselves, to be read only. */
    float[] values() {
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
        return Float.toString(values[index]);
    }

    @Override
    int mismatch(ArrayTensor other, int from, int to) {
        return other instanceof FloatTensor same
                ? place(Arrays.mismatch(values, from, to, same.values, from, to), from, to)
                : from;
    }

    @Override
    void copy(int from, int to, double[] target) {
        for (int i = from; i < to; i++) {
            target[i - from] = values[i];
        }
    }

    @Override
    FloatTensor rows(int[] rows, int width, int[] newShape) {
        float[] chosen = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
        }
        return new FloatTensor(chosen, elementType(), newShape);
    }

    @Override
    FloatTensor joined(List<ArrayTensor> parts, int size, int[] newShape) {
        float[] all = new float[size];
        int at = 0;
        for (ArrayTensor part : parts) {
            float[] own = ((FloatTensor) part).values;
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return new FloatTensor(all, elementType(), newShape);
    }
}
