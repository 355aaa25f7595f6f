package org.modelunit.data.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** The values that lines of JSON have under one name, as they are added up to a tensor. */
final class TensorColumn {

    private static final int DEEPEST = 32;

    private enum Kind {
        WHOLE("whole numbers"),
        NUMBER("numbers"),
        TEXT("texts"),
        FLAG("truth values");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final String name;
    private final List<String> texts = new ArrayList<>();

    /** Numbers as doubles, and while all are whole as longs. */
    private double[] doubles = new double[64];

    private long[] longs = new long[64];
    private int size;
    private @Nullable Kind kind;

    /** The shape of a row; null before the first one. */
    private int @Nullable [] shape;

    TensorColumn(String name) {
        this.name = name;
    }

    void add(String where, @Nullable Object value) {
        int[] own = shape(where, value);
        if (shape == null) {
            shape = own;
        } else if (!Arrays.equals(shape, own)) {
            throw error(
                    where,
                    " has the shape " + Arrays.toString(own) + ", but in the first line " + Arrays.toString(shape),
                    "fill all rows up to one shape, as the pipeline does");
        }
        addAll(where, value);
    }

    /** The shape by the first element of each array; whoever adds the values sees to it that others are as long. */
    private int[] shape(String where, @Nullable Object value) {
        List<Integer> lengths = new ArrayList<>();
        Object element = value;
        while (element instanceof List<?> list) {
            lengths.add(list.size());
            if (lengths.size() > DEEPEST) {
                throw error(where, " is nested deeper than " + DEEPEST + " arrays", "write tensors");
            }
            element = list.isEmpty() ? null : list.get(0);
        }
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addAll(String where, @Nullable Object value) {
        addAll(where, value, 0);
    }

    private void addAll(String where, @Nullable Object value, int axis) {
        int[] lengths = shape == null ? new int[0] : shape;
        if (!(value instanceof List<?> list)) {
            if (axis < lengths.length) {
                throw ragged(where);
            }
            addOne(where, value);
            return;
        }
        if (axis >= lengths.length || list.size() != lengths[axis]) {
            throw ragged(where);
        }
        list.forEach(element -> addAll(where, element, axis + 1));
    }

    private DataException ragged(String where) {
        return error(where, " has arrays of different lengths", "fill them up to one length, as the pipeline does");
    }

    private void addOne(String where, @Nullable Object value) {
        Kind own;
        if (value instanceof Long) {
            own = kind == Kind.NUMBER ? Kind.NUMBER : Kind.WHOLE;
        } else if (value instanceof Double) {
            own = Kind.NUMBER;
        } else if (value instanceof String) {
            own = Kind.TEXT;
        } else if (value instanceof Boolean) {
            own = Kind.FLAG;
        } else {
            throw error(
                    where,
                    value == null ? " is null" : " is an object",
                    "write numbers, texts, truth values or arrays of these; NaN where a number is missing");
        }
        boolean isWidened = kind == Kind.WHOLE && own == Kind.NUMBER;
        if (kind != null && kind != own && !isWidened) {
            throw error(where, " mixes " + kind.words + " and " + own.words, "write values of one kind");
        }
        kind = own;
        put(value);
    }

    private void put(Object value) {
        if (value instanceof String text) {
            texts.add(text);
            return;
        }
        if (size == doubles.length) {
            doubles = Arrays.copyOf(doubles, 2 * size);
            longs = Arrays.copyOf(longs, 2 * size);
        }
        long whole = value instanceof Long number ? number : value.equals(true) ? 1 : 0;
        longs[size] = whole;
        doubles[size] = value instanceof Double number ? number : (double) whole;
        size++;
    }

    Tensor tensor(int rows) {
        int[] own = shape == null ? new int[0] : shape;
        int[] all = new int[own.length + 1];
        all[0] = rows;
        System.arraycopy(own, 0, all, 1, own.length);
        Kind known = kind == null ? Kind.NUMBER : kind; // no values at all: empty arrays
        return switch (known) {
            case WHOLE -> Tensor.of(Arrays.copyOf(longs, size), ElementType.INT64, all);
            case FLAG -> Tensor.of(Arrays.copyOf(longs, size), ElementType.BOOL, all);
            case NUMBER -> Tensor.of(Arrays.copyOf(doubles, size), all);
            case TEXT -> Tensor.of(texts.toArray(new String[0]), all);
        };
    }

    private DataException error(String where, String what, String remedy) {
        return new DataException(where + ": '" + name + "'" + what + "; " + remedy);
    }
}
