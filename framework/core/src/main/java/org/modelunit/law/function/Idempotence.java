package org.modelunit.law.function;

import java.util.OptionalLong;
import org.modelunit.tensor.Tolerance;

/** Applies a function to a value, and to what it has made of it. */
record Idempotence<I>(ServedFunction<I, I> function, Tolerance tolerance) implements FunctionCheck.OfOne<I> {

    @Override
    public void look(I value, int row, Breaches breaches) {
        FunctionCall<I> once = FunctionCall.of(function, value);
        if (!once.failure().isEmpty()) {
            breaches.add(row, "is not changed: the function " + once.failure());
            return;
        }
        OptionalLong before = SameValues.content(once.given());
        FunctionCall<I> twice = FunctionCall.of(function, once.given());
        if (!twice.failure().isEmpty()) {
            breaches.add(
                    row,
                    "is not changed twice: the function " + twice.failure(),
                    ValueFacts.made("once", once.given()));
        } else if (!before.equals(SameValues.content(once.given()))) {
            breaches.add(
                    row,
                    "is changed again the second time, in place; let the function work on a copy if it means to give"
                            + " another value",
                    ValueFacts.made("twice", twice.given()));
        } else if (!new SameValues(tolerance).areSame(once.given(), twice.given())) {
            breaches.add(
                    row,
                    "is changed again the second time",
                    ValueFacts.made("once", once.given()),
                    ValueFacts.made("twice", twice.given()));
        }
    }
}
