package org.modelunit.law.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.integrity.InputContent;
import org.modelunit.tensor.Tolerance;

/** Decodes values, and compares with what a table says. */
record DecodingTable<I, T>(ServedFunction<I, T> decode, Map<I, T> table, Tolerance tolerance)
        implements FunctionCheck.OfOne<I> {

    static <I, T> DecodingTable<I, T> of(ServedFunction<I, T> decode, Map<I, T> table) {
        if (table.isEmpty()) {
            throw new IllegalArgumentException("the table is empty; give it what values are to be decoded as");
        }
        return new DecodingTable<>(decode, new LinkedHashMap<>(table), Tolerance.absolute(0));
    }

    DecodingTable<I, T> within(Tolerance other) {
        return new DecodingTable<>(decode, table, other);
    }

    /** Returns the same text for the same table, in any order. */
    String digest() {
        long sum = table.entrySet().stream()
                .mapToLong(entry -> InputContent.hash(List.of(entry.getKey(), entry.getValue())))
                .sum();
        return Long.toHexString(sum);
    }

    @Override
    public void look(I value, int row, Breaches breaches) {
        T expected = table.get(value);
        FunctionCall<T> call = FunctionCall.of(decode, value);
        if (expected == null) {
            breaches.add(row, "is not in the table");
        } else if (!call.failure().isEmpty()) {
            breaches.add(row, "is not decoded: the function " + call.failure(), ValueFacts.made("in table", expected));
        } else if (!new SameValues(tolerance).areSame(expected, call.given())) {
            breaches.add(
                    row,
                    "is decoded as something else than the table says",
                    ValueFacts.made("decoded as", call.given()),
                    ValueFacts.made("in table", expected));
        }
    }
}
