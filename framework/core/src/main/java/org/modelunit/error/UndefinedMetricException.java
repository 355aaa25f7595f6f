package org.modelunit.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/** A metric that has no value on the data at hand, and the reason; never 0, never a silent skip. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class UndefinedMetricException extends ModelUnitException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what is wrong, where, and what to do
     */
    public UndefinedMetricException(String message) {
        super(PrintableText.of(message));
    }

    /**
     * Creates the error with the error that led to it.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public UndefinedMetricException(String message, Throwable cause) {
        super(PrintableText.of(message), cause);
    }
}
