package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.recording.SampleClaims.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.MarkedDirectory;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.RecorderContract;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;

class AllureRecorderContractTest extends RecorderContract {

    private AllureLifecycle lifecycle;
    private Path results;

    @BeforeEach
    void useResultsOfOurOwn() {
        results = directory.resolve("not/yet/there/allure-results");
        lifecycle = new AllureLifecycle(new FileSystemResultsWriter(results));
    }

    @Override
    protected Recorder newRecorder() {
        return new AllureRecorder(lifecycle);
    }

    @Override
    protected int claimsKept(Recorder recorder, Run run) throws IOException {
        return Results.in(results).tests().stream()
                .mapToInt(test -> test.steps().size())
                .sum();
    }

    @Override
    protected void during(Recorder recorder, TestId test, Runnable claims) {
        String uuid = UUID.randomUUID().toString();
        lifecycle.scheduleTestCase(new TestResult().setUuid(uuid).setName(test.displayName()));
        lifecycle.startTestCase(uuid);
        claims.run();
        lifecycle.stopTestCase(uuid);
        lifecycle.writeTestCase(uuid);
    }

    @Test
    void stale_results_go_and_history_and_what_other_jvms_of_the_run_wrote_stay() throws IOException {
        MarkedDirectory.make(results);
        Files.createDirectories(results.resolve("history"));
        Files.writeString(results.resolve("history/history.json"), "{}");
        Files.writeString(results.resolve("old-result.json"), "{}");
        Run run = new Run("run", results.getParent(), settings());

        newRecorder().runStarted(run);
        Files.writeString(results.resolve("new-result.json"), "{}");
        newRecorder().runStarted(run);

        try (Stream<Path> files = Files.list(results)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".modelunit", "history", "new-result.json", "categories.json");
        }
        assertThat(results.resolve("history/history.json")).exists();
    }

    @Test
    void a_directory_that_we_did_not_make_keeps_what_is_in_it() throws IOException {
        Files.createDirectories(results);
        for (String name : List.of("old-result.json", "categories.json", "environment.properties")) {
            Files.writeString(results.resolve(name), "mine=1");
        }
        Run run = new Run("run", results.getParent(), settings());
        Recorder recorder = newRecorder();

        recorder.runStarted(run);
        recorder.runFinished(run, RunOutcome.GOOD);
        newRecorder().runStarted(new Run("next", results.getParent(), settings()));

        assertThat(results.toFile().list())
                .containsExactlyInAnyOrder("old-result.json", "categories.json", "environment.properties");
        assertThat(results.resolve("categories.json")).hasContent("mine=1");
        assertThat(results.resolve("environment.properties")).hasContent("mine=1");
    }

    @Test
    void links_in_the_directory_and_to_it_are_not_followed() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        MarkedDirectory.mark(elsewhere);
        Files.writeString(elsewhere.resolve("a-result.json"), "mine");
        Files.createDirectories(results.getParent());
        Files.createSymbolicLink(results, elsewhere);
        begin("one");
        begin("two");
        assertThat(elsewhere.resolve("a-result.json")).hasContent("mine");

        Files.delete(results);
        begin("three");
        Files.createSymbolicLink(results.resolve("screenshots"), elsewhere);
        begin("four");

        assertThat(elsewhere.resolve("a-result.json")).hasContent("mine");
        assertThat(results.resolve("three-result.json")).doesNotExist();
    }

    private void mark(String run, String began) throws IOException {
        Path running = results.resolveSibling("running");
        Files.createDirectories(running);
        Files.write(running.resolve(Long.toString(ProcessHandle.current().pid())), List.of(run, began));
    }

    private void begin(String run) throws IOException {
        newRecorder().runStarted(new Run(run, results.getParent(), settings()));
        Files.writeString(results.resolve(run + "-result.json"), "{}");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("categories.json|executor.json|.modelunit"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void runs_at_the_same_time_keep_each_others_results() throws IOException {
        String began = ProcessHandle.current()
                .info()
                .startInstant()
                .map(Object::toString)
                .orElseThrow();
        begin("old");
        begin("first");
        mark("first", began);
        begin("second");
        mark("second", began);
        begin("first");

        assertThat(left()).containsExactly("first-result.json", "second-result.json");

        Files.delete(results.resolveSibling("running")
                .resolve(Long.toString(ProcessHandle.current().pid())));
        begin("first");
        assertThat(left()).containsExactly("first-result.json", "second-result.json");

        begin("third");
        assertThat(left()).containsExactly("third-result.json");
    }

    @Test
    void a_marker_of_a_process_that_is_gone_keeps_nothing() throws IOException {
        begin("killed");
        mark("killed", "2026-01-01T00:00:00Z");
        begin("next");

        assertThat(left()).containsExactly("next-result.json");
    }

    @Test
    void the_environment_is_merged_over_the_jvms_of_a_run() throws IOException {
        Run run = new Run("run", results.getParent(), settings());
        for (String metric : List.of("accuracy", "recall")) {
            Recorder jvm = newRecorder();
            jvm.runStarted(run);
            claim(jvm, TestId.UNATTRIBUTED, SampleVerdicts.metric(metric, VerdictStatus.SHOWN));
            claim(jvm, TestId.UNATTRIBUTED, SampleVerdicts.difference(metric, VerdictStatus.SHOWN));
            jvm.runFinished(run, RunOutcome.GOOD);
        }

        assertThat(Files.readAllLines(results.resolve("environment.properties")))
                .filteredOn(line -> !line.startsWith("commit=") && !line.startsWith("build="))
                .satisfiesExactly(
                        line -> assertThat(line).matches("candidate=challenger\\.onnx [0-9a-f]{12}"),
                        line -> assertThat(line).matches("in\\\\ service=champion\\.onnx [0-9a-f]{12}"),
                        line -> assertThat(line).matches("data=credit [0-9a-f]{12}, 334 rows"),
                        line -> assertThat(line).isEqualTo("run=run, seed 42"),
                        line -> assertThat(line).startsWith("versions=java 17"));
    }

    private static ExpectedClaim expected(TestId test, String property, int occurrence) {
        return new ExpectedClaim(test, "credit", property, occurrence, Contract.ofCheck("hold"));
    }

    @Test
    void claims_that_were_not_made_are_steps_of_one_result_for_each_class() throws IOException {
        Recorder recorder = newRecorder();
        Run run = new Run("run", directory, settings());
        TestId slice = new TestId(TestId.ofSlice(TEST.uniqueId(), "under\n25"), TEST.className(), "serves", "serves");
        TestId other = new TestId("[engine:x]", "org.shop.OtherTest", "", "a test");

        recorder.runStarted(run);
        recorder.notJudged(expected(TEST, "accuracy", 1), "its test failed before");
        recorder.notJudged(expected(slice, "recall", 2), "its test gave up: \u001b[2J");
        recorder.notJudged(expected(other, "recall", 1), "its test is gone");
        recorder.runFinished(run, RunOutcome.GOOD);

        List<Results.Result> found = Results.in(results).tests();
        Results.Result credit = found.stream()
                .filter(result -> result.json().toString().contains("CreditTest"))
                .findFirst()
                .orElseThrow();
        assertThat(found).hasSize(2).allMatch(result -> result.status().equals("broken"));
        assertThat(found).extracting(Results.Result::name).containsOnly("Claims not judged");
        assertThat(found.stream()
                        .map(result -> result.json().path("historyId").asText())
                        .distinct())
                .hasSize(2)
                .doesNotContain("");
        assertThat(credit.steps())
                .allMatch(step -> step.path("status").asText().equals("skipped"))
                .extracting(step -> step.path("name").asText())
                .containsExactly(
                        "not judged: separates: accuracy on credit (its test failed before)",
                        "not judged: serves under\\n25: recall on credit, occurrence 2 (its test gave up: \\u001B[2J)");
        assertThat(credit.json().path("statusDetails").path("message").asText())
                .isEqualTo("Not judged: 2 expected claims of org.shop.CreditTest were not made");
    }

    @Test
    void a_run_that_made_every_claim_has_no_such_result() throws IOException {
        Recorder recorder = newRecorder();
        Run run = new Run("run", directory, settings());

        recorder.runStarted(run);
        recorder.runFinished(run, RunOutcome.GOOD);

        assertThat(Results.in(results).tests()).isEmpty();
    }

    @Test
    void they_have_a_category_of_their_own_and_no_other() throws IOException {
        Recorder recorder = newRecorder();
        Run run = new Run("run", directory, settings());
        recorder.runStarted(run);
        recorder.notJudged(expected(TEST, "the data cannot tell", 1), "Expected x to y, but z");
        recorder.runFinished(run, RunOutcome.GOOD);
        JsonNode result = Results.in(results).tests().get(0).json();

        List<String> matching = new ArrayList<>();
        try (InputStream file = AllureRecorder.class.getResourceAsStream("categories.json")) {
            for (JsonNode category : new ObjectMapper().readTree(file)) {
                if (category.path("matchedStatuses")
                                .toString()
                                .contains(result.path("status").asText())
                        && !category.has("traceRegex")
                        && result.path("statusDetails")
                                .path("message")
                                .asText()
                                .matches(category.path("messageRegex").asText())) {
                    matching.add(category.path("name").asText());
                }
            }
        }
        assertThat(result.path("statusDetails").has("trace")).isFalse();
        assertThat(matching).containsExactly("Not judged");
    }
}
