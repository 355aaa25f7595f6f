package org.modelunit.behaviour;

import org.jspecify.annotations.Nullable;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Writes what an expectation looks at in an answer. */
final class AnswerText {

    private AnswerText() {}

    static <P> String of(Expectation<? super P> expectation, Answered<P> answers, int row) {
        return of(expectation.value(answers.part(row), answers.place(row)));
    }

    static String of(@Nullable Object value) {
        if (value == null) {
            return "an answer"; // which only the test of the expectation knows
        }
        return value instanceof Double number ? Numbers.fixed(number, 4) : PrintableText.of(value.toString());
    }
}
