package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * How a test ended.
 *
 * @param test the test
 * @param status how it ended
 * @param message what the error says first, with the command that mends it if it names one, or why the test was skipped; empty for a
 *     test that passed
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TestResult(TestId test, Status status, String message) {

    public TestResult {
        requireNonNull(test, "test");
        requireNonNull(status, "status");
        requireNonNull(message, "message");
    }

    /** The ways in which a test ends. */
    public enum Status {
        /** It ran and nothing failed. */
        PASSED,
        /** An assertion failed. */
        FAILED,
        /** The data could not tell. */
        INCONCLUSIVE,
        /** Something else was thrown. */
        BROKEN,
        /** It gave up, on an assumption for instance. */
        ABORTED,
        /** It did not run. */
        SKIPPED
    }
}
