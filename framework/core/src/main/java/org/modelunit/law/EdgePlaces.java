package org.modelunit.law;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.law.EdgePlace.Change;
import org.modelunit.perturbation.RecordChange;
import org.modelunit.privacy.FunctionFailure;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.Numeral;

/** Finds the places in inputs where an edge can be put: components of records, cells, entries, elements, and texts as such. */
final class EdgePlaces<I> {

    /** More are tried only in part, evenly spread. */
    static final int MOST = 100;

    private final List<EdgePlace<I>> places = new ArrayList<>();

    private final IntUnaryOperator numbers;

    private EdgePlaces(IntUnaryOperator numbers) {
        this.numbers = numbers;
    }

    /** A value inside of an input. */
    private record Held<I>(int row, Object value, Change<I> change) {

        /** A part of the value; a change of it is one of the value, and so of the input. */
        Held<I> part(Object part, Change<Object> inValue) {
            return new Held<>(row, part, other -> change.with(inValue.with(other)));
        }
    }

    /**
     * Finds the places in rows.
     *
     * @param rows the rows
     * @param numbers gives the number of each in its data set
     */
    @SuppressWarnings("unchecked") // a copy is of the type of what it is a copy of
    static <I> List<EdgePlace<I>> in(List<I> rows, IntUnaryOperator numbers) {
        List<Held<I>> held = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            held.add(new Held<>(row, rows.get(row), other -> (I) other));
        }
        EdgePlaces<I> found = new EdgePlaces<>(numbers);
        found.find("", held, false);
        return found.places;
    }

    /** Values of each kind on their own, as inputs of one interface may be of several. */
    private void find(String name, List<Held<I>> all, boolean areCells) {
        Map<Class<?>, List<Held<I>>> kinds = all.stream()
                .collect(Collectors.groupingBy(held -> kind(held.value()), LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, held) -> {
            if (kind == String.class || Number.class.isAssignableFrom(kind)) {
                places.add(place(name, held, areCells));
            } else if (kind.isRecord()) {
                components(name, kind, held);
            } else if (kind == Row.class || kind == Map.class) {
                entries(name, held);
            } else if (kind == List.class || kind == Tensor.class || kind.isArray()) {
                elements(name, held);
            }
        });
    }

    private static Class<?> kind(Object value) {
        return Stream.of(List.class, Map.class, Tensor.class)
                .filter(type -> type.isInstance(value))
                .findFirst()
                .<Class<?>>map(type -> type)
                .orElse(value.getClass());
    }

    private static <I> EdgePlace<I> place(String name, List<Held<I>> held, boolean areCells) {
        Set<String> texts = held.stream()
                .map(Held::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
        return new EdgePlace<>(
                name.isEmpty() ? "the input" : "'" + name + "'",
                held.stream()
                        .sorted(Comparator.comparing(each -> !(each.value() instanceof String text
                                && text.strip().contains(" ")))) // a single word has fewer edges
                        .map(each -> new EdgePlace.Spot<>(each.row(), each.value(), each.change()))
                        .toList(),
                texts,
                areCells && !texts.isEmpty() && Numeral.areAllNumbers(texts));
    }

    private void components(String name, Class<?> type, List<Held<I>> held) {
        for (RecordComponent component : type.getRecordComponents()) {
            RecordChange<?> change = RecordChange.of(type.asSubclass(Record.class), component.getName());
            find(path(name, component.getName()), parts(held, each -> component(change, component, each)), false);
        }
    }

    @SuppressWarnings("unchecked") // the records are of its class
    private <R extends Record> @Nullable Held<I> component(
            RecordChange<R> change, RecordComponent component, Held<I> held) {
        R row = (R) held.value();
        try {
            Object value = change.value(row);
            return value == null || !takesCopy(component.getType(), value)
                    ? null
                    : held.part(value, other -> change.with(row, other));
        } catch (Throwable e) { // of an accessor of the user's
            if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
                throw error;
            }
            String what = "the component '" + component.getName() + "' of "
                    + row.getClass().getSimpleName();
            throw FunctionFailure.of(what, numbers.applyAsInt(held.row()), row, e);
        }
    }

    /** Whether a component can be given a copy of what it has: a class of list of somebody's own has none. */
    private static boolean takesCopy(Class<?> declared, Object value) {
        if (value instanceof List<?>) {
            return declared.isAssignableFrom(ArrayList.class);
        }
        return !(value instanceof Map<?, ?> map)
                || declared.isAssignableFrom(map instanceof SortedMap<?, ?> ? TreeMap.class : LinkedHashMap.class);
    }

    private void entries(String name, List<Held<I>> held) {
        Set<String> columns = new TreeSet<>();
        Set<List<String>> headers = Collections.newSetFromMap(new IdentityHashMap<>()); // most rows share theirs
        boolean areRows = held.get(0).value() instanceof Row;
        for (Held<I> each : held) {
            if (each.value() instanceof Row row) {
                if (headers.add(row.columns())) {
                    columns.addAll(row.columns());
                }
            } else {
                ((Map<?, ?>) each.value())
                        .keySet().stream().filter(String.class::isInstance).forEach(key -> columns.add((String) key));
            }
        }
        for (String column : columns) {
            find(path(name, column), parts(held, each -> areRows ? cell(each, column) : entry(each, column)), areRows);
        }
    }

    private static <I> @Nullable Held<I> cell(Held<I> held, String column) {
        Row row = (Row) held.value();
        return row.has(column) && !row.isMissing(column)
                ? held.part(row.get(column), cell -> row.with(column, (String) cell))
                : null;
    }

    private static <I> @Nullable Held<I> entry(Held<I> held, String key) {
        Map<?, ?> map = (Map<?, ?>) held.value();
        Object value = map.get(key);
        return value == null
                ? null
                : held.part(value, other -> {
                    Map<Object, Object> copy = copy(map);
                    copy.put(key, other);
                    return copy;
                });
    }

    @SuppressWarnings("unchecked") // of keys and values that nobody reads here
    private static Map<Object, Object> copy(Map<?, ?> map) {
        return map instanceof SortedMap<?, ?> sorted
                ? new TreeMap<>((SortedMap<Object, Object>) sorted)
                : new LinkedHashMap<>(map);
    }

    /** The first, the one in the middle, and the last of the first input that is not empty; others may have fewer. */
    private void elements(String name, List<Held<I>> held) {
        int length = held.stream()
                .mapToInt(each -> length(each.value()))
                .filter(each -> each > 0)
                .findFirst()
                .orElse(0);
        IntStream.of(0, length / 2, length - 1)
                .filter(index -> index >= 0 && index < length)
                .distinct()
                .forEach(index -> find(name + "[" + index + "]", parts(held, each -> element(each, index)), false));
    }

    private static <I> @Nullable Held<I> element(Held<I> held, int index) {
        Object element = index < length(held.value()) ? element(held.value(), index) : null;
        return element == null ? null : held.part(element, other -> with(held.value(), index, other));
    }

    private static int length(Object value) {
        if (value instanceof List<?> list) {
            return list.size();
        }
        return value instanceof Tensor tensor ? tensor.size() : Array.getLength(value);
    }

    private static @Nullable Object element(Object value, int index) {
        if (value instanceof List<?> list) {
            return list.get(index);
        }
        if (value instanceof Tensor tensor) {
            double number = tensor.get(index);
            return tensor.isFloat() ? (Object) (float) number : (Object) number;
        }
        return Array.get(value, index);
    }

    private static Object with(Object value, int index, Object other) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(index, other);
            return copy;
        }
        if (value instanceof Tensor tensor) {
            return with(tensor, index, ((Number) other).doubleValue());
        }
        Object copy = Array.newInstance(value.getClass().getComponentType(), Array.getLength(value));
        System.arraycopy(value, 0, copy, 0, Array.getLength(value));
        Array.set(copy, index, other);
        return copy;
    }

    private static Tensor with(Tensor tensor, int index, double other) {
        double[] values = IntStream.range(0, tensor.size())
                .mapToDouble(at -> at == index ? other : tensor.get(at))
                .toArray();
        if (!tensor.isFloat()) {
            return Tensor.of(values, tensor.shape());
        }
        float[] floats = new float[values.length];
        for (int at = 0; at < floats.length; at++) {
            floats[at] = (float) values[at];
        }
        return Tensor.of(floats, tensor.shape());
    }

    private interface Part<I> {
        @Nullable
        Held<I> of(Held<I> held);
    }

    private static <I> List<Held<I>> parts(List<Held<I>> held, Part<I> part) {
        List<Held<I>> parts = new ArrayList<>();
        for (Held<I> each : held) {
            Held<I> found = part.of(each);
            if (found != null) {
                parts.add(found);
            }
        }
        return parts;
    }

    private static String path(String name, String part) {
        return name.isEmpty() ? part : name + "." + part;
    }
}
