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
 * @param details what is said of it by its annotations
 * @param byClaimsAlone whether it is known that it ended by the errors of its claims, and by nothing else
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TestResult(TestId test, Status status, String message, TestDetails details, boolean byClaimsAlone) {

    public TestResult {
        requireNonNull(test, "test");
        requireNonNull(status, "status");
        requireNonNull(message, "message");
        requireNonNull(details, "details");
    }

    /**
     * Creates the result of a test that did not end by claims alone, as far as anybody knows.
     *
     * @param test the test
     * @param status how it ended
     * @param message what the error says first, or why it was skipped; empty for a test that passed
     * @param details what is said of it by its annotations
     */
    public TestResult(TestId test, Status status, String message, TestDetails details) {
        this(test, status, message, details, false);
    }

    /**
     * Creates the result of a test that nothing is said of.
     *
     * @param test the test
     * @param status how it ended
     * @param message what the error says first, or why it was skipped; empty for a test that passed
     */
    public TestResult(TestId test, Status status, String message) {
        this(test, status, message, TestDetails.NONE);
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
