package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Inconclusive;
import org.opentest4j.AssertionFailedError;

/** The data cannot tell whether a claim holds: it is neither shown nor refuted. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class InconclusiveError extends AssertionFailedError implements Inconclusive {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message the claim, the finding and the facts
     * @param expected what was required, for the IDE
     * @param actual what was found, for the IDE
     */
    public InconclusiveError(String message, Object expected, Object actual) {
        super(message, expected, actual);
    }

    /**
     * Creates the error with another message; soft assertions add the line of the claim in this way.
     *
     * @param message the claim, the finding and the facts
     * @param expected what was required, for the IDE
     * @param actual what was found, for the IDE
     * @param cause what led to it
     */
    public InconclusiveError(String message, Object expected, Object actual, Throwable cause) {
        super(message, expected, actual, cause);
    }
}
