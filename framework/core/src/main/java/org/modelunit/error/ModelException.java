package org.modelunit.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A model that cannot be loaded, or that cannot answer. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ModelException extends ModelUnitException {

    private static final long serialVersionUID = 1L;

    private final boolean isOfAnswer;

    /**
     * Creates the error.
     *
     * @param message what is wrong, where, and what to do
     */
    public ModelException(String message) {
        this(message, false);
    }

    private ModelException(String message, boolean isOfAnswer) {
        super(message);
        this.isOfAnswer = isOfAnswer;
    }

    /**
     * Creates the error with the error that led to it.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
        this.isOfAnswer = false;
    }

    /**
     * Returns the error of a model that has answered, but with what is no answer, such as NaN: nobody but ModelUnit noticed.
     *
     * @param message what is wrong with the answer, for which input, and what to do
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static ModelException ofAnswer(String message) {
        return new ModelException(message, true);
    }

    /** Returns whether the model has answered, but with what is no answer. */
    @API(status = Status.INTERNAL, since = "0.1")
    public boolean isOfAnswer() {
        return isOfAnswer;
    }
}
