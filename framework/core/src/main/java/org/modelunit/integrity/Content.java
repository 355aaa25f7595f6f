package org.modelunit.integrity;

import java.awt.image.BufferedImage;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.Numeral;

/** Writes the content of rows, as closely as it is to be read. Safe for any thread. */
final class Content {

    private static final Object NOTHING = "nothing".toCharArray(); // equal to itself alone

    private final ContentComparison comparison;
    private final String advice;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final ClassValue<RecordShape> shapes = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return RecordShape.of(type, Content.this::isRead);
        }
    };

    /** Reads content; the advice is for values that only equal themselves. */
    Content(ContentComparison comparison, String advice) {
        this.comparison = comparison;
        this.advice = advice;
    }

    private boolean isRead(String name) {
        if (comparison.ignored().isEmpty()) {
            return true;
        }
        seen.add(name);
        return !comparison.ignored().contains(name);
    }

    /** Refuses names to ignore that nothing had: a mistyped one would let an identifier hide every duplicate. */
    void requireIgnoredSeen(String dataset) {
        for (String name : comparison.ignored()) {
            if (!seen.contains(name)) {
                throw new DataException("no row of " + dataset + " has a '" + name + "' to ignore; there "
                        + (seen.isEmpty() ? "are no names" : "are " + new TreeSet<>(seen)));
            }
        }
    }

    void write(double number, RowSink sink) {
        sink.real(comparison.number(number));
    }

    void write(@Nullable Object value, RowSink sink) {
        if (value == null) {
            sink.value(NOTHING);
        } else if (value instanceof String text) {
            sink.text(comparison.text(text));
        } else if (value instanceof Number number) {
            writeNumber(number, sink);
        } else if (value instanceof Record row) {
            shapes.get(row.getClass()).write(row, this, sink);
        } else if (value instanceof Row row) {
            writeCells(row, sink);
        } else if (value instanceof List<?> list) {
            sink.whole(list.size());
            list.forEach(element -> write(element, sink));
        } else if (value.getClass().isArray()) {
            writeArray(value, sink);
        } else {
            writeOther(value, sink);
        }
    }

    private void writeNumber(Number number, RowSink sink) {
        if (number instanceof Double || number instanceof Float) {
            write(number.doubleValue(), sink);
        } else if (number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte) {
            sink.whole(number.longValue());
        } else if (number instanceof BigDecimal decimal) {
            BigDecimal rounded =
                    comparison.digits() == null ? decimal : comparison.digits().of(decimal);
            sink.value(rounded.stripTrailingZeros()); // 1.50 is 1.5
        } else {
            sink.value(OwnEquality.checked(number, advice));
        }
    }

    private void writeCells(Row row, RowSink sink) {
        sink.whole(row.cells().size());
        for (int column = 0; column < row.cells().size(); column++) {
            String name = row.columns().get(column);
            if (isRead(name)) {
                writeCell(row.isMissing(name) ? null : row.cells().get(column), sink);
            }
        }
    }

    private void writeCell(@Nullable String cell, RowSink sink) {
        OptionalDouble number = cell == null || comparison.digits() == null ? OptionalDouble.empty() : Numeral.of(cell);
        if (number.isPresent()) {
            write(number.getAsDouble(), sink);
        } else {
            write(cell, sink);
        }
    }

    private void writeArray(Object array, RowSink sink) {
        int length = Array.getLength(array);
        sink.whole(length);
        if (array instanceof double[] numbers) {
            for (double number : numbers) {
                write(number, sink);
            }
        } else if (array instanceof float[] numbers) {
            for (float number : numbers) {
                write(number, sink);
            }
        } else if (array instanceof byte[] bytes) {
            for (byte one : bytes) {
                sink.whole(one);
            }
        } else {
            for (int i = 0; i < length; i++) {
                write(Array.get(array, i), sink);
            }
        }
    }

    private void writeOther(Object value, RowSink sink) {
        if (value instanceof Optional<?> optional) {
            sink.whole(optional.isPresent() ? 1 : 0);
            optional.ifPresent(present -> write(present, sink));
        } else if (value instanceof OptionalDouble optional) {
            write(optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty(), sink);
        } else if (value instanceof OptionalInt || value instanceof OptionalLong) {
            sink.value(value);
        } else if (value instanceof Tensor tensor) {
            writeTensor(tensor, sink);
        } else if (value instanceof BufferedImage image) {
            ImageContent.write(image, sink);
        } else if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            writeEntries(map, sink);
        } else {
            sink.value(OwnEquality.checked(value, advice));
        }
    }

    private void writeTensor(Tensor tensor, RowSink sink) {
        write(tensor.shape(), sink);
        for (int i = 0; i < tensor.size(); i++) {
            if (tensor.elementType().isFloating()) {
                write(tensor.get(i), sink);
            } else {
                sink.text(tensor.text(i)); // exact, as numbers of 64 bits are no doubles
            }
        }
    }

    private void writeEntries(Map<?, ?> map, RowSink sink) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(); // a map's order is none of its content
        map.forEach((name, value) -> sorted.put((String) name, value));
        sink.whole(sorted.size());
        sorted.forEach((name, value) -> {
            if (isRead(name)) {
                sink.text(name);
                write(value, sink);
            }
        });
    }
}
