package org.modelunit.junit;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.modelunit.claim.Inconclusive;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;

/** JUnit's results in our terms. */
final class TestResults {

    private TestResults() {}

    static TestResult of(TestId test, TestExecutionResult result) {
        Throwable error = result.getThrowable().orElse(null);
        return new TestResult(test, status(result.getStatus(), error), message(error));
    }

    private static Status status(TestExecutionResult.Status status, @Nullable Throwable error) {
        return switch (status) {
            case SUCCESSFUL -> Status.PASSED;
            case ABORTED -> Status.ABORTED;
            case FAILED -> failed(error);
        };
    }

    private static Status failed(@Nullable Throwable error) {
        if (error != null && Inconclusive.is(error)) {
            return Status.INCONCLUSIVE;
        }
        return error instanceof AssertionError ? Status.FAILED : Status.BROKEN;
    }

    private static String message(@Nullable Throwable error) {
        if (error == null) {
            return "";
        }
        return firstLine(error.getMessage() == null ? error.getClass().getName() : error.getMessage());
    }

    static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
