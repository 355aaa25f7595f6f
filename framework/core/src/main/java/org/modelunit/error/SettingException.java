package org.modelunit.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/** A setting that is unknown or has a value that makes no sense. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SettingException extends ModelUnitException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what is wrong, where, and what to do
     */
    public SettingException(String message) {
        super(PrintableText.of(message));
    }

    /**
     * Creates the error with the error that led to it.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public SettingException(String message, Throwable cause) {
        super(PrintableText.of(message), cause);
    }
}
