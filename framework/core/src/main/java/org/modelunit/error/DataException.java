package org.modelunit.error;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/** Data that cannot be read, or that contradicts itself or its declaration. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class DataException extends ModelUnitException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what is wrong, where, and what to do
     */
    public DataException(String message) {
        super(PrintableText.of(message));
    }

    /**
     * Creates the error with the error that led to it.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public DataException(String message, Throwable cause) {
        super(PrintableText.of(message), cause);
    }

    /**
     * Makes something of data; what does not fit is an error of the data, by name.
     *
     * @param data what people call the data
     * @param making makes it, and throws an {@link IllegalArgumentException} if something does not fit
     * @param <V> the type of what is made
     * @throws DataException if something does not fit
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static <V> V naming(String data, Supplier<V> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new DataException(data + ": " + e.getMessage(), e);
        }
    }
}
