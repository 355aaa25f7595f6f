package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.settings.Settings;

/** Shards of forks, attempts and modules tell the same as one. */
class MergedEvidenceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory;

    private int directories;

    private static TestId test(String name) {
        return new TestId("[class:shop.CreditTest]/[method:" + name + "()]", "shop.CreditTest", name, name + "()");
    }

    private static Run run(Path output, String id, String module, String machine) {
        Settings settings = new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.NEVER, "", Map.of(), 1);
        Machine on = new Machine("17", machine, "Linux", "amd64", 2);
        return new Run(id, output, settings, new BuildInfo(module, "", Commit.UNKNOWN, CiJob.NONE, on, Map.of()));
    }

    /** One thing that happens in a test. */
    private record Attempted(TestId test, Status status, List<VerdictStatus> claims) {

        void happen(Recorder recorder) {
            for (int i = 0; i < claims.size(); i++) {
                claim(recorder, test, SampleVerdicts.metric("metric " + i % 2, claims.get(i)));
            }
            recorder.testFinished(new TestResult(test, status, "at noon"));
        }
    }

    private static List<Attempted> attempts() {
        List<Attempted> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            attempts.add(new Attempted(
                    test("t" + i),
                    Status.PASSED,
                    List.of(VerdictStatus.SHOWN, VerdictStatus.MET, VerdictStatus.SHOWN)));
        }
        attempts.add(new Attempted(test("flaky"), Status.FAILED, List.of(VerdictStatus.REFUTED)));
        attempts.add(new Attempted(test("flaky"), Status.PASSED, List.of(VerdictStatus.SHOWN)));
        return attempts;
    }

    /** The evidence of a run whose JVMs ran these, each after the other. */
    private Evidence evidence(String id, List<List<Attempted>> jvms, Instant time) {
        Path output = directory.resolve("output" + directories++);
        for (List<Attempted> jvm : jvms) {
            EvidenceRecorder recorder = new EvidenceRecorder(Clock.fixed(time, ZoneOffset.UTC));
            Run run = run(output, id, "org.shop:loans", "host " + time);
            recorder.runStarted(run);
            recorder.planned(new PlannedTests(
                    jvm.stream()
                            .map(attempted -> new PlannedTests.Planned(attempted.test, false, TestDetails.NONE))
                            .toList(),
                    "",
                    List.of()));
            jvm.forEach(attempted -> attempted.happen(recorder));
            recorder.runFinished(run, RunOutcome.GOOD);
            recorder.runClosed(run, RunOutcome.GOOD);
        }
        return Evidence.read(output.resolve("evidence").resolve(id));
    }

    @RepeatedTest(20)
    void however_tests_are_spread_over_jvms_the_digest_is_that_of_one(RepetitionInfo repetition) {
        Evidence one = evidence("one", List.of(attempts()), NOON);
        Random random = new Random(repetition.getCurrentRepetition());
        List<Attempted> shuffled = new ArrayList<>(attempts());
        Collections.shuffle(shuffled, random);
        List<Attempted> inOrder = new ArrayList<>(shuffled.stream()
                .filter(attempted -> attempted.status != Status.FAILED)
                .toList());
        inOrder.add(0, attempts().get(6)); // an attempt that fails comes before the one that passes
        List<List<Attempted>> jvms = new ArrayList<>();
        while (!inOrder.isEmpty()) {
            int size = 1 + random.nextInt(inOrder.size());
            jvms.add(List.copyOf(inOrder.subList(0, size)));
            inOrder.subList(0, size).clear();
        }

        Evidence several = evidence("several", jvms, NOON.plusSeconds(3600));

        assertThat(several.shards()).hasSameSizeAs(jvms);
        assertThat(several.gaps()).isEmpty();
        assertThat(several.digest()).isEqualTo(one.digest()).hasSize(64);
    }

    @Test
    void claims_on_the_same_digest_alike_in_whatever_order_they_were_made() {
        List<VerdictStatus> order = List.of(VerdictStatus.SHOWN, VerdictStatus.MET, VerdictStatus.REFUTED);
        List<VerdictStatus> other = List.of(VerdictStatus.REFUTED, VerdictStatus.MET, VerdictStatus.SHOWN);
        List<VerdictStatus> fewer = List.of(VerdictStatus.SHOWN, VerdictStatus.MET, VerdictStatus.SHOWN);

        assertThat(digest(other)).isEqualTo(digest(order)).isNotEqualTo(digest(fewer));
        assertThat(outside(other)).isEqualTo(outside(order)).isNotEqualTo(outside(fewer));
    }

    private String digest(List<VerdictStatus> claims) {
        return evidence("run", List.of(List.of(new Attempted(test("t"), Status.FAILED, claims))), NOON)
                .digest();
    }

    private String outside(List<VerdictStatus> claims) {
        Path output = directory.resolve("output" + directories++);
        EvidenceRecorder recorder = new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC));
        Run run = run(output, "run", "", "");
        recorder.runStarted(run);
        claims.forEach(status -> claim(recorder, TestId.UNATTRIBUTED, SampleVerdicts.metric("gain", status)));
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);
        Evidence evidence = Evidence.read(output.resolve("evidence").resolve("run"));
        assertThat(evidence.unattributed()).hasSameSizeAs(claims);
        return evidence.digest();
    }

    @Test
    void a_bar_of_zero_digests_alike_with_either_sign() {
        assertThat(digest(-0.0)).isEqualTo(digest(0.0)).isNotEqualTo(digest(Double.MIN_VALUE));
    }

    private String digest(double bar) {
        Path output = directory.resolve("output" + directories++);
        EvidenceRecorder recorder = new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC));
        Run run = run(output, "run", "", "");
        recorder.runStarted(run);
        Threshold threshold = Threshold.atLeast(bar).withConfidence(0.95);
        claim(
                recorder,
                test("t"),
                SampleVerdicts.metric("gain", VerdictStatus.SHOWN, threshold, SampleVerdicts.measured(0.2, 0.1, 0.3)));
        recorder.testFinished(new TestResult(test("t"), Status.PASSED, ""));
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);
        return Evidence.read(output.resolve("evidence").resolve("run")).digest();
    }

    /** Archives of releases hold digests that were made by earlier versions. */
    @Test
    void the_digest_of_the_same_evidence_is_the_same_in_every_version() {
        Path output = directory.resolve("output" + directories++);
        EvidenceRecorder recorder = new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC));
        Run run = run(output, "run", "org.shop:loans", "");
        recorder.runStarted(run);
        for (String property :
                List.of("\"gain\"", "C:\\gain", "gain \u2265 \uD83D\uDE00", "half \uD83D", "a\tb\u0000")) {
            claim(recorder, test("t"), SampleVerdicts.metric(property, VerdictStatus.SHOWN));
            claim(recorder, TestId.UNATTRIBUTED, SampleVerdicts.metric(property, VerdictStatus.REFUTED));
        }
        recorder.testFinished(new TestResult(test("t"), Status.PASSED, ""));
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);

        assertThat(Evidence.read(output.resolve("evidence").resolve("run")).digest())
                .isEqualTo("473c9a174aefc4baa27acf65700f92ab9253bc8d67fca14eda7a0573aca3d18d");
    }

    @Test
    void another_status_another_bar_and_an_attempt_more_have_another_digest() {
        String digest = evidence("one", List.of(attempts()), NOON).digest();
        List<Attempted> other = new ArrayList<>(attempts());
        other.set(0, new Attempted(test("t0"), Status.PASSED, List.of(VerdictStatus.MET)));
        assertThat(evidence("one", List.of(other), NOON).digest()).isNotEqualTo(digest);
        assertThat(evidence("one", List.of(attempts().subList(1, 8)), NOON).digest())
                .isNotEqualTo(digest);
        List<Attempted> more = new ArrayList<>(attempts());
        more.add(attempts().get(7));
        assertThat(evidence("one", List.of(more), NOON).digest()).isNotEqualTo(digest);
    }

    @Test
    void a_red_test_stays_red_beside_a_green_one_of_the_same_name_in_another_module() {
        List<Evidence> modules = new ArrayList<>();
        for (String module : List.of("org.shop:loans", "org.shop:cards")) {
            Path output = directory.resolve(module.substring(9));
            EvidenceRecorder recorder = new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC));
            Run run = run(output, "run", module, "");
            boolean isRed = module.endsWith("loans");
            recorder.runStarted(run);
            recorder.planned(new PlannedTests(
                    List.of(new PlannedTests.Planned(test("separates"), false, TestDetails.NONE)), "", List.of()));
            new Attempted(
                            test("separates"),
                            isRed ? Status.FAILED : Status.PASSED,
                            List.of(isRed ? VerdictStatus.REFUTED : VerdictStatus.SHOWN))
                    .happen(recorder);
            recorder.runFinished(run, RunOutcome.GOOD);
            recorder.runClosed(run, RunOutcome.GOOD);
            modules.add(Evidence.read(output.resolve("evidence").resolve("run")));
        }

        Evidence both = Evidence.merged(modules);

        assertThat(both.complete()).isTrue();
        assertThat(both.tests()).extracting(TestEvidence::module).containsExactly("org.shop:loans", "org.shop:cards");
        assertThat(both.claims())
                .extracting(ClaimEvidence::status)
                .containsExactly(VerdictStatus.REFUTED, VerdictStatus.SHOWN);
        Collections.reverse(modules);
        assertThat(Evidence.merged(modules).digest()).isEqualTo(both.digest());
    }

    @Test
    void a_test_that_ran_in_two_jvms_at_the_same_time_is_a_gap_as_nobody_knows_its_last_word() {
        Path output = directory.resolve("output");
        EvidenceRecorder first = new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC));
        Run run = run(output, "run", "", "");
        first.runStarted(run);
        PlannedTests plan =
                new PlannedTests(List.of(new PlannedTests.Planned(test("a"), false, TestDetails.NONE)), "", List.of());
        first.planned(plan);
        EvidenceRecorder second = new EvidenceRecorder(Clock.fixed(NOON.minusSeconds(1), ZoneOffset.UTC));
        second.runStarted(run);
        second.planned(plan);
        new Attempted(test("a"), Status.PASSED, List.of(VerdictStatus.SHOWN)).happen(second);
        second.runFinished(run, RunOutcome.GOOD);
        second.runClosed(run, RunOutcome.GOOD);
        new Attempted(test("a"), Status.FAILED, List.of(VerdictStatus.REFUTED)).happen(first);
        first.runFinished(run, RunOutcome.GOOD);
        first.runClosed(run, RunOutcome.GOOD);

        assertThat(Evidence.read(output.resolve("evidence").resolve("run")).gaps())
                .containsExactly("CreditTest#a ran in two JVMs at the same time");
    }

    @Test
    void the_run_that_was_made_last_has_the_last_word_in_whatever_order_runs_are_named() {
        Attempted red = new Attempted(test("a"), Status.FAILED, List.of(VerdictStatus.REFUTED));
        Attempted green = new Attempted(test("a"), Status.PASSED, List.of(VerdictStatus.SHOWN));
        Evidence first = evidence("z", List.of(List.of(green)), NOON);
        Evidence second = evidence("a", List.of(List.of(green), List.of(red)), NOON.plusSeconds(60));

        for (List<Evidence> runs : List.of(List.of(first, second), List.of(second, first))) {
            Evidence merged = Evidence.merged(runs);
            assertThat(merged.gaps()).isEmpty();
            assertThat(merged.claims()).extracting(ClaimEvidence::status).containsExactly(VerdictStatus.REFUTED);
            assertThat(Evidence.merged(List.of(merged, first))).isEqualTo(merged);
        }
    }

    @ParameterizedTest
    @CsvSource({"app, '', true", "app, c0ffee, false", "'', '', true", "shop/app, '', false", "shop:app, '', false"})
    void runs_of_directories_that_have_one_name_are_a_gap_unless_they_are_of_one_commit(
            String module, String commit, boolean isGap) {
        List<Evidence> runs = new ArrayList<>();
        for (String id : List.of("one", "two")) {
            BuildInfo known = run(directory, id, module, "").build();
            BuildInfo build =
                    new BuildInfo(module, "", new Commit(commit, ""), CiJob.NONE, known.machine(), known.libraries());
            Attempt attempt = new Attempt(test("a"), TestStatus.PASSED, "", NOON, TestDetails.NONE, List.of());
            runs.add(new Evidence(
                    List.of(new Shard(
                            new Shard.Header(id, NOON, build, List.of()),
                            List.of(new PlannedTests(
                                    List.of(new PlannedTests.Planned(test("a"), false, TestDetails.NONE)),
                                    "",
                                    List.of())),
                            List.of(attempt),
                            List.of(),
                            null,
                            List.of(),
                            new Shard.End(NOON, List.of(), List.of()),
                            0)),
                    List.of()));
        }

        assertThat(runs).allSatisfy(run -> assertThat(run.gaps()).isEmpty());
        String gap =
                "two runs of a module '" + module + "' without coordinates cannot be told from attempts at the same;"
                        + " give it a pom.xml, or a commit of Git";
        assertThat(Evidence.merged(runs).gaps()).isEqualTo(isGap ? List.of(gap) : List.of());
    }

    @Test
    void evidence_that_is_named_twice_counts_once() {
        Evidence once = evidence("one", List.of(attempts()), NOON);

        Evidence twice = Evidence.merged(List.of(once, once));

        assertThat(twice).isEqualTo(once);
        assertThat(twice.digest()).isEqualTo(once.digest());
    }

    @Test
    void a_test_that_is_called_otherwise_each_time_is_one() {
        TestId renamed = new TestId(test("a").uniqueId(), "shop.CreditTest", "a", "[1] Model@77aa");
        Evidence evidence = evidence(
                "run",
                List.of(List.of(
                        new Attempted(test("a"), Status.FAILED, List.of(VerdictStatus.REFUTED)),
                        new Attempted(renamed, Status.PASSED, List.of(VerdictStatus.SHOWN)))),
                NOON);

        assertThat(evidence.tests()).hasSize(1);
        assertThat(evidence.claims()).extracting(ClaimEvidence::status).containsExactly(VerdictStatus.SHOWN);
    }

    @Test
    void a_claim_that_one_jvm_missed_and_another_made_is_not_missing() {
        Path output = directory.resolve("output");
        Contract contract = Contract.of("metric", List.of(), new Burden.PointEstimate());
        for (int jvm = 0; jvm < 2; jvm++) {
            EvidenceRecorder recorder = new EvidenceRecorder(Clock.fixed(NOON, ZoneOffset.UTC));
            Run run = run(output, "run", "", "");
            recorder.runStarted(run);
            if (jvm == 0) {
                claim(recorder, test("a"), SampleVerdicts.metric("accuracy", VerdictStatus.MET));
                recorder.testFinished(new TestResult(test("a"), Status.PASSED, ""));
            }
            recorder.notJudged(new ExpectedClaim(test("b"), "credit", "accuracy", 1, contract), "its test is gone");
            if (jvm == 1) {
                recorder.notJudged(new ExpectedClaim(test("a"), "credit", "accuracy", 1, contract), "no such test");
            }
            recorder.runFinished(run, RunOutcome.GOOD);
            recorder.runClosed(run, RunOutcome.GOOD);
        }

        assertThat(Evidence.read(output.resolve("evidence").resolve("run")).notJudged())
                .containsExactly(new NotJudged(
                        new ExpectedClaim(test("b"), "credit", "accuracy", 1, contract), "its test is gone"));
    }
}
