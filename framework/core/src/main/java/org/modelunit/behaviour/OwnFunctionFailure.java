package org.modelunit.behaviour;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.FunctionFailure;

/** A user's function that reads or compares answers threw; whoever knows for which input makes an error of it. */
final class OwnFunctionFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String function;
    private final RuntimeException thrown;

    /**
     * A failure.
     *
     * @param function what failed, for people: "the expectation 'at most one box more'"
     * @param thrown what the function threw
     */
    OwnFunctionFailure(String function, RuntimeException thrown) {
        super(function + " failed: " + ForeignError.inWords(thrown), ForeignError.asCause(thrown));
        this.function = function;
        this.thrown = thrown;
    }

    static <P> AnswerTest<P> ofTest(String function, AnswerTest<P> test) {
        return (before, after, row) -> {
            try {
                return test.holds(before, after, row);
            } catch (RuntimeException e) {
                throw new OwnFunctionFailure(function, e);
            }
        };
    }

    static <P, V> AnswerValue<P, V> ofValue(String function, AnswerValue<P, V> value) {
        return (answers, row) -> {
            try {
                return value.of(answers, row);
            } catch (RuntimeException e) {
                throw new OwnFunctionFailure(function, e);
            }
        };
    }

    static <P> AnswerNumber<P> ofNumber(String function, AnswerNumber<P> number) {
        return (answers, row) -> {
            try {
                return number.of(answers, row);
            } catch (RuntimeException e) {
                throw new OwnFunctionFailure(function, e);
            }
        };
    }

    RuntimeException thrown() {
        return thrown;
    }

    /** The error for one input. */
    DataException on(int row, @Nullable Object input) {
        return FunctionFailure.of(function, row, input, thrown);
    }

    /** The error for a pair that a file keeps. */
    DataException on(String pair) {
        return thrown instanceof DataException known
                ? known
                : new DataException(
                        function + " failed on " + pair + ": " + ForeignError.inWords(thrown),
                        ForeignError.asCause(thrown));
    }
}
