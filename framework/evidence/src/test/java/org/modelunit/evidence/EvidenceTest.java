package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.modelunit.recording.SampleClaims.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.NamedModel;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.settings.Settings;

class EvidenceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TestId SEPARATES =
            new TestId("[method:separates()]", "shop.CreditTest", "separates", "separates()");

    @TempDir
    Path directory;

    @Test
    void what_was_claimed_is_read_back_as_it_was() {
        EvidenceRecorder jvm = jvm("run", NOON);
        var shown = SampleVerdicts.metric("ROC AUC of 'bad'", VerdictStatus.INCONCLUSIVE);
        var check = SampleVerdicts.check("closeness", VerdictStatus.MISSED);
        claim(jvm, SEPARATES, shown);
        claim(jvm, SEPARATES, check);
        jvm.broke(
                SEPARATES,
                SampleClaims.of("credit", "recall", "at least 0.5"),
                new UndefinedMetricException("no 'bad' at all"));
        jvm.testFinished(new TestResult(SEPARATES, Status.FAILED, "Expected this"));
        end(jvm);

        Evidence evidence = read("run");

        assertThat(evidence.complete()).isTrue();
        Attempt attempt = evidence.tests().get(0).last();
        assertThat(attempt.test()).isEqualTo(SEPARATES);
        assertThat(attempt.status()).isEqualTo(TestStatus.FAILED);
        assertThat(attempt.message()).isEqualTo("Expected this");
        assertThat(attempt.finished()).isEqualTo(NOON);
        assertThat(attempt.claims())
                .extracting(ClaimEvidence::status)
                .containsExactly(VerdictStatus.INCONCLUSIVE, VerdictStatus.MISSED, VerdictStatus.BROKEN);
        assertThat(attempt.claims().get(0).measured()).isEqualTo(shown.measured());
        assertThat(attempt.claims().get(1).measured()).isEmpty();
        assertThat(attempt.claims().get(1).facts()).isEqualTo(check.facts());
        assertThat(attempt.claims().get(2).sentence()).contains("no 'bad' at all");
    }

    @Test
    void a_test_that_ended_by_its_claims_alone_says_so() {
        missed("run", new TestResult(SEPARATES, Status.FAILED, "Expected this", TestDetails.NONE, true));
        missed("other", new TestResult(SEPARATES, Status.FAILED, "Expected this"));

        assertThat(List.of("run", "other"))
                .map(run -> read(run).tests().get(0).last().byClaimsAlone())
                .containsExactly(true, false);
        assertThat(read("run").digest()).isNotEqualTo(read("other").digest());
    }

    private void missed(String run, TestResult result) {
        EvidenceRecorder jvm = jvm(run, NOON);
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.MISSED));
        jvm.testFinished(result);
        end(jvm);
    }

    @Test
    void a_candidate_that_nobody_asked_for_is_kept_with_its_digest() throws IOException {
        Path candidate = directory.resolve("new.onnx");
        Files.write(candidate, new byte[] {1});
        Settings settings = new Settings(
                42,
                Settings.OnInconclusive.FAIL,
                Settings.ReportMode.ALWAYS,
                "",
                Map.of("nobodys", candidate.toString(), "missing", "no/such.onnx"),
                1);
        Run run = new Run("run", directory, settings);
        EvidenceRecorder jvm = new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC));
        jvm.runStarted(run);
        jvm.runFinished(run, RunOutcome.GOOD);
        jvm.runClosed(run, RunOutcome.GOOD);

        assertThat(read("run").shards().get(0).end().models())
                .contains(
                        new NamedModel("missing", "no/such.onnx", "", false, false, ""),
                        new NamedModel("nobodys", candidate.toString(), Sha256.of(new byte[] {1}), false, false, ""));
    }

    @Test
    void equal_claims_of_a_test_are_numbered() {
        EvidenceRecorder jvm = jvm("run", NOON);
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
        claim(jvm, SEPARATES, SampleVerdicts.metric("recall", VerdictStatus.SHOWN));
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED));
        jvm.testFinished(new TestResult(SEPARATES, Status.FAILED, ""));
        end(jvm);

        assertThat(read("run").tests().get(0).last().claims())
                .extracting(claim -> claim.id().property(), claim -> claim.id().occurrence())
                .containsExactly(tuple("accuracy", 1), tuple("recall", 1), tuple("accuracy", 2));
    }

    @Test
    void the_last_attempt_of_a_test_counts_and_the_others_are_kept() {
        missed("run", new TestResult(SEPARATES, Status.FAILED, "Expected this"));
        EvidenceRecorder second = jvm("run", NOON.minusSeconds(60)); // the clock was set back meanwhile
        second.testFinished(new TestResult(SEPARATES, Status.PASSED, ""));
        end(second);

        Evidence evidence = read("run");
        assertThat(evidence.shards()).hasSize(2);
        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.tests().get(0).attempts())
                .extracting(Attempt::status)
                .containsExactly(TestStatus.FAILED, TestStatus.PASSED);
        assertThat(evidence.tests().get(0).last().status()).isEqualTo(TestStatus.PASSED);
    }

    @Test
    void a_killed_jvm_leaves_what_ended_before_and_is_not_complete() throws IOException {
        EvidenceRecorder jvm = jvm("run", NOON);
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
        jvm.testFinished(new TestResult(SEPARATES, Status.PASSED, ""));
        cutOff("{\"test\":{\"id\":\"[method:hal");

        Evidence evidence = read("run");
        assertThat(evidence.complete()).isFalse();
        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.tests().get(0).last().claims()).hasSize(1);
    }

    @Test
    void a_test_that_nobody_ended_is_unfinished() {
        EvidenceRecorder jvm = jvm("run", NOON);
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
        end(jvm);

        assertThat(read("run").tests().get(0).last().status()).isEqualTo(TestStatus.UNFINISHED);
    }

    @Test
    void a_claim_after_the_end_of_its_test_is_no_attempt_at_it() {
        EvidenceRecorder jvm = jvm("run", NOON);
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
        jvm.testFinished(new TestResult(SEPARATES, Status.PASSED, ""));
        claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED));
        end(jvm);

        Evidence evidence = read("run");

        assertThat(evidence.tests().get(0).attempts())
                .extracting(Attempt::status)
                .containsExactly(TestStatus.PASSED);
        assertThat(evidence.claims())
                .extracting(claim -> claim.id().occurrence())
                .containsExactly(1, 2);
        assertThat(evidence.irregularities())
                .extracting(Irregularity::kind, Irregularity::test)
                .containsExactly(tuple(Irregularity.Kind.AFTER_ITS_TEST, SEPARATES));
    }

    @Test
    void a_claim_after_the_runs_end_is_told() {
        EvidenceRecorder jvm = jvm("run", NOON);
        List<String> told = new ArrayList<>();
        Handler handler = ToldLogs.to(told);
        Logger logger = Logger.getLogger(EvidenceRecorder.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            claim(jvm, SEPARATES, SampleVerdicts.metric("recall", VerdictStatus.SHOWN));
            end(jvm);
            claim(jvm, SEPARATES, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
            claim(new EvidenceRecorder(), SEPARATES, SampleVerdicts.metric("precision", VerdictStatus.SHOWN));
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertThat(told)
                .containsExactly("WARNING CreditTest#separates claimed accuracy on credit after the run had ended;"
                        + " the claim is in no evidence");
    }

    @Test
    void no_evidence_is_not_complete() throws IOException {
        Files.createDirectories(runDirectory("run"));

        assertThat(read("run").complete()).isFalse();
    }

    @Test
    void missing_evidence_is_an_error() {
        assertThatThrownBy(() -> read("run"))
                .isInstanceOf(DataException.class)
                .hasMessage("there is no evidence in " + runDirectory("run") + "; run the tests first");
    }

    @Test
    void only_the_last_ten_runs_are_kept() throws IOException {
        for (int i = 0; i < 14; i++) {
            EvidenceRecorder jvm = jvm("run" + i, NOON);
            jvm.runFinished(run("run" + i), RunOutcome.GOOD);
            jvm.runClosed(run("run" + i), RunOutcome.GOOD);
            Files.setLastModifiedTime(runDirectory("run" + i), FileTime.from(NOON.plusSeconds(i)));
        }

        try (Stream<Path> runs = Files.list(directory.resolve("evidence"))) {
            assertThat(runs.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(Stream.iterate(4, i -> i + 1)
                            .limit(10)
                            .map(i -> "run" + i)
                            .toArray(String[]::new));
        }
    }

    @Test
    void a_run_that_goes_on_is_kept_however_many_begin_after_it() throws IOException {
        jvm("long", NOON);
        Files.setLastModifiedTime(runDirectory("long"), FileTime.from(NOON));
        for (int i = 0; i < 14; i++) {
            EvidenceRecorder jvm = jvm("run" + i, NOON);
            jvm.runFinished(run("run" + i), RunOutcome.GOOD);
            jvm.runClosed(run("run" + i), RunOutcome.GOOD);
        }

        assertThat(read("long").gaps()).contains("a JVM never ended its tests");
    }

    private void cutOff(String half) throws IOException {
        Files.writeString(onlyFile(), half, StandardOpenOption.APPEND);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(runDirectory("run"))) {
            List<Path> all = files.filter(file -> RunDirectory.SHARD
                            .matcher(file.getFileName().toString())
                            .matches())
                    .toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private EvidenceRecorder jvm(String id, Instant time) {
        EvidenceRecorder recorder = new EvidenceRecorder(Clock.fixed(time, ZoneOffset.UTC));
        recorder.runStarted(run(id));
        recorder.planned(
                new PlannedTests(List.of(new PlannedTests.Planned(SEPARATES, false, TestDetails.NONE)), "", List.of()));
        return recorder;
    }

    private void end(EvidenceRecorder recorder) {
        recorder.runFinished(run("run"), RunOutcome.GOOD);
        recorder.runClosed(run("run"), RunOutcome.GOOD);
    }

    private Run run(String id) {
        Settings settings = new Settings(
                42, Settings.OnInconclusive.FAIL, Settings.ReportMode.ALWAYS, "", Map.of("challenger", "new.onnx"), 1);
        return new Run(id, directory, settings);
    }

    private Evidence read(String id) {
        return Evidence.read(runDirectory(id));
    }

    private Path runDirectory(String id) {
        return directory.resolve("evidence").resolve(id);
    }
}
