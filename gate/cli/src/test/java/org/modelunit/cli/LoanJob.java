package org.modelunit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.build.WorkingTree;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.column.Labels;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;

/** A job whose tests claim that a model ranks loans, and which is green. */
final class LoanJob {

    static final String COMMIT = "c0ffee".repeat(6) + "c0ff";

    private static final String MODEL = "candidate.txt";

    private LoanJob() {}

    /** A model whose file's bytes are its name. */
    private record Ranks() implements Classifier<Double> {

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of(MODEL, MODEL.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Labels labels() {
            return Labels.of("bad", "good");
        }

        @Override
        public ClassPredictions predictAll(List<Double> inputs) {
            return Classifier.<Double>of(MODEL, labels(), score -> new double[] {score, 1 - score})
                    .predictAll(inputs);
        }
    }

    /** Returns the file of the model. */
    static Path model(Path directory) throws IOException {
        return Files.writeString(directory.resolve(MODEL), MODEL);
    }

    /** Runs the tests in a session, and leaves their evidence in a directory. */
    static Path run(Path output, String session) {
        List<Double> scores =
                IntStream.range(0, 400).mapToObj(i -> (i + 0.5) / 400).toList();
        List<String> truth = scores.stream()
                .map(score -> score > 0.7 || score > 0.65 && Math.round(score * 400) % 2 == 0 ? "bad" : "good")
                .toList();
        Claim claim = Evaluation.of(new Ranks(), Dataset.of("loans/holdout", scores, truth))
                .claim(Metrics.rocAuc("bad"), Threshold.atLeast(0.72).withConfidence(0.95));
        TestId test = new TestId("[method:ranks()]", "bank.LoanModelTest", "ranks", "ranks()");
        Run run = new Run(
                "run-" + session,
                output,
                Settings.load(Map.of()),
                new BuildInfo(
                        "bank:loans",
                        session,
                        new Commit(COMMIT, "main", WorkingTree.CLEAN),
                        CiJob.NONE,
                        Machine.UNKNOWN,
                        Map.of()));
        EvidenceRecorder recorder = new EvidenceRecorder();
        recorder.runStarted(run);
        recorder.planned(
                new PlannedTests(List.of(new PlannedTests.Planned(test, false, TestDetails.NONE)), "", List.of()));
        recorder.claimed(test, claim, claim.judge());
        recorder.testFinished(new TestResult(test, TestResult.Status.PASSED, ""));
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);
        return output;
    }
}
