package org.modelunit.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A reviewed file under version control that is missing or cannot be used. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BaselineException extends ModelUnitException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what is wrong, where, and what to do
     */
    public BaselineException(String message) {
        super(message);
    }

    /**
     * Creates the error with the error that led to it.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public BaselineException(String message, Throwable cause) {
        super(message, cause);
    }
}
