package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.provenance.UserCode;
import org.modelunit.text.PrintableText;

/**
 * What is expected of a model's answers when an input changes: that the label stays, that a score never falls. Made by {@link Answers},
 * or of a lambda. A value: immutable, and safe for any thread if its functions are.
 *
 * <pre>{@code
 * label().stays()
 * score("bad").neverFalls()
 * Expectation.of("at most one box more", (TensorAnswers before, TensorAnswers after, int row) -> …)
 * }</pre>
 *
 * @param <P> the type of the answers
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Expectation<P> {

    private final String name;
    private final AnswerTest<P> test;
    private final @Nullable AnswerValue<P, ?> value; // what it looks at
    private final @Nullable AnswerShortfall<P> shortfall;
    private final String code; // of a user, or empty

    Expectation(
            String name,
            AnswerTest<P> test,
            @Nullable AnswerValue<P, ?> value,
            @Nullable AnswerShortfall<P> shortfall,
            String code) {
        this.name = name;
        this.test = requireNonNull(test, "test");
        this.value = value;
        this.shortfall = shortfall;
        this.code = code;
    }

    /** How far an answer is from what is expected; the larger the worse. */
    @FunctionalInterface
    interface AnswerShortfall<P> extends java.io.Serializable {
        double of(P before, P after, int row);
    }

    /**
     * Returns an expectation of one's own.
     *
     * @param name what is expected, as it follows "that": "the boxes stay where they are"; part of each claim
     * @param test tells whether it holds
     * @param <P> the type of the answers
     */
    public static <P> Expectation<P> of(String name, AnswerTest<P> test) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an expectation needs a name, which is part of each claim");
        }
        String code = UserCode.firstIn(requireNonNull(test, "test"));
        String what = "the expectation '" + PrintableText.of(name) + "'";
        return new Expectation<>(name, OwnFunctionFailure.ofTest(what, test), null, null, code);
    }

    /** Returns what is expected, as it follows "that": "the label stays". */
    public String name() {
        return name;
    }

    boolean holds(P before, P after, int row) {
        return test.holds(before, after, row);
    }

    /** What it looks at, in one answer; null where only the test knows. */
    @Nullable
    Object value(P answers, int row) {
        return value == null ? null : value.of(answers, row);
    }

    boolean hasValue() {
        return value != null;
    }

    double shortfall(P before, P after, int row) {
        return shortfall == null ? 1 : shortfall.of(before, after, row);
    }

    String code() {
        return code;
    }

    /** Returns what is expected. */
    @Override
    public String toString() {
        return name;
    }
}
