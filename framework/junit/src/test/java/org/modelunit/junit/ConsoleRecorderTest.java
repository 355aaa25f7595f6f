package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.RecorderContract;
import org.modelunit.recording.Recording;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.recording.TestResult.Status;
import org.modelunit.settings.Settings.ReportMode;
import org.modelunit.text.PrintableText;

/** The three lines at the end of a run. */
class ConsoleRecorderTest extends RecorderContract {

    private final ConsoleRuns console = new ConsoleRuns(() -> directory);
    private final Recorder recorder = console.recorder();

    @Override
    protected Recorder newRecorder() {
        return recorder;
    }

    @Override
    protected int claimsKept(Recorder recorder, Run run) {
        Matcher counts = Pattern.compile("(\\d+) (?:shown|met|not refuted|inconclusive|refuted|missed|broken)")
                .matcher(String.join("", console.printed()));
        return counts.results()
                .mapToInt(count -> Integer.parseInt(count.group(1)))
                .sum();
    }

    @Test
    void a_green_run_is_blocked_by_nothing() {
        assertThat(console.linesAfter(() -> console.attempt(TEST, VerdictStatus.MET, VerdictStatus.MET)))
                .containsExactly(
                        "ModelUnit claims   2 met",
                        "ModelUnit blocked  by nothing",
                        "ModelUnit report   none, because of modelunit.report=never; results are in " + directory);
    }

    @Test
    void red_claims_are_named_with_what_was_found_and_required() {
        CheckVerdict failed = SampleVerdicts.check("closeness", VerdictStatus.MISSED);

        assertThat(console.linesAfter(() -> {
                    claim(recorder, TEST, failed);
                    recorder.broke(
                            TEST,
                            SampleClaims.of("credit", "ROC AUC of 'bad'", "at least 0.75"),
                            new UndefinedMetricException("no 'bad'"));
                }))
                .startsWith(
                        "ModelUnit claims   1 missed, 1 broken",
                        "ModelUnit blocked  by CreditTest#separates: closeness on features 3 of 10 values are not,"
                                + " required to be close to reference/features.npy within 2 ulps; CreditTest#separates:"
                                + " ROC AUC of 'bad' on credit no 'bad'");
    }

    @Test
    void a_metric_is_named_with_what_was_observed_and_required() {
        var verdict = SampleVerdicts.metric("accuracy", VerdictStatus.INCONCLUSIVE);

        assertThat(console.linesAfter(() -> claim(recorder, TEST, verdict)))
                .startsWith(
                        "ModelUnit claims   1 inconclusive",
                        "ModelUnit blocked  by CreditTest#separates: accuracy on credit observed " + verdict.actual()
                                + ", required " + verdict.requirement());
    }

    @Test
    void a_claim_on_slices_names_those_that_fail_and_those_that_are_undecided() {
        var verdict = SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED);

        assertThat(console.linesAfter(() -> claim(recorder, TEST, verdict)))
                .startsWith(
                        "ModelUnit claims   1 refuted",
                        "ModelUnit blocked  by CreditTest#separates: accuracy by region on credit fails on 1 of 4"
                                + " (west 0.550), inconclusive on 2 (south 0.800, islands),"
                                + " required " + verdict.requirement());
    }

    @Test
    void a_search_names_what_is_refuted_and_what_is_suspect() {
        assertThat(console.linesAfter(() -> claim(recorder, TEST, SampleVerdicts.weakSpots())))
                .startsWith(
                        "ModelUnit claims   1 refuted",
                        "ModelUnit blocked  by CreditTest#separates: weak spots by accuracy on credit fails on 1 of 2"
                                + " (age is missing -0.400), suspect on 1 (income is missing -0.100),"
                                + " required none to be found");
    }

    @Test
    void of_many_red_claims_the_first_are_named() {
        List<String> lines = console.linesAfter(() ->
                Stream.of("a", "b", "c", "d", "e").forEach(name -> console.attempt(test(name), VerdictStatus.MISSED)));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains("CreditTest#a: ", "CreditTest#b: ", "CreditTest#c: ")
                .endsWith("; and 2 more");
    }

    @Test
    void a_claim_counts_by_its_last_outcome_when_its_test_is_run_again() {
        assertThat(console.linesAfter(() -> {
                    console.attempt(TEST, VerdictStatus.MET, VerdictStatus.MISSED);
                    console.attempt(test("other"), VerdictStatus.MISSED);
                    console.attempt(TEST, VerdictStatus.MET, VerdictStatus.MET);
                    console.attempt(test("other"), VerdictStatus.MISSED);
                }))
                .startsWith("ModelUnit claims   2 met, 1 missed; flaky: 1 of the green ones was not at first");
    }

    @Test
    void a_test_that_failed_without_a_red_claim_is_named() {
        TestId type = new TestId("[class:BillTest]", "org.shop.BillTest", "", "BillTest");

        assertThat(console.linesAfter(() -> {
                    console.attempt(
                            new TestResult(TEST, Status.FAILED, "expected: <1> but was: <2>"), VerdictStatus.MET);
                    console.attempt(new TestResult(type, Status.BROKEN, "no model in bill.onnx"));
                    console.attempt(new TestResult(test("silent"), Status.BROKEN, ""));
                    console.attempt(new TestResult(test("gives_up"), Status.ABORTED, "not today"));
                    console.attempt(new TestResult(test("waits"), Status.SKIPPED, "not now"));
                }))
                .startsWith(
                        "ModelUnit claims   1 met; 3 tests are red without a red claim",
                        "ModelUnit blocked  by CreditTest#separates: expected: <1> but was: <2>;"
                                + " BillTest: no model in bill.onnx;"
                                + " CreditTest#silent: failed without a message");
    }

    @Test
    void a_test_that_failed_by_a_claim_is_named_once() {
        assertThat(console.linesAfter(() -> console.attempt(
                                new TestResult(TEST, Status.FAILED, "Expected this"), VerdictStatus.MISSED))
                        .get(1))
                .startsWith("ModelUnit blocked  by CreditTest#separates: closeness on features")
                .doesNotContain("Expected this");
    }

    @Test
    void a_failed_test_is_told_where_nothing_is_claimed() {
        assertThat(console.linesAfter(
                        () -> console.attempt(new TestResult(TEST, Status.BROKEN, "no model in credit.onnx"))))
                .startsWith(
                        "ModelUnit claims   none were made; 1 test is red without a red claim",
                        "ModelUnit blocked  by CreditTest#separates: no model in credit.onnx");
    }

    @Test
    void a_test_counts_by_its_last_attempt() {
        assertThat(console.linesAfter(() -> {
                    console.attempt(new TestResult(TEST, Status.BROKEN, "no model"));
                    console.attempt(TEST, VerdictStatus.MET);
                    console.attempt(
                            new TestResult(test("other"), Status.FAILED, "Expected this"), VerdictStatus.MISSED);
                    console.attempt(new TestResult(test("other"), Status.BROKEN, "no data"));
                }))
                .startsWith(
                        "ModelUnit claims   1 met; 1 test is red without a red claim",
                        "ModelUnit blocked  by CreditTest#other: no data");
    }

    @Test
    void an_inconclusive_claim_does_not_block_where_it_aborts_its_test() {
        assertThat(console.linesAfter(() -> {
                    claim(recorder, TEST, SampleVerdicts.metric("accuracy", VerdictStatus.INCONCLUSIVE));
                    recorder.testFinished(new TestResult(TEST, Status.ABORTED, "the data cannot tell"));
                }))
                .startsWith("ModelUnit claims   1 inconclusive", "ModelUnit blocked  by nothing");
    }

    @Test
    void the_report_of_this_run_is_told_from_an_earlier_one() throws Exception {
        Path file = directory.resolve("report/index.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        Run run = console.run(ReportMode.ALWAYS);

        recorder.runStarted(run);
        console.attempt(TEST, VerdictStatus.MET);
        recorder.runFinished(run, RunOutcome.GOOD);
        Files.writeString(file, "new");
        recorder.runFinished(run, RunOutcome.GOOD);

        assertThat(console.printed().get(0))
                .endsWith("\nModelUnit report   " + file + " (of an earlier run;"
                        + " now none, because modelunit-report is not on the class path)");
        assertThat(console.printed().get(1)).endsWith("\nModelUnit report   " + file);
    }

    @Test
    void without_the_report_module_the_results_are_named() {
        Run run = console.run(ReportMode.ALWAYS);
        recorder.runStarted(run);
        console.attempt(TEST, VerdictStatus.MET);
        recorder.runFinished(run, RunOutcome.GOOD);

        assertThat(console.printed().get(0))
                .endsWith(
                        "\nModelUnit report   none, because modelunit-report is not on the class path; results are in "
                                + directory);
    }

    @ParameterizedTest
    @MethodSource("org.modelunit.text.HostileText#names")
    void whatever_things_are_called_the_lines_are_three(String name) {
        CheckVerdict verdict = new CheckVerdict(
                name, name, "be close to " + name, VerdictStatus.MISSED, name + " is not", List.of(), "1", "2");
        TestId test = new TestId("[class:" + name + "]", "", "", name);

        List<String> lines = console.linesAfter(() -> {
            claim(recorder, TEST, verdict);
            recorder.broke(test, SampleClaims.of(name, name, name), new IllegalStateException(name));
            console.attempt(new TestResult(test("red"), Status.FAILED, name));
        });

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("ModelUnit claims   1 missed, 1 broken; 1 test is red without a red claim");
        assertThat(lines.get(1)).startsWith("ModelUnit blocked  by CreditTest#separates: ");
        assertThat(lines.get(2)).startsWith("ModelUnit report   ");
        assertThat(String.join("", lines).codePoints()).noneMatch(PrintableText::isHidden);
    }

    private OpenAssertion begin(TestId test) {
        try (var into = Recording.into(recorder);
                var scope = Recording.enter(test)) {
            return Recording.begin();
        }
    }

    @Test
    void an_assertion_without_a_claim_is_told_at_the_end() {
        assertThat(console.linesAfter(() -> {
                    begin(TEST);
                    begin(TEST).claims();
                    console.attempt(TEST);
                }))
                .startsWith(
                        "ModelUnit claims   none were made",
                        "ModelUnit unclaimed 1 assertThat(…) without a claim of ModelUnit's, in CreditTest#separates",
                        "ModelUnit blocked  by nothing");
    }

    @Test
    void of_many_tests_with_assertions_that_claim_nothing_the_first_are_named() {
        assertThat(console.linesAfter(() -> Stream.of("a", "b", "b", "c", "d").forEach(name -> {
                            begin(test(name));
                            claim(recorder, test(name), SampleVerdicts.check("closeness", VerdictStatus.MET));
                        }))
                        .get(1))
                .isEqualTo("ModelUnit unclaimed 5 assertThat(…) without a claim of ModelUnit's, in CreditTest#a,"
                        + " CreditTest#b, CreditTest#c and 1 more");
    }

    @Test
    void a_claim_that_comes_late_is_one_and_each_attempt_at_a_test_begins_anew() {
        assertThat(console.linesAfter(() -> {
                    OpenAssertion late = begin(test("late"));
                    console.attempt(test("late"), VerdictStatus.MET);
                    late.claims();
                    begin(TEST);
                    console.attempt(TEST);
                    begin(TEST).claims();
                    console.attempt(TEST, VerdictStatus.MET);
                }))
                .hasSize(3);
    }

    @Test
    void a_test_that_did_not_pass_may_not_have_come_to_its_claims() {
        assertThat(console.linesAfter(() -> {
                    begin(TEST);
                    console.attempt(new TestResult(TEST, Status.BROKEN, "no luck"));
                    begin(test("gives_up"));
                    console.attempt(new TestResult(test("gives_up"), Status.ABORTED, "not today"));
                }))
                .hasSize(3);
    }

    @Test
    void nothing_is_printed_where_nothing_is_about_models() {
        assertThat(console.linesAfter(() -> console.attempt(TEST))).isEmpty();
    }

    @Test
    void a_model_test_that_claims_nothing_is_told() {
        TestResult claimless = new TestResult(TEST, Status.PASSED, "", new TestDetails(List.of(), "", "", true));

        assertThat(console.linesAfter(() -> recorder.testFinished(claimless)))
                .startsWith("ModelUnit claims   none were made");
    }

    @Test
    void red_claims_of_tests_that_passed_and_of_no_test_are_counted() {
        assertThat(console.linesAfter(() -> {
                    console.attempt(new TestResult(TEST, Status.PASSED, ""), VerdictStatus.MISSED, VerdictStatus.MET);
                    claim(recorder, TestId.UNATTRIBUTED, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
                }))
                .startsWith("ModelUnit claims   1 shown, 1 met, 1 missed; 1 of the red ones in a test that passed;"
                        + " 1 in no test");
    }

    @Test
    void what_stops_many_tests_is_said_once_and_first() {
        assertThat(console.linesAfter(() -> {
                    for (int i = 0; i < 36; i++) {
                        console.attempt(
                                new TestResult(test("m" + i), Status.BROKEN, "CreditRisk.model threw X: no file"));
                    }
                    console.attempt(new TestResult(TEST, Status.BROKEN, "no data"));
                }))
                .startsWith(
                        "ModelUnit claims   none were made; 37 tests are red without a red claim",
                        "ModelUnit blocked  by CreditRisk.model threw X: no file (36 times, first in CreditTest#m0);"
                                + " CreditTest#separates: no data");
    }

    @Test
    void a_command_that_mends_is_never_cut() {
        String command =
                "mvn test '-Dtest=" + "org.shop.".repeat(20) + "CreditTest$Hard#knows' -Dmodelunit.baseline=write";
        String message = "there is no list of known weak spots at " + "deep/".repeat(60)
                + "list.json; write it with\n  " + command + "\nthen review it";

        assertThat(console.linesAfter(() -> recorder.broke(
                                TEST,
                                SampleClaims.of("credit", "weak spots", "all known"),
                                new IllegalStateException(message)))
                        .get(1))
                .endsWith(command);
    }
}
