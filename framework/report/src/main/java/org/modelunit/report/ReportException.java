package org.modelunit.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A report that could not be made; no report is left then, not even an older one. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message what is wrong, where, and what to do
     */
    public ReportException(String message) {
        super(message);
    }

    /**
     * Creates the error with the error that led to it.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what led to it
     */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
