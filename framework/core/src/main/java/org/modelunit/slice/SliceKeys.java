package org.modelunit.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.Attribute;
import org.modelunit.column.NumberAttribute;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.FunctionFailure;
import org.modelunit.text.CategoryText;
import org.modelunit.text.Numeral;

/** Divides inputs by the values of a key. */
final class SliceKeys {

    /** What is done with a row. */
    @FunctionalInterface
    interface OnRow<I> {
        void accept(int row, I input);
    }

    private SliceKeys() {}

    /** Visits inputs in their order; an error of the user's function says for which row and value. */
    static <I> void forEach(String slicing, List<? extends I> inputs, OnRow<I> onRow) {
        int row = 0;
        for (I input : inputs) {
            try {
                onRow.accept(row, input);
            } catch (Exception e) { // a checked one as well, which some languages throw anywhere
                throw FunctionFailure.of("the slicing '" + slicing + "'", row, input, e);
            } catch (Error e) {
                throw ForeignError.asError(e);
            }
            row++;
        }
    }

    /** The number of each input. */
    static <I> double[] numbers(String slicing, List<? extends I> inputs, NumberAttribute<? super I> number) {
        double[] numbers = new double[inputs.size()];
        SliceKeys.<I>forEach(slicing, inputs, (row, input) -> numbers[row] = number.of(input));
        return numbers;
    }

    static <I> Slices slices(String slicing, List<? extends I> inputs, Attribute<? super I, ?> key) {
        KeyTable table = new KeyTable(slicing);
        int[] found = new int[inputs.size()];
        SliceKeys.<I>forEach(slicing, inputs, (row, input) -> {
            Object value = present(key.of(input));
            found[row] = value == null ? Slices.NONE : table.code(value, row);
        });
        return sorted(slicing, table.keys(), found, each -> name(slicing, each));
    }

    private static String name(String slicing, Object key) {
        try {
            return SliceNames.requireOwn(slicing, key, CategoryText.of(key));
        } catch (IllegalArgumentException e) {
            throw new DataException("the slicing '" + slicing + "' cannot name its slices: " + e.getMessage(), e);
        }
    }

    /** The value of a key, or null where it is missing: null, an empty optional, NaN, a blank text. */
    static @Nullable Object present(@Nullable Object key) {
        if (key instanceof Optional<?> optional) {
            return present(optional.orElse(null));
        }
        if (key instanceof OptionalDouble optional) {
            return optional.isPresent() ? present(optional.getAsDouble()) : null;
        }
        if (key instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        }
        if (key instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        }
        if (key instanceof Double number) {
            return number.isNaN() ? null : (Object) (number + 0.0); // one zero of two
        }
        if (key instanceof Float number) {
            return number.isNaN() ? null : (Object) (number + 0.0f);
        }
        return key instanceof CharSequence text && text.toString().isBlank() ? null : key;
    }

    /** Slices in the natural order of their keys, so that the order of rows does not matter; what is missing comes last. */
    static Slices sorted(String slicing, List<Object> keys, int[] codes, Function<Object, String> name) {
        List<Integer> order = new ArrayList<>();
        for (int code = 0; code < keys.size(); code++) {
            order.add(code);
        }
        order.sort(Comparator.comparing(keys::get, orderOf(keys)));
        int[] rank = new int[keys.size()];
        List<String> names = new ArrayList<>();
        for (int code : order) {
            rank[code] = names.size();
            names.add(name.apply(keys.get(code)));
        }
        boolean hasMissing = false;
        for (int row = 0; row < codes.length; row++) {
            boolean isMissing = codes[row] == Slices.NONE;
            codes[row] = isMissing ? keys.size() : rank[codes[row]];
            hasMissing |= isMissing;
        }
        if (hasMissing) {
            names.add(Slices.MISSING);
        }
        return Slices.of(slicing, names, codes).withMissing(hasMissing ? names.size() - 1 : Slices.NONE);
    }

    /** Texts that are numbers sort as numbers, as the cells of untyped rows are. */
    private static Comparator<Object> orderOf(List<Object> keys) {
        if (keys.stream().allMatch(String.class::isInstance)) {
            Comparator<String> order =
                    Numeral.orderOf(keys.stream().map(String.class::cast).toList());
            return (one, other) -> order.compare((String) one, (String) other);
        }
        boolean isOfOneType = keys.stream().map(SliceKeys::type).distinct().count() == 1;
        return isOfOneType && keys.get(0) instanceof Comparable
                ? SliceKeys::compare
                : Comparator.comparing(String::valueOf); // which orders any mixture
    }

    private static Class<?> type(Object key) {
        return key instanceof Enum<?> constant ? constant.getDeclaringClass() : key.getClass();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // of the same class, which is comparable with itself
    private static int compare(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }
}
