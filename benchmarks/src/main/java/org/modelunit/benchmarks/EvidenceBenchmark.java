package org.modelunit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.claim.MetricClaim;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds to read the evidence of a run, each line checked, and to digest it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class EvidenceBenchmark {

    private static final int CLAIMS_OF_A_TEST = 10;

    /** How many claims there are. */
    @Param("10000")
    public int claims = 10_000;

    private Path directory;

    /** Writes the evidence of tests with ten claims each. */
    @Setup
    public void write() {
        Path output;
        try {
            output = Files.createTempDirectory("evidence");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Settings settings = new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.NEVER, "", Map.of(), 1);
        Run run = new Run("run", output, settings);
        Evaluation<Integer, Classified> loans = Evaluation.ofOutcomes(
                "loans",
                Classified.binary(List.of("good", "bad", "good", "bad"), "bad", new double[] {0.1, 0.9, 0.4, 0.3}));
        MetricClaim<Classified> claim = loans.claim(Metrics.accuracy(), Threshold.atLeast(0.5));
        MetricVerdict verdict = claim.judge();
        EvidenceRecorder recorder = new EvidenceRecorder();
        recorder.runStarted(run);
        recorder.planned(new PlannedTests(List.of(), "", List.of()));
        for (int test = 0; test < claims / CLAIMS_OF_A_TEST; test++) {
            TestId id = new TestId("[method:m" + test + "()]", "com.example.LoansTest", "m" + test, "m" + test + "()");
            for (int i = 0; i < CLAIMS_OF_A_TEST; i++) {
                recorder.claimed(id, claim, verdict);
            }
            recorder.testFinished(new TestResult(id, TestResult.Status.PASSED, "", TestDetails.NONE));
        }
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);
        directory = output.resolve("evidence").resolve(run.id());
    }

    /** Reads it. */
    @Benchmark
    public int read() {
        return Evidence.read(directory).claims().size();
    }

    /** Reads it, and digests what was claimed and found. */
    @Benchmark
    public String digest() {
        return Evidence.read(directory).digest();
    }
}
