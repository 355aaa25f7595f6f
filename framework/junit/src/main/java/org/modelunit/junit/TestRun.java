package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.console.Console;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunLocation;
import org.modelunit.recording.RunOutcome;
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
    private @Nullable RuntimeException failure;
    private Runnable ending = () -> {};

    /** Begins the run, unless it has begun. An error is kept: JUnit would only log it. */
    synchronized void begin(Map<String, String> parameters) {
        if (sink != null) {
            return;
        }
        WatchedClaims recorders = new WatchedClaims(Recording.sink());
        sink = recorders;
        boolean isFirst = GOING_ON.compareAndSet(null, this);
        try {
            Settings settings = Settings.load(parameters);
            settings.requireModelFiles();
            Run location = RunLocation.run(settings);
            run = location;
            if (isFirst) {
                start(location, recorders);
            }
        } catch (RuntimeException e) {
            failure = e;
            Console.print("ModelUnit cannot begin its run: " + e.getMessage());
            if (isFirst) {
                keepFailure(() -> recorders.runRefused(whereReportsAre(), String.valueOf(e.getMessage())));
            }
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
        if (failure != null) {
            throw failure;
        }
        return run == null ? null : run.settings();
    }

    /** Returns what takes the claims of this run, or null before it has begun. */
    synchronized @Nullable Recorder sink() {
        return sink;
    }

    void testFinished(TestResult result) {
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
        boolean isFirst = GOING_ON.compareAndSet(this, null);
        if (finished != null && recorder != null && isFirst) {
            keepFailure(() -> judgeCandidates(finished, recorder));
            keepFailure(() -> recorder.runFinished(finished, outcome()));
            // last, as threads go on claiming meanwhile
            keepFailure(() -> recorder.tellLost(finished.settings().inconclusive(), TestRun::refuse));
            ending.run();
            keepFailure(() -> recorder.runClosed(finished, outcome()));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private RunOutcome outcome() {
        if (failure == null) {
            return RunOutcome.GOOD;
        }
        return new RunOutcome(Stream.concat(Stream.of(failure), Stream.of(failure.getSuppressed()))
                .map(error -> error.getMessage() == null ? error.toString() : TestResults.headline(error.getMessage()))
                .toList());
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

    private void keepFailure(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            Console.print("ModelUnit could not finish its run: " + e.getMessage());
            if (failure == null) {
                failure = e;
            } else {
                failure.addSuppressed(e);
            }
        }
    }

    /** Leaves the run unfinished, so that nobody takes its evidence for the whole. */
    private static void tellOfExit() {
        Console.print(
                "ModelUnit: this JVM ends before its tests are over; the evidence is not complete, and no report is made");
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
