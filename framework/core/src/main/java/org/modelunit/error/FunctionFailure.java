package org.modelunit.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.InputText;

/** The error of a user's function that threw: for which row, and for which input. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FunctionFailure {

    private static final int LONGEST = 200;

    private FunctionFailure() {}

    /**
     * Returns the error; an error of data says all by itself, and is returned as it is.
     *
     * @param function the function, for people: "the slicing 'age group'"
     * @param row the row
     * @param input the input in that row
     * @param thrown what the function threw
     */
    public static DataException of(String function, int row, @Nullable Object input, RuntimeException thrown) {
        if (thrown instanceof DataException known) {
            return known;
        }
        String message = thrown.getClass() == IllegalArgumentException.class ? thrown.getMessage() : null;
        return new DataException(
                function + " failed on row " + row + ", which is " + InputText.onOneLine(input, LONGEST) + ": "
                        + (message == null ? thrown.toString() : message),
                thrown);
    }
}
