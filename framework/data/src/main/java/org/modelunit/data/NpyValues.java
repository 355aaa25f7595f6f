package org.modelunit.data;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShownValues;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.file.HalfFloat;

/** The values of a .npy file, turned into a tensor in C order. */
final class NpyValues {

    private static final long LARGEST_EXACT = 1L << 53;

    private final Path path;
    private final NpyHeader header;
    private final ByteBuffer bytes;
    private final int[] shape;
    private final int count;

    NpyValues(Path path, NpyHeader header, byte[] bytes) {
        this.path = path;
        this.header = header;
        this.bytes = ByteBuffer.wrap(bytes, header.start(), bytes.length - header.start())
                .slice()
                .order(header.type().order());
        this.shape = header.shape().stream().mapToInt(Integer::intValue).toArray();
        this.count = count();
    }

    Tensor tensor() {
        return switch (header.type().code()) {
            case "f4" -> floats(4, bytes::getFloat);
            case "f2" -> floats(2, at -> HalfFloat.toFloat(bytes.getShort(at)));
            case "f8" -> doubles(8, bytes::getDouble);
            case "i8" -> doubles(8, at -> exact(bytes.getLong(at)));
            case "i4" -> doubles(4, bytes::getInt);
            case "i2" -> doubles(2, bytes::getShort);
            case "i1" -> doubles(1, bytes::get);
            case "u8" -> doubles(8, at -> exactUnsigned(bytes.getLong(at)));
            case "u4" -> doubles(4, at -> Integer.toUnsignedLong(bytes.getInt(at)));
            case "u2" -> doubles(2, at -> Short.toUnsignedInt(bytes.getShort(at)));
            case "u1", "b1" -> doubles(1, at -> Byte.toUnsignedInt(bytes.get(at)));
            default -> throw NpyType.unreadable(path, header.type().code());
        };
    }

    /** What reads a float without the detour by way of double, which would be harmless but slower. */
    private interface FloatAt {
        float get(int offset);
    }

    private Tensor floats(int width, FloatAt source) {
        requireLength(width);
        float[] values = new float[count];
        int[] places = places();
        for (int i = 0; i < count; i++) {
            values[places.length == 0 ? i : places[i]] = source.get(i * width);
        }
        return Tensor.of(values, shape);
    }

    private Tensor doubles(int width, IntToDoubleFunction source) {
        requireLength(width);
        double[] values = new double[count];
        int[] places = places();
        for (int i = 0; i < count; i++) {
            values[places.length == 0 ? i : places[i]] = source.applyAsDouble(i * width);
        }
        return Tensor.of(values, shape);
    }

    /** Returns where in C order each value of the file belongs; empty if the file is in that order. */
    private int[] places() {
        if (!header.fortranOrder() || shape.length < 2) {
            return new int[0];
        }
        int[] places = new int[count];
        int[] position = new int[shape.length];
        for (int i = 0; i < count; i++) {
            int place = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                place = place * shape[axis] + position[axis];
            }
            places[i] = place;
            // on to the next position, the first axis running fastest
            for (int axis = 0; axis < shape.length && ++position[axis] == shape[axis]; axis++) {
                position[axis] = 0;
            }
        }
        return places;
    }

    private int count() {
        long product = 1;
        for (int length : shape) {
            product *= length;
            if (product > Integer.MAX_VALUE) {
                throw new DataException(path + " holds more than " + Integer.MAX_VALUE
                        + " values, which is too many to be read at once");
            }
        }
        return (int) product;
    }

    private void requireLength(int width) {
        long expected = (long) count * width;
        if (bytes.capacity() != expected) {
            String what = bytes.capacity() < expected
                    ? "the file is cut off, copy or save it again"
                    : "save one array to a file";
            throw new DataException(path + " should hold " + count + " values in " + expected + " bytes, but has "
                    + bytes.capacity() + "; " + what);
        }
    }

    private double exactUnsigned(long value) {
        return value < 0 ? tooLarge(Long.toUnsignedString(value)) : exact(value);
    }

    private double exact(long value) {
        return Math.abs(value) > LARGEST_EXACT || value == Long.MIN_VALUE ? tooLarge(Long.toString(value)) : value;
    }

    private double tooLarge(String value) {
        ShownValues shown = ShownValues.now();
        throw new DataException(path + " holds " + (shown.isShown(ShownValues.ALL) ? value : "a number")
                + ", which a double cannot hold exactly; keep such identifiers out of tensors"
                + shown.advice(ShownValues.ALL));
    }
}
