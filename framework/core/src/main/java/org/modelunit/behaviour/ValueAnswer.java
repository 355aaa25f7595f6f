package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.integrity.InputContent;

/**
 * Something in a model's answers that is the same or not the same: the label, the nearest items, a text. Immutable.
 *
 * @param <P> the type of the answers
 * @param <V> what it is: something with {@code equals}, or an array or a list of such values, which are compared by their elements
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ValueAnswer<P, V> {

    private final String name;
    private final AnswerValue<P, V> value;
    private final String code;
    private final KnownValues<P, V> known;

    ValueAnswer(String name, AnswerValue<P, V> value, String code) {
        this(name, value, code, (answers, wanted) -> {});
    }

    ValueAnswer(String name, AnswerValue<P, V> value, String code, KnownValues<P, V> known) {
        this.known = known;
        this.name = name;
        this.value = requireNonNull(value, "value");
        this.code = code;
    }

    /** Returns the expectation that it stays as it was. */
    public Expectation<P> stays() {
        return expecting("stays", (before, after, row) -> areSame(name, value.of(before, row), value.of(after, row)));
    }

    /** Returns the expectation that it becomes another. */
    public Expectation<P> changes() {
        return expecting(
                "changes", (before, after, row) -> !areSame(name, value.of(before, row), value.of(after, row)));
    }

    /**
     * Returns the expectation that it is a given one afterwards, whatever it was before.
     *
     * @param wanted what it has to be
     */
    public Expectation<P> becomes(V wanted) {
        requireNonNull(wanted, "wanted");
        return expecting("becomes '" + AnswerText.whole(wanted) + "'", (before, after, row) -> {
            boolean isWanted = areSame(name, wanted, value.of(after, row));
            if (!isWanted) {
                known.require(after, wanted);
            }
            return isWanted;
        });
    }

    /** Tells of values that no answer could ever be. */
    interface KnownValues<P, V> extends Serializable {

        /** Throws where the model that gave the answers does not know a value. */
        void require(P answers, V wanted);
    }

    /**
     * Whether two values say the same.
     *
     * @param what what reads them, for the error
     * @throws IllegalArgumentException if nothing tells whether they do: a class without {@code equals}
     */
    static boolean areSame(String what, @Nullable Object one, @Nullable Object other) {
        if (Objects.equals(one, other)) {
            return true;
        }
        try {
            return InputContent.areSame(one, other);
        } catch (IllegalArgumentException e) {
            Object shown = one != null ? one : requireNonNull(other, "other");
            throw new IllegalArgumentException(
                    what + ": a " + shown.getClass().getTypeName()
                            + " was read, and nothing tells which of them are the same; read something with equals of"
                            + " its own (a text, a number, a record, a list or an array of these)",
                    e);
        }
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
