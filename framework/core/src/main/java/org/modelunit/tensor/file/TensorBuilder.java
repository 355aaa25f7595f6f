package org.modelunit.tensor.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/**
 * Makes a tensor of numbers from the bytes of a file, piece by piece, so that a large file need not be in memory twice. Where the file
 * has the numbers as Java does, a piece is copied as a whole. For one thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class TensorBuilder {

    private final ElementType type;
    private final int[] shape;
    private final int width;
    private final float[] floats;
    private final double[] doubles;
    private final long[] longs;
    private final int count;
    private int size;

    /**
     * Makes an empty builder, with memory for all values: ask {@link #count} before, and compare with what the file has.
     *
     * @param type a type of numbers or BOOL
     * @param shape the length of each axis
     */
    public TensorBuilder(ElementType type, int... shape) {
        this.type = type;
        this.shape = shape.clone();
        this.width = width(type);
        this.count = Math.toIntExact(count(shape));
        boolean isFloat = type.isFloating() && type != ElementType.FLOAT64;
        this.floats = new float[isFloat ? count : 0];
        this.doubles = new double[type == ElementType.FLOAT64 ? count : 0];
        this.longs = new long[type.isWhole() ? count : 0];
    }

    /**
     * Returns how many values a tensor of a shape has.
     *
     * @param shape the length of each axis, none below 0
     * @throws ArithmeticException if there are more than an array holds
     */
    public static long count(int... shape) {
        long count = 1;
        boolean isEmpty = Arrays.stream(shape).anyMatch(length -> length == 0);
        for (int length : shape) {
            count = isEmpty ? 0 : Math.multiplyExact(count, length);
            if (count > Integer.MAX_VALUE - 8) {
                throw new ArithmeticException(
                        "a tensor holds at most " + (Integer.MAX_VALUE - 8) + " values in memory of Java");
            }
        }
        return count;
    }

    /**
     * Returns how many bytes a value has in a file.
     *
     * @param type a type of numbers or BOOL
     */
    public static int width(ElementType type) {
        return switch (type) {
            case INT8, UINT8, BOOL -> 1;
            case INT16, UINT16, FLOAT16, BFLOAT16 -> 2;
            case INT32, UINT32, FLOAT32 -> 4;
            case INT64, UINT64, FLOAT64 -> 8;
            case STRING -> throw new IllegalArgumentException("texts have no width");
        };
    }

    /**
     * Adds values, which follow those before.
     *
     * @param bytes whole values, in the byte order of the buffer; all that remain are taken
     * @throws IllegalArgumentException if there are more than the shape has, or half a value
     */
    public void put(ByteBuffer bytes) {
        int values = bytes.remaining() / width;
        if (bytes.remaining() % width != 0 || values > count - size) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d bytes cannot follow: %d values of %d bytes are expected, and %d are there",
                    bytes.remaining(),
                    count,
                    width,
                    size));
        }
        switch (type) {
            case FLOAT32 -> bytes.asFloatBuffer().get(floats, size, values);
            case FLOAT64 -> bytes.asDoubleBuffer().get(doubles, size, values);
            case INT64, UINT64 -> bytes.asLongBuffer().get(longs, size, values);
            case FLOAT16, BFLOAT16 -> putHalves(bytes, values);
            default -> putWhole(bytes, values);
        }
        bytes.position(bytes.limit());
        size += values;
    }

    private void putHalves(ByteBuffer bytes, int values) {
        int start = bytes.position();
        boolean isUpperHalf = type == ElementType.BFLOAT16;
        for (int i = 0; i < values; i++) {
            short bits = bytes.getShort(start + 2 * i);
            floats[size + i] = isUpperHalf ? Float.intBitsToFloat(bits << 16) : HalfFloat.toFloat(bits);
        }
    }

    private void putWhole(ByteBuffer bytes, int values) {
        int start = bytes.position();
        switch (type) {
            case INT8 -> {
                for (int i = 0; i < values; i++) {
                    longs[size + i] = bytes.get(start + i);
                }
            }
            case INT16 -> {
                for (int i = 0; i < values; i++) {
                    longs[size + i] = bytes.getShort(start + 2 * i);
                }
            }
            case UINT16 -> {
                for (int i = 0; i < values; i++) {
                    longs[size + i] = Short.toUnsignedLong(bytes.getShort(start + 2 * i));
                }
            }
            case INT32 -> {
                for (int i = 0; i < values; i++) {
                    longs[size + i] = bytes.getInt(start + 4 * i);
                }
            }
            case UINT32 -> {
                for (int i = 0; i < values; i++) {
                    longs[size + i] = Integer.toUnsignedLong(bytes.getInt(start + 4 * i));
                }
            }
            default -> { // UINT8, BOOL
                for (int i = 0; i < values; i++) {
                    longs[size + i] = Byte.toUnsignedLong(bytes.get(start + i));
                }
            }
        }
    }

    /**
     * Returns the tensor.
     *
     * @throws IllegalStateException if values are missing
     * @throws IllegalArgumentException if a truth value is neither 0 nor 1
     */
    public Tensor build() {
        return build(floats, doubles, longs);
    }

    /**
     * Returns the tensor of values that came with the first axis running fastest, as Fortran keeps them.
     *
     * @throws IllegalStateException if values are missing
     * @throws IllegalArgumentException if a truth value is neither 0 nor 1
     */
    public Tensor buildTransposed() {
        if (shape.length < 2 || count == 0) {
            return build();
        }
        int stride = count / shape[0];
        float[] floatsInOrder = new float[floats.length];
        double[] doublesInOrder = new double[doubles.length];
        long[] longsInOrder = new long[longs.length];
        int[] position = new int[shape.length];
        for (int from = 0; from < count; from += shape[0]) {
            int to = place(position);
            for (int i = 0; i < shape[0]; i++, to += stride) {
                if (floats.length > 0) {
                    floatsInOrder[to] = floats[from + i];
                } else if (doubles.length > 0) {
                    doublesInOrder[to] = doubles[from + i];
                } else {
                    longsInOrder[to] = longs[from + i];
                }
            }
            // on to the next position, the second axis running fastest
            for (int axis = 1; axis < shape.length && ++position[axis] == shape[axis]; axis++) {
                position[axis] = 0;
            }
        }
        return build(floatsInOrder, doublesInOrder, longsInOrder);
    }

    private int place(int[] position) {
        int place = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            place = place * shape[axis] + position[axis];
        }
        return place;
    }

    private Tensor build(float[] ofFloats, double[] ofDoubles, long[] ofLongs) {
        if (size < count) {
            throw new IllegalStateException("there are " + size + " of " + count + " values");
        }
        if (type == ElementType.FLOAT64) {
            return Tensor.of(ofDoubles, shape);
        }
        if (type == ElementType.FLOAT32) {
            return Tensor.of(ofFloats, shape);
        }
        return type.isFloating() ? Tensor.of(ofFloats, type, shape) : Tensor.of(ofLongs, type, shape);
    }
}
