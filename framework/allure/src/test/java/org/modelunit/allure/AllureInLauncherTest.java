package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
        assertThat(results.tests()).hasSize(8);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(output);
        }
    }

    @Test
    void allure_adds_no_noise_to_the_console() {
        assertThat(console).isEmpty();
    }

    @Test
    void a_claim_is_a_step_with_a_card_its_facts_and_a_command() throws IOException {
        Results.Result test = results.named("green");
        JsonNode step = test.steps().get(0);

        assertThat(test.status()).isEqualTo("passed");
        assertThat(step.path("name").asText())
                .isEqualTo("ROC AUC of 'bad' on credit: at least 0.75 with 95% confidence");
        assertThat(step.path("status").asText()).isEqualTo("passed");
        assertThat(test.attachment(step, "card: ROC AUC of 'bad' on credit"))
                .startsWith("<svg ")
                .contains("observed 0.81");
        assertThat(test.attachment(step, "facts: ROC AUC of 'bad' on credit")).contains("pass mark");
        assertThat(test.attachment(step, "command: ROC AUC of 'bad' on credit"))
                .matches("mvn test (-P\\S+ )?-Dtest=org.modelunit.allure.Claiming#green -Dmodelunit.seed=42\n");
    }

    @Test
    void a_claim_inside_a_step_stays_there() throws IOException {
        Results.Result test = results.named("green");
        JsonNode inner = test.steps().get(1).path("steps").path(0);

        assertThat(test.steps()).hasSize(2);
        assertThat(inner.path("name").asText())
                .isEqualTo("features to be close to reference/features.npy within 2 ulps");
        assertThat(test.attachment(inner, "facts: closeness on features")).contains("worst");
        assertThat(inner.path("attachments")).hasSize(2);
    }

    @Test
    void a_test_has_a_page_that_says_what_became_of_each_claim_once() throws IOException {
        String sentence = "Accuracy on credit is 0.680; at least 0.750 is required."
                + " With 95% confidence it is at most 0.720.";
        JsonNode red = results.named("red").json();

        assertThat(red.path("descriptionHtml").asText())
                .startsWith("<p><b>Refuted.</b> " + sentence + "</p>")
                .contains("<img alt=\"card: accuracy on credit\" src=\"data:image/svg+xml;base64,")
                .contains("<tr><td>observed</td><td colspan=\"2\"><b>0.680</b></td>")
                .containsPattern(
                        "<pre>mvn test (-P\\S+ )?-Dtest=org.modelunit.allure.Claiming#red -Dmodelunit.seed=42</pre>");
        ((ObjectNode) red.path("statusDetails")).remove("trace"); // which is folded away
        assertThat(red.toString().split(Pattern.quote(sentence), -1)).hasSize(2);
        assertThat(red.toString()).doesNotContain("the data refute it");
        for (JsonNode step : results.named("red").steps()) {
            for (JsonNode file : step.path("attachments")) {
                String text =
                        results.named("red").attachment(step, file.path("name").asText());
                assertThat(file.path("type").asText().equals("text/plain") ? text : "")
                        .doesNotContain(sentence);
            }
        }
    }

    @Test
    void the_first_line_of_a_message_says_what_became_of_the_claim_without_a_measured_value() {
        assertThat(message("red")).isEqualTo("Refuted: accuracy on credit: at least 0.75 with 95% confidence");
        assertThat(message("blocked"))
                .isEqualTo("Could not be measured: recall on credit: at least 0.5 (no 'bad' at all)");
        assertThat(message("yellow"))
                .isEqualTo("Inconclusive, the data cannot tell: recall on credit: at least 0.75 with 95% confidence");
        assertThat(message("several"))
                .isEqualTo("Refuted: accuracy on credit: at least 0.75 with 95% confidence\n"
                        + "Inconclusive, the data cannot tell: recall on credit: at least 0.75 with 95% confidence");
    }

    @Test
    void another_error_of_a_test_that_claims_stays_in_its_words() {
        assertThat(message("plain")).isEqualTo("two is not three");
        assertThat(results.named("plain").json().path("descriptionHtml").asText())
                .contains("<b>Shown.</b>");
    }

    private static String message(String test) {
        return results.named(test).json().path("statusDetails").path("message").asText();
    }

    @Test
    void a_test_that_claims_is_found_by_model_and_kind_of_claim() {
        assertThat(labels("green"))
                .containsEntry("epic", List.of("challenger.onnx"))
                .containsEntry("feature", List.of("metric", "check"))
                .containsEntry("parentSuite", List.of("challenger.onnx"))
                .containsEntry("suite", List.of("Claiming"))
                .containsEntry("severity", List.of("critical"))
                .containsEntry("tag", List.of("met"))
                .doesNotContainKeys("story", "owner");
        assertThat(labels("yellow")).containsEntry("tag", List.of("inconclusive"));
    }

    @Test
    void what_a_user_labels_himself_stays() {
        assertThat(labels("labelled"))
                .containsEntry("epic", List.of("Lending"))
                .containsEntry("severity", List.of("trivial"))
                .containsEntry("owner", List.of("risk"))
                .containsEntry("feature", List.of("metric"));
        JsonNode json = results.named("labelled").json();
        assertThat(json.path("descriptionHtml").asText()).startsWith("<p>Why &lt;we&gt; lend.</p><hr>");
        assertThat(json.has("description")).isFalse();
    }

    @Test
    void no_two_steps_or_attachments_of_a_test_have_one_name() {
        JsonNode json = results.named("twice").json();

        assertThat(json.findValuesAsText("name")).contains("card: accuracy on credit", "card: accuracy on credit (2)");
        List<String> names = new ArrayList<>();
        json.path("steps").forEach(step -> names.addAll(step.findValuesAsText("name")));
        assertThat(json.path("steps")).hasSize(2);
        assertThat(names).contains("accuracy on credit: at least 0.75 (2)").doesNotHaveDuplicates();
    }

    private static Map<String, List<String>> labels(String test) {
        Map<String, List<String>> labels = new TreeMap<>();
        results.named(test).json().path("labels").forEach(label -> labels.computeIfAbsent(
                        label.path("name").asText(), name -> new ArrayList<>())
                .add(label.path("value").asText()));
        return labels;
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

        assertThat(matching(categories, "red")).containsExactly("Refuted");
        assertThat(matching(categories, "yellow")).containsExactly("The data cannot tell");
        assertThat(matching(categories, "blocked")).containsExactly("Could not be measured");
        assertThat(matching(categories, "several")).containsExactly("Refuted");
        assertThat(matching(categories, "plain")).containsExactly("Plain assertion");
    }

    @Test
    void an_injected_parameter_is_no_part_of_a_tests_identity(@TempDir Path other) throws Exception {
        JsonNode green = results.named("green").json();
        runTests("-Dmodelunit.output=" + other);

        assertThat(green.path("parameters").findValuesAsText("name")).containsExactly("metric", "data");
        assertThat(green.path("parameters").findValuesAsText("value"))
                .containsExactly("ROC AUC of 'bad', closeness", "credit, features");
        assertThat(green.path("parameters").findValuesAsText("excluded")).containsOnly("true");
        assertThat(Results.in(other.resolve("allure-results"))
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

        assertThat(Results.in(own).tests()).hasSize(9);
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
        return run(directory, List.of(properties), List.of());
    }

    static String run(Path place, List<String> properties, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-XX:TieredStopAtLevel=1"); // it lives for a second
        command.addAll(properties);
        command.addAll(
                List.of("-Dclaiming=true", "-cp", System.getProperty("java.class.path"), ClaimingMain.class.getName()));
        command.addAll(arguments);
        Process jvm = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(jvm.getInputStream().readAllBytes());
        assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(jvm.exitValue()).as(text).isZero();
        return text;
    }
}
