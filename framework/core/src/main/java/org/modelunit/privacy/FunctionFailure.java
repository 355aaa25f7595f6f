package org.modelunit.privacy;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;

/** The error of a user's function that threw: for which row, and for which input as far as that is shown. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FunctionFailure {

    private FunctionFailure() {}

    /**
     * Returns the error; an error of data says all by itself, and is returned as it is.
     *
     * @param function the function, for people: "the slicing 'age group'"
     * @param row the row
     * @param input the input in that row
     * @param thrown what the function threw
     */
    public static DataException of(String function, int row, @Nullable Object input, Throwable thrown) {
        if (thrown instanceof DataException known) {
            return known;
        }
        String place = function + " failed on row " + row + ShownValues.now().whichIs(input) + ": ";
        boolean isPlain = thrown.getClass() == IllegalArgumentException.class;
        String message = thrown.getMessage();
        return new DataException(
                place + (isPlain && message != null && ForeignError.isShown(thrown) ? message : inWords(thrown)),
                ForeignError.asCause(thrown));
    }

    /**
     * Returns what is thrown for what a user's function threw that sees all rows, as a metric does: itself, or where its message is not shown,
     * an error that says so.
     *
     * @param doing what failed, for people: "ROC AUC on loans"
     * @param thrown what the function threw
     */
    public static RuntimeException of(String doing, Exception thrown) {
        return thrown instanceof RuntimeException unchecked && ForeignError.isShown(thrown)
                ? unchecked
                : new DataException(doing + " threw " + ForeignError.inWords(thrown), ForeignError.asCause(thrown));
    }

    private static String inWords(Throwable thrown) {
        return ForeignError.isShown(thrown) ? thrown.toString() : ForeignError.inWords(thrown);
    }
}
