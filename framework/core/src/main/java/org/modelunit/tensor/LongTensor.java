package org.modelunit.tensor;

import java.util.Arrays;
import java.util.List;

/** A tensor of whole numbers, exact up to 64 bits. */
final class LongTensor extends ArrayTensor {

    private final long[] values;

    LongTensor(long[] values, ElementType type, int[] shape) {
        super(type, shape);
        if (!type.isWhole()) {
            throw new IllegalArgumentException("longs can be of int8 to int64, uint8 to uint64 or bool, but not of "
                    + type.words() + "; give it an array of doubles, floats or texts");
        }
        this.values = values;
    }

    /** Whether each lies in the range of its type. */
    void checkValues() {
        for (int i = 0; i < values.length; i++) {
            if (!elementType().holds(values[i])) {
                throw new IllegalArgumentException("the value at index " + i + " lies outside the range of "
                        + elementType().words());
            }
        }
    }

    private boolean isUnsigned() {
        return elementType() == ElementType.UINT64;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double get(int index) {
        return asDouble(values[index]);
    }

    private double asDouble(long value) {
        // the lowest bit is kept by "or", so that the halved number rounds as the whole one would
        return isUnsigned() && value < 0 ? 2.0 * (value >>> 1 | value & 1) : value;
    }

    @Override
    public long getLong(int index) {
        return values[index];
    }

    @Override
    public String text(int index) {
        long value = values[index];
        return switch (elementType()) {
            case BOOL -> Boolean.toString(value == 1);
            case UINT64 -> Long.toUnsignedString(value);
            default -> Long.toString(value);
        };
    }

    /** The same bits are the same numbers, unless one of the two is unsigned. */
    @Override
    int mismatch(ArrayTensor other, int from, int to) {
        return other instanceof LongTensor same && isUnsigned() == same.isUnsigned()
                ? place(Arrays.mismatch(values, from, to, same.values, from, to), from, to)
                : from;
    }

    /** Whether two whole numbers are the same, whatever their types. */
    boolean isSame(LongTensor other, int index) {
        long value = values[index];
        return value == other.values[index] && (value >= 0 || isUnsigned() == other.isUnsigned());
    }

    @Override
    void copy(int from, int to, double[] target) {
        for (int i = from; i < to; i++) {
            target[i - from] = asDouble(values[i]);
        }
    }

    @Override
    LongTensor rows(int[] rows, int width, int[] newShape) {
        long[] chosen = new long[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
        }
        return new LongTensor(chosen, elementType(), newShape);
    }

    @Override
    LongTensor joined(List<ArrayTensor> parts, int size, int[] newShape) {
        long[] all = new long[size];
        int at = 0;
        for (ArrayTensor part : parts) {
            long[] own = ((LongTensor) part).values;
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return new LongTensor(all, elementType(), newShape);
    }
}
