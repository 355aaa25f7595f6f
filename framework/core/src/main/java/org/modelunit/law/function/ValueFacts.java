package org.modelunit.law.function;

import org.modelunit.claim.Fact;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.InputText;

/** Values under a law as far as they are shown, or how to see them. */
final class ValueFacts {

    private static final int LONGEST = 200;

    private ValueFacts() {}

    static Fact input(Object input) {
        ShownValues shown = ShownValues.now();
        String values = shown.row(input);
        return values.isEmpty()
                ? Fact.of("values", "not shown; to see them, run with " + shown.options(ShownValues.ALL))
                : Fact.of("values", values);
    }

    /** What a function made of a value: it may tell all of it. */
    static Fact made(String name, Object value) {
        return Fact.of(
                name,
                ShownValues.now().isShown(ShownValues.ALL)
                        ? InputText.onOneLine(value, LONGEST)
                        : ShownValues.kind(value));
    }
}
