package org.modelunit.evidence;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;

/**
 * One time that a test ran, or was skipped.
 *
 * @param test the test
 * @param status how it ended
 * @param message the first line of the error's message, or why it was skipped; or empty
 * @param finished when it ended
 * @param details what is said of it by its annotations
 * @param claims what it claimed, in order
 * @param byClaimsAlone whether it is known that it ended by the errors of its claims, and by nothing else
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Attempt(
        TestId test,
        TestStatus status,
        String message,
        Instant finished,
        TestDetails details,
        List<ClaimEvidence> claims,
        boolean byClaimsAlone) {

    /** Keeps an unmodifiable copy. */
    public Attempt {
        claims = List.copyOf(claims);
    }

    /**
     * Creates an attempt that did not end by claims alone, as far as anybody knows.
     *
     * @param test the test
     * @param status how it ended
     * @param message the first line of the error's message, or why it was skipped; or empty
     * @param finished when it ended
     * @param details what is said of it by its annotations
     * @param claims what it claimed, in order
     */
    public Attempt(
            TestId test,
            TestStatus status,
            String message,
            Instant finished,
            TestDetails details,
            List<ClaimEvidence> claims) {
        this(test, status, message, finished, details, claims, false);
    }
}
