package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.settings.Settings.ReportMode;

/** What the console says of a run around its claims: what was planned, expected, and failed. */
class ConsoleRunTest {

    private static final TestId TEST = test("separates");

    @TempDir
    Path directory;

    private final ConsoleRuns console = new ConsoleRuns(() -> directory);
    private final Recorder recorder = console.recorder();

    private static TestId test(String name) {
        return new TestId(
                "[engine:junit-jupiter]/[class:org.shop.CreditTest]/[method:" + name + "()]",
                "org.shop.CreditTest",
                name,
                name + "()");
    }

    @Test
    void what_failed_around_the_tests_blocks_unless_a_claim_says_it() {
        Run run = console.run(ReportMode.NEVER);
        recorder.runStarted(run);
        console.attempt(new TestResult(TEST, Status.BROKEN, "no model"));
        recorder.runFinished(
                run, new RunOutcome(List.of("no model", "the value of Shop.model could not be closed: busy")));

        assertThat(String.join("", console.printed()))
                .contains("ModelUnit blocked  by CreditTest#separates: no model;"
                        + " the run: the value of Shop.model could not be closed: busy\n");
    }

    @Test
    void what_is_expected_is_told_as_far_as_it_is_known() {
        PlannedTests plan = new PlannedTests(List.of(), "", List.of());
        List<ExpectedClaim> claims = List.of(
                ListedClaims.claim("id", "CreditTest", "separates", "recall", 1),
                ListedClaims.claim("id", "CreditTest", "separates", "recall", 2));

        assertThat(console.linesAfter(() -> {
                    recorder.planned(plan);
                    console.attempt(TEST, VerdictStatus.MET);
                }))
                .startsWith("ModelUnit claims   1 met; expected: unknown");
        console.printed().clear();
        assertThat(console.linesAfter(() -> {
                    recorder.planned(plan);
                    console.attempt(TEST, VerdictStatus.MET, VerdictStatus.MET);
                    recorder.expected(new RunExpectation(claims, "a file", false));
                }))
                .startsWith("ModelUnit claims   2 met; all 2 expected claims were made");
        console.printed().clear();
        assertThat(console.linesAfter(() -> {
                    recorder.planned(plan);
                    recorder.expected(new RunExpectation(claims, "a file", false));
                    recorder.notJudged(claims.get(1), "its test was skipped");
                }))
                .startsWith(
                        "ModelUnit claims   none were made",
                        "ModelUnit not judged 1 of 2 expected claims:"
                                + " CreditTest#separates: recall on credit (its test was skipped)");
    }

    @Test
    void what_went_wrong_as_tests_were_looked_for_is_told() {
        assertThat(console.linesAfter(() -> recorder.planned(
                        new PlannedTests(List.of(), "", List.of("no class shop.Gone", "@Test must not be private")))))
                .contains("ModelUnit discovery 2 problems: no class shop.Gone; @Test must not be private");
    }

    @Test
    void model_tests_that_pass_and_claim_nothing_are_named() {
        TestDetails model = new TestDetails(List.of(), "", "", true);
        assertThat(console.linesAfter(() -> {
                    recorder.testFinished(new TestResult(test("silent"), Status.PASSED, "", model));
                    recorder.testFinished(new TestResult(test("mute"), Status.PASSED, "", model));
                    recorder.testFinished(new TestResult(test("waits"), Status.SKIPPED, "not now", model));
                    recorder.testFinished(new TestResult(test("plain"), Status.PASSED, ""));
                    console.attempt(new TestResult(TEST, Status.PASSED, "", model), VerdictStatus.MET);
                }))
                .contains("ModelUnit silent    2 model tests claim nothing: CreditTest#silent, CreditTest#mute");
    }
}
