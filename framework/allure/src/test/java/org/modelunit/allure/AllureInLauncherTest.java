package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Allure's listener and ours make together, in a JVM of its own as an IDE starts it. */
class AllureInLauncherTest {

    @TempDir
    static Path directory;

    private static Path output;
    private static String console;
    private static Results results;

    @BeforeAll
    static void runTheTestsTwice() throws Exception {
        output = directory.resolve("modelunit");
        runTests("-Dmodelunit.output=" + output);
        console = runTests("-Dmodelunit.output=" + output);
        results = Results.in(output.resolve("allure-results"));
    }

    @Test
    void nothing_but_the_last_run_is_left_and_nothing_lies_elsewhere() throws IOException {
        assertThat(results.tests()).hasSize(4);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(output);
        }
    }

    @Test
    void allure_adds_no_noise_to_the_console() {
        assertThat(console).isEmpty();
    }

    @Test
    void a_claim_is_a_step_with_a_card_and_a_text() throws IOException {
        Results.Result test = results.named("green");
        JsonNode step = test.steps().get(0);

        assertThat(test.status()).isEqualTo("passed");
        assertThat(step.path("name").asText())
                .isEqualTo("ROC AUC of 'bad' on credit: at least 0.75 with 95% confidence");
        assertThat(step.path("status").asText()).isEqualTo("passed");
        assertThat(test.attachment(step, "card")).startsWith("<svg ").contains("observed 0.81");
        assertThat(test.attachment(step, "claim")).contains("ROC AUC of 'bad'");
    }

    @Test
    void a_claim_inside_a_step_stays_there() throws IOException {
        Results.Result test = results.named("green");
        JsonNode inner = test.steps().get(1).path("steps").path(0);

        assertThat(test.steps()).hasSize(2);
        assertThat(inner.path("name").asText())
                .isEqualTo("features to be close to reference/features.npy within 2 ulps");
        assertThat(test.attachment(inner, "claim")).contains("worst");
        assertThat(inner.path("attachments")).hasSize(1);
    }

    @Test
    void failed_inconclusive_and_blocked_tests_differ() {
        assertThat(results.named("red").status()).isEqualTo("failed");
        assertThat(results.named("yellow").status()).isEqualTo("broken");
        assertThat(results.named("blocked").status()).isEqualTo("broken");
        assertThat(results.named("yellow").steps().get(0).path("status").asText())
                .isEqualTo("broken");
        assertThat(results.named("blocked")
                        .steps()
                        .get(0)
                        .path("statusDetails")
                        .path("message")
                        .asText())
                .contains("no 'bad' at all");
    }

    @Test
    void each_red_or_yellow_test_falls_into_one_category() throws IOException {
        JsonNode categories = new ObjectMapper()
                .readTree(output.resolve("allure-results/categories.json").toFile());

        assertThat(matching(categories, "red")).containsExactly("Claims that failed");
        assertThat(matching(categories, "yellow")).containsExactly("The data cannot tell");
        assertThat(matching(categories, "blocked"))
                .containsExactly("Claims that could not be judged (undefined metric, fixture, model, data)");
    }

    @Test
    void an_injected_parameter_is_no_part_of_a_tests_identity() throws Exception {
        JsonNode green = results.named("green").json();
        runTests("-Dmodelunit.output=" + directory.resolve("modelunit"));

        assertThat(green.path("parameters")).isEmpty();
        assertThat(Results.in(output.resolve("allure-results"))
                        .named("green")
                        .json()
                        .path("historyId"))
                .isEqualTo(green.path("historyId"));
    }

    @Test
    void a_directory_that_the_user_names_is_his(@TempDir Path other) throws Exception {
        Path own = other.resolve("mine");
        Files.createDirectories(own);
        Files.writeString(own.resolve("old-result.json"), "{}");

        runTests("-Dmodelunit.output=" + other.resolve("modelunit"), "-Dallure.results.directory=" + own);

        assertThat(Results.in(own).tests()).hasSize(5);
        assertThat(other.resolve("modelunit")).doesNotExist();
    }

    /** The categories that match a test as Allure matches: status, and the whole of message or trace. */
    private static List<String> matching(JsonNode categories, String name) {
        JsonNode test = results.named(name).json();
        List<String> names = new ArrayList<>();
        for (JsonNode category : categories) {
            boolean status = category.path("matchedStatuses")
                    .toString()
                    .contains(test.path("status").toString());
            if (status
                    && matches(
                            category.path("messageRegex"),
                            test.path("statusDetails").path("message"))
                    && matches(
                            category.path("traceRegex"),
                            test.path("statusDetails").path("trace"))) {
                names.add(category.path("name").asText());
            }
        }
        return names;
    }

    private static boolean matches(JsonNode regex, JsonNode text) {
        return regex.isMissingNode() || text.asText().matches(regex.asText());
    }

    private static String runTests(String... properties) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(properties));
        command.addAll(
                List.of("-Dclaiming=true", "-cp", System.getProperty("java.class.path"), ClaimingMain.class.getName()));
        Process jvm = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(jvm.getInputStream().readAllBytes());
        assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(jvm.exitValue()).as(text).isZero();
        return text;
    }
}
