package org.modelunit.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the content of a row, so that two rows can be compared; numbers in arrays, as an image has millions of them. */
final class RowParts implements RowSink {

    private static final byte WHOLE = 0;
    private static final byte REAL = 1;
    private static final byte OBJECT = 2;

    private byte[] kinds = new byte[16];
    private long[] bits = new long[16];
    private int size;
    private final List<Object> objects = new ArrayList<>();

    private void add(byte kind, long value) {
        if (size == bits.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            bits = Arrays.copyOf(bits, 2 * size);
        }
        kinds[size] = kind;
        bits[size++] = value;
    }

    @Override
    public void whole(long number) {
        add(WHOLE, number);
    }

    @Override
    public void real(double number) {
        add(REAL, Double.doubleToLongBits(number)); // which knows a single NaN
    }

    @Override
    public void text(String text) {
        value(text);
    }

    @Override
    public void value(Object value) {
        add(OBJECT, objects.size());
        objects.add(value);
    }

    boolean areSameAs(RowParts other) {
        return Arrays.equals(kinds, 0, size, other.kinds, 0, other.size)
                && Arrays.equals(bits, 0, size, other.bits, 0, other.size)
                && objects.equals(other.objects);
    }
}
