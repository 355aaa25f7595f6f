package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.PlannedTests.Planned;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.settings.Settings;

/** What keeps evidence from being complete, and what is out of order with claims. */
class GapsTest {

    private static final String CLASS = "[engine:junit-jupiter]/[class:shop.CreditTest]";
    private static final TestId A = new TestId(CLASS + "/[method:a()]", "shop.CreditTest", "a", "a()");
    private static final TestId B = new TestId(CLASS + "/[method:b()]", "shop.CreditTest", "b", "b()");
    private static final TestId OF_CLASS = new TestId(CLASS, "shop.CreditTest", "", "CreditTest");

    @TempDir
    Path output;

    private Evidence after(RunOutcome outcome, Consumer<Recorder> events) {
        Settings settings = new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.NEVER, "", Map.of(), 1);
        Run run = new Run("run", output, settings);
        EvidenceRecorder recorder =
                new EvidenceRecorder(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
        recorder.runStarted(run);
        events.accept(recorder);
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, outcome);
        return Evidence.read(output.resolve("evidence").resolve("run"));
    }

    private static PlannedTests plan(Planned... tests) {
        return new PlannedTests(List.of(tests), "", List.of());
    }

    private static Planned planned(TestId test, boolean dynamic) {
        return new Planned(test, dynamic, TestDetails.NONE);
    }

    private static void ends(Recorder recorder, TestId test, Status status) {
        recorder.testFinished(new TestResult(test, status, "why"));
    }

    @Test
    void a_planned_test_that_never_ended_is_named() {
        Evidence evidence = after(RunOutcome.GOOD, jvm -> {
            jvm.planned(plan(planned(A, false), planned(B, false)));
            ends(jvm, A, Status.PASSED);
        });

        assertThat(evidence.gaps()).containsExactly("CreditTest#b was planned and never ended");
    }

    @Test
    void a_test_that_was_skipped_or_aborted_has_ended_and_says_why() {
        Evidence evidence = after(RunOutcome.GOOD, jvm -> {
            jvm.planned(plan(planned(A, false), planned(B, false)));
            ends(jvm, A, Status.SKIPPED);
            ends(jvm, B, Status.ABORTED);
        });

        assertThat(evidence.gaps()).isEmpty();
        assertThat(evidence.tests())
                .allSatisfy(test -> assertThat(test.last().message()).isEqualTo("why"));
    }

    @Test
    void a_class_that_failed_as_a_whole_accounts_for_its_tests() {
        Evidence evidence = after(RunOutcome.GOOD, jvm -> {
            jvm.planned(plan(planned(A, false), planned(B, true)));
            ends(jvm, OF_CLASS, Status.BROKEN);
        });

        assertThat(evidence.gaps()).isEmpty();
    }

    @Test
    void a_class_that_passed_does_not_stand_for_tests_that_never_ran() {
        Evidence evidence = after(RunOutcome.GOOD, jvm -> {
            jvm.planned(plan(planned(A, false), planned(B, true)));
            ends(jvm, OF_CLASS, Status.FAILED);
            jvm.planned(plan(planned(A, false)));
            ends(jvm, A, Status.PASSED);
            ends(jvm, OF_CLASS, Status.PASSED);
        });

        assertThat(evidence.gaps()).containsExactly("CreditTest#b was planned and ran no test");
    }

    @Test
    void a_run_in_which_no_test_was_planned_is_not_complete() {
        assertThat(after(RunOutcome.GOOD, jvm -> jvm.planned(plan())).gaps()).containsExactly("no test was planned");
    }

    @Test
    void a_test_of_many_invocations_has_ended_when_one_has_and_not_when_none_has() {
        TestId first = new TestId(B.uniqueId() + "/[test-template-invocation:#1]", "shop.CreditTest", "b", "[1] x");

        assertThat(after(RunOutcome.GOOD, jvm -> {
                            jvm.planned(plan(planned(A, true), planned(B, true)));
                            ends(jvm, first, Status.PASSED);
                        })
                        .gaps())
                .containsExactly("CreditTest#a was planned and ran no test");
    }

    @Test
    void what_failed_around_the_tests_and_what_could_not_be_found_are_gaps() {
        Evidence evidence = after(
                new RunOutcome(List.of("CreditRisk.model could not be closed", "Java heap space")),
                jvm -> jvm.planned(new PlannedTests(List.of(), "", List.of("no class shop.Gone"))));

        assertThat(evidence.complete()).isFalse();
        assertThat(evidence.gaps())
                .containsExactly(
                        "CreditRisk.model could not be closed",
                        "Java heap space",
                        "no class shop.Gone",
                        "no test was planned");
    }

    @Test
    void a_run_of_which_nobody_knows_the_plan_is_not_complete() {
        assertThat(after(RunOutcome.GOOD, jvm -> ends(jvm, A, Status.PASSED)).gaps())
                .containsExactly("a JVM does not say which tests were planned");
    }

    private final List<String> printed = new ArrayList<>();

    private void print(String line) {
        printed.add(line);
    }

    @Test
    void a_tool_of_ones_own_hears_of_all_that_is_not_in_order() {
        ExpectedClaim expected = new ExpectedClaim(
                B, "credit", "recall", 1, Contract.of("metric", List.of(), new Burden.PointEstimate()));
        after(RunOutcome.GOOD, jvm -> {
            jvm.planned(plan(planned(A, false), planned(B, false)));
            claim(jvm, A, SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED));
            ends(jvm, A, Status.PASSED);
            jvm.notJudged(expected, "its test did not run");
        });
        Path directory = output.resolve("evidence").resolve("run");

        Evidence evidence = Evidence.read(directory);
        evidence.gaps().forEach(gap -> print("not complete: " + gap));
        evidence.irregularities()
                .forEach(one -> print(one.kind() + ": " + one.test().selector()));
        evidence.notJudged()
                .forEach(missing -> print("not judged: " + missing.claim().property() + ", " + missing.why()));
        evidence.claims().stream()
                .filter(claim -> !claim.status().isGreen())
                .forEach(claim -> print(claim.status().words() + ": " + claim.sentence()));

        assertThat(printed)
                .startsWith(
                        "not complete: CreditTest#b was planned and never ended",
                        "SWALLOWED: CreditTest#a",
                        "not judged: recall, its test did not run")
                .last()
                .asString()
                .startsWith("refuted: Expected accuracy on credit to be at least 0.750 with 95% confidence");
    }

    @Test
    void what_is_expected_is_known_where_every_jvm_was_told() {
        assertThat(after(RunOutcome.GOOD, jvm -> {}).isExpectationKnown()).isFalse();
    }

    @Test
    void where_the_expected_claims_come_from_is_kept() {
        Evidence evidence = after(
                RunOutcome.GOOD,
                jvm -> jvm.expected(new RunExpectation(List.of(), "target/modelunit/expected", false)));

        assertThat(evidence.isExpectationKnown()).isTrue();
        assertThat(evidence.shards().get(0).expected())
                .isEqualTo(new Shard.Expected("target/modelunit/expected", false, 0));
    }

    @Test
    void claims_out_of_order_are_named_by_their_kind() {
        TestDetails model = new TestDetails(List.of("CR-1"), "", "", true);
        Evidence evidence = after(RunOutcome.GOOD, jvm -> {
            jvm.planned(plan(planned(A, false), planned(B, false)));
            claim(jvm, A, SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED));
            jvm.testFinished(new TestResult(A, Status.PASSED, "", model));
            jvm.testFinished(new TestResult(B, Status.PASSED, "", model));
            claim(jvm, TestId.UNATTRIBUTED, SampleVerdicts.metric("recall", VerdictStatus.SHOWN));
        });

        assertThat(evidence.irregularities())
                .extracting(one -> one.kind() + " " + one.test().methodName())
                .containsExactly("SWALLOWED a", "WITHOUT_CLAIM b", "OUTSIDE_TESTS ");
        assertThat(evidence.tests().get(0).last().details()).isEqualTo(model);
    }
}
