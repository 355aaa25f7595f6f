package org.modelunit.jqwik;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Row;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.Numeral;

/** Looks at values and tells how they vary. */
final class ObservedParts {

    /** No array is taken apart that is longer: a number and two objects are kept for each element. */
    private static final int LONGEST = 1_000_000;

    private ObservedParts() {}

    /**
     * Returns how values vary.
     *
     * @param values the values, not empty; null for one that is missing
     */
    static ObservedPart of(List<? extends @Nullable Object> values) {
        return withGaps(values, ObservedParts::isNoNumber, ObservedParts::ofPresent);
    }

    private interface Reading {
        ObservedPart of(List<Object> present);
    }

    private static ObservedPart withGaps(
            List<? extends @Nullable Object> values, Predicate<@Nullable Object> isMissing, Reading reading) {
        List<Object> present = new ArrayList<>();
        List<@Nullable Object> missing = new ArrayList<>();
        for (@Nullable Object value : values) {
            if (value == null || isMissing.test(value)) {
                missing.add(value);
            } else {
                present.add(value);
            }
        }
        if (missing.isEmpty()) {
            return reading.of(present);
        }
        return new ObservedGaps(present.isEmpty() ? null : reading.of(present), missing, values.size());
    }

    private static boolean isNoNumber(@Nullable Object value) {
        return value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float shorter && !Float.isFinite(shorter);
    }

    private static ObservedPart ofPresent(List<Object> values) {
        Class<?> type = values.get(0).getClass();
        if (values.stream().anyMatch(value -> value.getClass() != type)) {
            boolean areTensors = values.stream().allMatch(Tensor.class::isInstance);
            return areTensors ? tensors(values) : ObservedChoice.of(values);
        }
        if (ObservedWhole.isWhole(type)) {
            return ObservedWhole.of(values, type);
        }
        if (type == Double.class || type == Float.class || type == BigDecimal.class) {
            return ObservedReal.of(values, type);
        }
        if (type.isRecord() && type.getRecordComponents().length > 0) {
            return composite(new RecordParts(type), values);
        }
        if (type == Row.class) {
            return rows(values);
        }
        if (values.get(0) instanceof Tensor) {
            return tensors(values);
        }
        return type.isArray() ? arrays(values, type.getComponentType()) : ObservedChoice.of(values);
    }

    private static ObservedPart composite(InputParts inputParts, List<Object> values) {
        List<@Nullable Object[]> taken =
                values.stream().map(inputParts::partsOf).toList();
        return new ObservedComposite(
                inputParts,
                IntStream.range(0, inputParts.names().size())
                        .mapToObj(i -> of(column(taken, i)))
                        .toList());
    }

    private static List<@Nullable Object> column(List<@Nullable Object[]> taken, int index) {
        @Nullable Object[] column = new Object[taken.size()];
        for (int row = 0; row < column.length; row++) {
            column[row] = taken.get(row)[index];
        }
        return Arrays.asList(column);
    }

    private static ObservedPart rows(List<Object> values) {
        Row first = (Row) values.get(0);
        if (first.columns().isEmpty()
                || values.stream().anyMatch(row -> !((Row) row).columns().equals(first.columns()))) {
            return ObservedChoice.of(values);
        }
        List<ObservedPart> parts = new ArrayList<>();
        for (int i = 0; i < first.columns().size(); i++) {
            int index = i;
            String column = first.columns().get(i);
            Set<Object> gaps = values.stream()
                    .map(Row.class::cast)
                    .filter(row -> row.isMissing(column))
                    .map(row -> row.cells().get(index))
                    .collect(Collectors.toSet());
            parts.add(withGaps(
                    values.stream().map(row -> ((Row) row).cells().get(index)).toList(),
                    gaps::contains,
                    ObservedParts::cells));
        }
        return new ObservedComposite(new CellParts(first), parts);
    }

    /** Cells are numbers if each is written as we would write it; "007" is a code, and "1e3" stays as it is. */
    private static ObservedPart cells(List<Object> present) {
        List<String> cells = present.stream().map(String::valueOf).toList();
        if (cells.stream().anyMatch(cell -> !Numeral.isDecimal(cell) || !isPlain(cell))) {
            return ObservedChoice.of(cells);
        }
        int decimals = cells.stream().mapToInt(ObservedParts::decimals).max().orElse(0);
        return ObservedReal.ofTexts(cells, decimals);
    }

    private static boolean isPlain(String cell) {
        return Double.isFinite(Double.parseDouble(cell))
                && ObservedReal.plain(Double.parseDouble(cell), decimals(cell)).equals(cell);
    }

    private static int decimals(String cell) {
        int point = cell.indexOf('.');
        return point < 0 ? 0 : cell.length() - point - 1;
    }

    private static ObservedPart arrays(List<Object> values, Class<?> elements) {
        int length = Array.getLength(values.get(0));
        boolean isOneLength = values.stream().allMatch(array -> Array.getLength(array) == length);
        boolean areNumbers = elements.isPrimitive() && elements != boolean.class && elements != char.class;
        return isOneLength && areNumbers && length > 0 && length <= LONGEST
                ? composite(new ArrayParts(elements, length), values)
                : ObservedChoice.of(values);
    }

    private static ObservedPart tensors(List<Object> values) {
        Tensor first = (Tensor) values.get(0);
        boolean isOneShape = values.stream()
                .map(Tensor.class::cast)
                .allMatch(
                        tensor -> Arrays.equals(tensor.shape(), first.shape()) && tensor.isFloat() == first.isFloat());
        return isOneShape && first.size() > 0 && first.size() <= LONGEST
                ? composite(new TensorParts(first.shape(), first.size(), first.isFloat()), values)
                : ObservedChoice.of(values);
    }
}
