package org.modelunit.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Numbers in a shape, in C order (the last axis runs fastest); immutable. Float values are kept as floats. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Tensor permits DoubleTensor, FloatTensor {

    /**
     * Returns a tensor of doubles over an array without copying it; the caller must not write to it again.
     *
     * @param values the numbers in C order
     * @param shape the length of each axis, none below 0; their product is the number of values
     */
    static Tensor of(double[] values, int... shape) {
        return new DoubleTensor(values, checkedShape(shape, values.length));
    }

    /**
     * Returns a tensor of floats over an array without copying it; the caller must not write to it again.
     *
     * @param values the numbers in C order
     * @param shape the length of each axis, none below 0; their product is the number of values
     */
    static Tensor of(float[] values, int... shape) {
        return new FloatTensor(values, checkedShape(shape, values.length));
    }

    /**
     * Returns a matrix of floats.
     *
     * @param rows the rows, all of one length
     */
    static Tensor of(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        float[] values = new float[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != width) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + rows[row].length + " values, but row 0 has " + width);
            }
            System.arraycopy(rows[row], 0, values, row * width, width);
        }
        return of(values, rows.length, width);
    }

    private static int[] checkedShape(int[] shape, int size) {
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

    /** Returns the length of each axis. */
    int[] shape();

    /** Returns the number of values. */
    int size();

    /**
     * Returns a value by its place in C order.
     *
     * @param index from 0 to below {@link #size()}
     */
    double get(int index);

    /** Tells whether the values are floats, which decides how large an ulp is. */
    boolean isFloat();

    /** Returns the shape as text, "[334, 61]" for instance. */
    default String shapeInWords() {
        return Arrays.stream(shape()).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * Returns the place of a value along each axis.
     *
     * @param index the value's place in C order
     */
    default int[] position(int index) {
        int[] shape = shape();
        int[] position = new int[shape.length];
        int rest = index;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            position[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return position;
    }
}
