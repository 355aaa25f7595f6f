package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.engine.support.store.NamespacedHierarchicalStore;
import org.modelunit.console.Console;
import org.modelunit.junit.fork.CandidateModels;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunLocation;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

/**
 * The run that a launcher session is: it begins with the first test plan that has tests, goes through reruns, and ends when the
 * session's store is closed. A session without tests, such as Surefire's scanning JVM's, is none; one that a test opens while
 * a run goes on, to try something out, is a part of that run.
 */
final class TestRun implements AutoCloseable {

    /** The part of the session's store that is ours. */
    static final String PLACE = "org.modelunit.junit";

    /** The run that goes on in this JVM. */
    private static final AtomicReference<@Nullable TestRun> GOING_ON = new AtomicReference<>();

    private static final TestId ITSELF = new TestId("[run]", "", "", "the run");

    private final Thread lastResort = new Thread(TestRun::tellOfExit, "modelunit-exit");
    private @Nullable WatchedClaims sink;
    private @Nullable Run run;
    private Runnable ending = () -> {};
    private boolean leads;
    private final RunFailures failures = new RunFailures();
    private final TestProgress progress = new TestProgress();
    private final NamespacedHierarchicalStore<Namespace> store;

    /** Creates a run that has not begun, of the session that a store belongs to. */
    TestRun(NamespacedHierarchicalStore<Namespace> store) {
        this.store = store;
    }

    /** Begins the run, unless it has begun. An error is kept: JUnit would only log it. */
    synchronized void begin(Map<String, String> parameters) {
        if (sink != null) {
            return;
        }
        WatchedClaims recorders = new WatchedClaims(Recording.sink(), this);
        sink = recorders;
        leads = GOING_ON.compareAndSet(null, this);
        try {
            Settings settings = Settings.load(parameters);
            settings.requireModelFiles();
            Run location = RunLocation.run(settings);
            run = location;
            if (leads) {
                start(location, recorders);
            }
        } catch (RuntimeException e) {
            failures.add(e);
            Console.print("ModelUnit cannot begin its run: " + e.getMessage());
            if (leads) {
                failures.during(() -> recorders.runRefused(whereReportsAre(), String.valueOf(e.getMessage())));
            }
        }
    }

    /**
     * Takes a plan before it is run, in a run that has begun.
     *
     * @param plan the plan
     * @param heard what was heard as its tests were looked for
     */
    void planned(PlannedTests plan, Discoveries.Heard heard) {
        progress.planned(plan, heard.selection());
        WatchedClaims recorder = recorder();
        if (recorder != null && leads) { // what a test tries out in a session of its own is none of the run's plans
            heard.errors().forEach(failures::note);
            recorder.planned(plan);
        }
    }

    /** Where an earlier run has left its report, as far as that is known without settings. */
    private static Run whereReportsAre() {
        String output = System.getProperty("modelunit.output", "");
        return RunLocation.run(new Settings(0, OnInconclusive.FAIL, ReportMode.ALWAYS, output, Map.of(), 1));
    }

    private void start(Run location, Recorder recorders) {
        Settings.install(location.settings());
        CandidateModels.begin(location);
        Runtime.getRuntime().addShutdownHook(lastResort);
        ending = Recording.outside(recorders);
        recorders.runStarted(location);
    }

    /** Returns the settings, or null where no run has begun, as in JUnit's test kit. */
    synchronized @Nullable Settings settings() {
        failures.throwIfAny();
        return run == null ? null : run.settings();
    }

    /** Returns what takes the claims of this run, or null before it has begun. */
    synchronized @Nullable Recorder sink() {
        return sink;
    }

    /** Returns the fixtures of the session, whatever engine asks. */
    Fixtures fixtures() {
        return Fixtures.of(store, this);
    }

    /** Returns what was planned, and what of it was done. */
    TestProgress progress() {
        return progress;
    }

    /** Takes what failed around the tests, and is thrown by whoever tells of it. */
    void failedAround(Throwable error) {
        failures.note(error);
    }

    void testFinished(TestResult result) {
        progress.ended(result);
        WatchedClaims recorder = recorder();
        if (recorder != null) {
            recorder.testFinished(result);
        }
    }

    /** Takes the end of a container, and returns whether it has claimed anything since it ended last. */
    boolean endsWithClaims(TestId container) {
        WatchedClaims recorder = recorder();
        return recorder != null && recorder.endsWithClaims(container);
    }

    private synchronized @Nullable WatchedClaims recorder() {
        return run == null ? null : sink;
    }

    /** Ends the run. What goes wrong now is printed and thrown, so that a build is red whose evidence is not complete. */
    @Override
    public void close() {
        removeLastResort();
        finish();
    }

    private synchronized void finish() {
        Run finished = run;
        WatchedClaims recorder = sink;
        run = null;
        if (GOING_ON.compareAndSet(this, null) && finished != null && recorder != null) {
            finish(finished, recorder);
        }
        failures.throwIfAny();
    }

    private void finish(Run finished, WatchedClaims recorder) {
        failures.during(() -> judgeCandidates(finished, recorder));
        progress.gaps().forEach(failures::note);
        Expectations expectations = new Expectations(Expectations.store(), progress, recorder.made());
        failures.during(() -> expectations.judge(finished, recorder));
        failures.during(() -> recorder.tellLost(finished.settings().inconclusive(), TestRun::refuse));
        failures.during(() -> recorder.runFinished(finished, failures.outcome()));
        // once more, as threads go on claiming meanwhile
        failures.during(() -> recorder.tellLost(finished.settings().inconclusive(), TestRun::refuse));
        failures.during(() -> recorder.tellLate(failures::note));
        if (failures.outcome().failures().isEmpty()) {
            failures.during(() -> expectations.keep(finished));
        }
        failures.during(() -> recorder.runClosed(finished, failures.outcome()));
        ending.run();
    }

    /** What the run itself is red by stands among what blocks. */
    private static void judgeCandidates(Run run, Recorder recorder) {
        try {
            CandidateModels.end(run);
        } catch (RuntimeException e) {
            recorder.testFinished(new TestResult(ITSELF, TestResult.Status.BROKEN, String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private static void refuse(String why) {
        throw new IllegalStateException(why);
    }

    /** Leaves the run unfinished, so that nobody takes its evidence for the whole. */
    private static void tellOfExit() {
        Console.print(
                "ModelUnit: this JVM ends before its tests are over; the evidence is not complete, and no report is"
                        + " made");
    }

    private void removeLastResort() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException exiting) {
            // the JVM is exiting already, and the hook says so
            System.getLogger(TestRun.class.getName()).log(Level.DEBUG, "closed during exit", exiting);
        }
    }
}
