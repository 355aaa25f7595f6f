package org.modelunit.junit;

import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.console.Console;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/** Ends a run with three lines on the console: the claims, what blocked, where the report is; a fourth tells of forgotten claims. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ConsoleRecorder implements Recorder {

    private final Consumer<String> console;
    private volatile ClaimTally tally = new ClaimTally();
    private volatile boolean modelTests;
    private volatile @Nullable ReportLocation report;

    /** Creates the recorder that prints to the console, for {@link java.util.ServiceLoader}. */
    public ConsoleRecorder() {
        this(Console::print);
    }

    ConsoleRecorder(Consumer<String> console) {
        this.console = console;
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public void runStarted(Run run) {
        report = ReportLocation.before(run);
        tally = new ClaimTally(); // a JVM may have one run after another
        modelTests = false;
    }

    @Override
    public void began(TestId test, OpenAssertion assertion) {
        tally.begin(test, assertion);
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        tally.add(test, words(claim), new ClaimOutcome(verdict.status(), SummaryText.blocker(test, verdict)));
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        Blocker blocker = SummaryText.blocker(test, claim, error);
        tally.add(test, words(claim), new ClaimOutcome(VerdictStatus.BROKEN, blocker));
    }

    private static List<String> words(Claim claim) {
        return List.of(claim.subject(), claim.property(), claim.requirement());
    }

    @Override
    public void planned(PlannedTests plan) {
        tally.planned(plan);
    }

    @Override
    public void expected(RunExpectation expectation) {
        tally.expected(expectation);
    }

    @Override
    public void notJudged(ExpectedClaim claim, String why) {
        tally.notJudged(SummaryText.notJudged(claim, why));
    }

    @Override
    public void testFinished(TestResult result) {
        tally.testFinished(result);
        // a model test that claims nothing deserves its three lines, too: they say that nothing was claimed
        if (result.details().modelTest()) {
            modelTests = true;
        }
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        tally.runFinished(outcome);
        if (tally.hasNews() || modelTests) {
            ReportLocation file = report == null ? ReportLocation.before(run) : report;
            console.accept(SummaryText.of(tally, file.whereabouts()));
        }
    }
}
