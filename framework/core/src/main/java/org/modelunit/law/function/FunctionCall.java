package org.modelunit.law.function;

import org.jspecify.annotations.Nullable;
import org.modelunit.privacy.ForeignError;

/**
 * What became of a call of a user's function.
 *
 * @param answer what it gave; null as well where it threw something
 * @param thrown what it threw; null where it gave something
 * @param <B> what it gives
 */
record FunctionCall<B>(@Nullable B answer, @Nullable Throwable thrown) {

    static <A, B> FunctionCall<B> of(ServedFunction<? super A, ? extends B> function, A value) {
        try {
            return new FunctionCall<>(function.of(value), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FunctionCall<>(null, e);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            return new FunctionCall<>(null, e);
        }
    }

    /** Why there is no answer, as the end of a sentence; empty if there is one. */
    String failure() {
        return thrown != null ? "threw " + ForeignError.inWords(thrown) : answer == null ? "gave null" : "";
    }

    /** Returns the answer, where there is one. */
    B given() {
        B given = answer;
        if (given == null) {
            throw new IllegalStateException("there is no answer");
        }
        return given;
    }
}
