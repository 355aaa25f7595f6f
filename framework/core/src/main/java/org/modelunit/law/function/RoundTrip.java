package org.modelunit.law.function;

import java.util.OptionalLong;
import org.modelunit.tensor.Tolerance;

/** Encodes a value and decodes it again. */
record RoundTrip<I, C>(ServedFunction<I, C> encode, ServedFunction<C, I> decode, Tolerance tolerance)
        implements FunctionCheck.OfOne<I> {

    @Override
    public void look(I value, int row, Breaches breaches) {
        OptionalLong before = SameValues.content(value);
        FunctionCall<C> encoded = FunctionCall.of(encode, value);
        if (!encoded.failure().isEmpty()) {
            breaches.add(row, "is not encoded: the function " + encoded.failure());
            return;
        }
        FunctionCall<I> decoded = FunctionCall.of(decode, encoded.given());
        if (!decoded.failure().isEmpty()) {
            breaches.add(row, "is not decoded: the function " + decoded.failure());
        } else if (!before.equals(SameValues.content(value))) {
            breaches.add(
                    row,
                    "is changed in place, so nothing tells whether it comes back; let the functions work on a copy",
                    ValueFacts.made("decoded as", decoded.given()));
        } else if (!new SameValues(tolerance).areSame(value, decoded.given())) {
            breaches.add(
                    row,
                    "comes back as another value",
                    ValueFacts.made("encoded as", encoded.given()),
                    ValueFacts.made("decoded as", decoded.given()));
        }
    }
}
