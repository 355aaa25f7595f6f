package org.modelunit.junit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.modelunit.claim.ClaimFailure;
import org.modelunit.claim.Inconclusive;
import org.modelunit.error.FixtureException;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;

/** JUnit's results in our terms. */
final class TestResults {

    private TestResults() {}

    static TestResult of(TestId test, TestExecutionResult result, TestDetails details) {
        Throwable error = result.getThrowable().orElse(null);
        boolean isByClaimsAlone = error != null && ClaimFailure.isAll(error); // before anything is added to it
        return new TestResult(test, status(result.getStatus(), error), message(test, error), details, isByClaimsAlone);
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

    private static String message(TestId test, @Nullable Throwable error) {
        if (error == null) {
            return "";
        }
        Optional<String> forgotten = ForgottenModelTest.in(test, error);
        if (forgotten.isPresent()) {
            error.addSuppressed(
                    new FixtureException(forgotten.get())); // told beside JUnit's words, wherever they are printed
            return forgotten.get();
        }
        return headline(error.getMessage() == null ? error.getClass().getName() : error.getMessage());
    }

    /** Returns the first line of a message, and the command that mends what it says if there is one on a line of its own. */
    static String headline(String text) {
        return firstLine(text)
                + text.strip()
                        .lines()
                        .skip(1)
                        .map(String::strip)
                        .filter(line -> line.startsWith("mvn "))
                        .findFirst()
                        .map(command -> " " + command)
                        .orElse("");
    }

    static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
