package org.modelunit.evidence;

import org.apiguardian.api.API;
import org.modelunit.recording.TestResult;

/** How a test ended, as far as evidence knows. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum TestStatus {
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
    SKIPPED,
    /** It made claims, and nobody ever said how it ended. */
    UNFINISHED;

    static TestStatus of(TestResult.Status status) {
        return switch (status) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case BROKEN -> BROKEN;
            case ABORTED -> ABORTED;
            case SKIPPED -> SKIPPED;
        };
    }
}
