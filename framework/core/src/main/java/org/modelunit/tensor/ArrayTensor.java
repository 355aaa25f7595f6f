package org.modelunit.tensor;

import java.util.Arrays;
import java.util.List;

/** A tensor over one array; what its four kinds share, and what whoever works on many values at once asks of them. */
abstract sealed class ArrayTensor implements Tensor permits DoubleTensor, FloatTensor, LongTensor, TextTensor {

    private final ElementType type;
    private final int[] shape;

    ArrayTensor(ElementType type, int[] shape) {
        this.type = type;
        this.shape = shape;
    }

    static int[] checkedShape(int[] shape, int size) {
        long product = 1;
        for (int length : shape) {
            product *= length;
            if (length < 0) {
                throw new IllegalArgumentException(
                        "no axis can be shorter than 0, but the shape is " + Arrays.toString(shape));
            }
        }
        if (product != size) {
            throw new IllegalArgumentException(
                    "the shape " + Arrays.toString(shape) + " holds " + product + " values, but there are " + size);
        }
        return shape.clone();
    }

    /**
     * The first place from one to below another where values are not the same, bit by bit, in another tensor; the end where there is none,
     * the beginning where the other is of another kind.
     */
    abstract int mismatch(ArrayTensor other, int from, int to);

    /** The place that {@code Arrays.mismatch} has found in a part of an array; the end where it has found none. */
    static int place(int mismatch, int from, int to) {
        return mismatch < 0 ? to : from + mismatch;
    }

    /** Writes numbers as doubles to the beginning of an array. */
    abstract void copy(int from, int to, double[] target);

    /** The same values in other order or some of them: rows of a width. */
    abstract ArrayTensor rows(int[] rows, int width, int[] newShape);

    /** The values of several tensors of this kind and type, one after another. */
    abstract ArrayTensor joined(List<ArrayTensor> parts, int size, int[] newShape);

    @Override
    public final ElementType elementType() {
        return type;
    }

    @Override
    public final int[] shape() {
        return shape.clone();
    }

    @Override
    public long getLong(int index) {
        throw new IllegalStateException("the values are of " + type.words() + ", so they are no whole numbers; use "
                + (type.isText() ? "text(index)" : "get(index)"));
    }

    @Override
    public final String toString() {
        String word =
                switch (type) {
                    case FLOAT64 -> "double";
                    case FLOAT32 -> "float";
                    default -> type.words();
                };
        return "tensor of " + word + " " + shapeInWords();
    }
}
