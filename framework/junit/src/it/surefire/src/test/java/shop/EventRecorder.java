package shop;

import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.RerunCommand;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/** Notes the run. */
public final class EventRecorder implements Recorder {

    @Override
    public void runStarted(Run run) {
        Events.add("started " + run.id() + " in " + run.directory());
    }

    @Override
    public void planned(PlannedTests plan) {
        Events.add("planned " + plan.tests().size() + " by '" + plan.selection() + "' " + plan.problems());
    }

    @Override
    public void runClosed(Run run, RunOutcome outcome) {
        Events.add("closed with " + outcome.failures());
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        Events.add("claimed");
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        Events.add("broke");
    }

    @Override
    public void testFinished(TestResult result) {
        Events.add(result.test().methodName() + " " + result.status());
        Events.add("again " + RerunCommand.of(result.test()));
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        Events.add("finished");
        if (Boolean.getBoolean("stubborn")) {
            throw new IllegalStateException("disk full");
        }
    }
}
