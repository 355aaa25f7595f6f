package org.modelunit.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A model that cannot be loaded, or that cannot answer. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ModelException extends ModelUnitException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what is wrong, where, and what to do
     */
    public ModelException(String message) {
        super(message);
    }

    /**
     * Creates the error with the error that led to it.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
