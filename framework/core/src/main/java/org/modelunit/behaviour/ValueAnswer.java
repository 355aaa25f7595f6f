package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * Something in a model's answers that is the same or not the same: the label, the nearest items, a text. Immutable.
 *
 * @param <P> the type of the answers
 * @param <V> what it is: something with {@code equals}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ValueAnswer<P, V> {

    private final String name;
    private final AnswerValue<P, V> value;
    private final String code;

    ValueAnswer(String name, AnswerValue<P, V> value, String code) {
        this.name = name;
        this.value = requireNonNull(value, "value");
        this.code = code;
    }

    /** Returns the expectation that it stays as it was. */
    public Expectation<P> stays() {
        return expecting("stays", (before, after, row) -> Objects.equals(value.of(before, row), value.of(after, row)));
    }

    /** Returns the expectation that it becomes another. */
    public Expectation<P> changes() {
        return expecting(
                "changes", (before, after, row) -> !Objects.equals(value.of(before, row), value.of(after, row)));
    }

    /**
     * Returns the expectation that it is a given one afterwards, whatever it was before.
     *
     * @param wanted what it has to be
     */
    public Expectation<P> becomes(V wanted) {
        requireNonNull(wanted, "wanted");
        return expecting(
                "becomes '" + PrintableText.of(String.valueOf(wanted)) + "'",
                (before, after, row) -> wanted.equals(value.of(after, row)));
    }

    private Expectation<P> expecting(String what, AnswerTest<P> test) {
        return new Expectation<>(name + " " + what, test, value, null, code);
    }

    /** Returns what it is, as it follows "that". */
    @Override
    public String toString() {
        return name;
    }
}
