package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.ClaimFailure;
import org.opentest4j.AssertionFailedError;

/** A claim does not hold: it is refuted, or missed. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ClaimFailedError extends AssertionFailedError implements ClaimFailure {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message the claim, the finding and the facts
     * @param expected what was required, for the IDE
     * @param actual what was found, for the IDE
     */
    public ClaimFailedError(String message, Object expected, Object actual) {
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
    public ClaimFailedError(String message, Object expected, Object actual, Throwable cause) {
        super(message, expected, actual, cause);
    }
}
