package org.modelunit.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Values in a shape, in C order (the last axis runs fastest); immutable. Floats are kept as floats, whole numbers as longs, which are
 * exact, and texts as they are.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Tensor extends StageOutput permits ArrayTensor {

    /**
     * Returns a tensor of doubles over an array without copying it; the caller must not write to it again.
     *
     * @param values the numbers in C order
     * @param shape the length of each axis, none below 0; their product is the number of values
     */
    static Tensor of(double[] values, int... shape) {
        return new DoubleTensor(values, ArrayTensor.checkedShape(shape, values.length));
    }

    /**
     * Returns a tensor of floats over an array without copying it; the caller must not write to it again.
     *
     * @param values the numbers in C order
     * @param shape the length of each axis, none below 0; their product is the number of values
     */
    static Tensor of(float[] values, int... shape) {
        return new FloatTensor(values, ElementType.FLOAT32, ArrayTensor.checkedShape(shape, values.length));
    }

    /**
     * Returns a tensor of floats, or of half floats that are kept as floats, over an array without copying it; the caller must not write
     * to it again.
     *
     * @param values the numbers in C order, each one that the type holds
     * @param type FLOAT32, FLOAT16 or BFLOAT16
     * @param shape the length of each axis, none below 0; their product is the number of values
     */
    static Tensor of(float[] values, ElementType type, int... shape) {
        FloatTensor tensor = new FloatTensor(values, type, ArrayTensor.checkedShape(shape, values.length));
        tensor.checkValues();
        return tensor;
    }

    /**
     * Returns a tensor of whole numbers over an array without copying it; the caller must not write to it again.
     *
     * @param values the numbers in C order, each in the range of the type; for UINT64 as Java's unsigned longs, for BOOL 0 and 1
     * @param type one of the whole types
     * @param shape the length of each axis, none below 0; their product is the number of values
     */
    static Tensor of(long[] values, ElementType type, int... shape) {
        LongTensor tensor = new LongTensor(values, type, ArrayTensor.checkedShape(shape, values.length));
        tensor.checkValues();
        return tensor;
    }

    /**
     * Returns a tensor of texts over an array without copying it; the caller must not write to it again.
     *
     * @param values the texts in C order
     * @param shape the length of each axis, none below 0; their product is the number of values
     */
    static Tensor of(String[] values, int... shape) {
        TextTensor tensor = new TextTensor(values, ArrayTensor.checkedShape(shape, values.length));
        tensor.checkValues();
        return tensor;
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

    /** Returns what the values are. */
    ElementType elementType();

    /** Returns the length of each axis. */
    int[] shape();

    /** Returns the number of values. */
    int size();

    /**
     * Returns a number by its place in C order; a whole number above 2 to the power of 53 is rounded.
     *
     * @param index from 0 to below {@link #size()}
     * @throws IllegalStateException if the values are texts
     */
    double get(int index);

    /**
     * Returns a whole number by its place in C order, exactly; one of UINT64 as Java's unsigned long.
     *
     * @param index from 0 to below {@link #size()}
     * @throws IllegalStateException if the values are not whole numbers
     */
    long getLong(int index);

    /**
     * Returns a value as text, by its place in C order: a text as it is, a number as Java writes it in its type.
     *
     * @param index from 0 to below {@link #size()}
     */
    String text(int index);

    /**
     * Returns the same numbers in another type: rounded to the nearest one of it, half to even, or infinite beyond its largest. Floating
     * numbers become whole ones only where they are.
     *
     * @param type the type wanted
     * @throws IllegalArgumentException if a number is none of a whole type, or only one of both types is of texts
     */
    default Tensor as(ElementType type) {
        return TensorConversion.of(this, type);
    }

    /** Tells whether the values are kept as floats: FLOAT32, FLOAT16 and BFLOAT16. */
    default boolean isFloat() {
        return elementType().isFloating() && elementType() != ElementType.FLOAT64;
    }

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

    @Override
    default NamedTensors named(String name) {
        return NamedTensors.of(name, this);
    }
}
