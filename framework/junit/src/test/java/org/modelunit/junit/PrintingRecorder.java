package org.modelunit.junit;

import java.util.stream.Collectors;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.console.Console;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/** Prints what it hears, so that a test can read it from the output of another JVM. */
public final class PrintingRecorder implements Recorder {

    /** If set, the end of the run goes wrong. */
    static final String STUBBORN = "stubborn.recorder";

    /** If set, plans and the outcome are printed, too. */
    static final String TELLING = "telling.recorder";

    /** If set, the end of the run throws an error that is no exception. */
    static final String FATAL = "fatal.recorder";

    @Override
    public void planned(PlannedTests plan) {
        if (Boolean.getBoolean(TELLING)) {
            String tests = plan.tests().stream()
                    .map(test -> name(test.test()) + (test.dynamic() ? "*" : ""))
                    .collect(Collectors.joining(" "));
            Console.print("> planned " + tests + " by '" + plan.selection() + "' with " + plan.problems());
        }
    }

    @Override
    public void notJudged(ExpectedClaim claim, String why) {
        Console.print("> not judged: " + claim.property() + " " + claim.occurrence() + ", " + why);
    }

    @Override
    public void runClosed(Run run, RunOutcome outcome) {
        if (Boolean.getBoolean(TELLING)) {
            Console.print("> closed with " + outcome.failures());
        }
    }

    @Override
    public void runStarted(Run run) {
        Console.print("> run started in " + run.directory());
    }

    @Override
    public void runRefused(Run run, String why) {
        Console.print("> run refused in " + run.directory());
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        Console.print("> " + verdict.property() + " claimed by " + name(test));
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        Console.print("> " + claim.property() + " broke in " + name(test));
    }

    @Override
    public void testFinished(TestResult result) {
        Console.print("> " + name(result.test()) + " " + result.status() + " '" + result.message() + "'");
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        Console.print("> run finished");
        ThreadedSessions.Late.claim();
        ThreadedSessions.Outside.claim();
        if (Boolean.getBoolean(FATAL)) {
            throw new OutOfMemoryError("too much");
        }
        if (Boolean.getBoolean(STUBBORN)) {
            throw new IllegalStateException("disk full");
        }
    }

    private static String name(TestId test) {
        return test.methodName().isEmpty() ? test.displayName() : test.methodName();
    }
}
