package org.modelunit.counterexample;

import java.lang.reflect.Array;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of two arrays of one type and length.
 *
 * @param zero one element of that type that is nothing
 */
record ArrayCells(Object before, Object after, Object zero) implements CellBlocks.Cells {

    ArrayCells(Object before, Object after) {
        this(before, after, Array.newInstance(before.getClass().getComponentType(), 1));
    }

    static boolean areAlike(Object one, Object other) {
        return one.getClass().isArray()
                && one.getClass() == other.getClass()
                && Array.getLength(one) == Array.getLength(other);
    }

    @Override
    public int[] places() {
        return IntStream.range(0, Array.getLength(before)).toArray();
    }

    @Override
    public boolean isSame(int place) {
        return Parts.areSame(Array.get(before, place), Array.get(after, place));
    }

    @Override
    public boolean isZero(int place) {
        @Nullable Object nothing = Array.get(zero, 0);
        return nothing == null || nothing.equals(Array.get(before, place)); // no object stands for nothing
    }

    @Override
    public Object copy() {
        int length = Array.getLength(before);
        Object copy = Array.newInstance(before.getClass().getComponentType(), length);
        System.arraycopy(before, 0, copy, 0, length);
        return copy;
    }

    @Override
    public void take(Object copy, int place) {
        System.arraycopy(after, place, copy, place, 1);
    }

    @Override
    public void clear(Object copy, int place) {
        System.arraycopy(zero, 0, copy, place, 1);
    }

    @Override
    public Object input(Object copy) {
        return copy;
    }
}
