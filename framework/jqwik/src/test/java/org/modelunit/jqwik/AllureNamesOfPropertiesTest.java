package org.modelunit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;

/** What properties and tests of slices are called in Allure's results, by what Allure knows them again, and their last runs. */
class AllureNamesOfPropertiesTest {

    private static final List<String> NAMES = List.of(
            "Hard › serves east",
            "Hard › serves west",
            "Seasons › in summer › serves east",
            "Seasons › in summer › serves west",
            "Seasons › in winter › serves east",
            "Seasons › in winter › serves west",
            "hard cases › Harder › holds",
            "hard cases › holds",
            "holds",
            "holds (2)",
            "serves east",
            "serves west");

    @TempDir
    static Path directory;

    private static List<JsonObject> results;
    private static List<JsonObject> renamed;

    /** In each JVM twice; before the third one 'west' is renamed to 'south'. */
    @BeforeAll
    static void runTheTestsInThreeJvms() throws Exception {
        run("west");
        run("west");
        results = results();
        run("south");
        renamed = results();
    }

    private static List<JsonObject> results() throws IOException {
        List<JsonObject> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory.resolve("modelunit/allure-results"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("-result.json"))
                    .toList()) {
                results.add(JsonFile.read(file));
            }
        }
        return results;
    }

    private static String name(JsonObject result) {
        return result.text("name").replace("\"", ""); // JUnit 6 quotes what a class is given
    }

    private static Map<String, List<String>> namesByHistory(List<JsonObject> results) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.text("historyId"),
                        LinkedHashMap::new,
                        Collectors.mapping(AllureNamesOfPropertiesTest::name, Collectors.toList())));
    }

    @Test
    void properties_and_tests_of_slices_are_called_by_what_they_are_inside_of() {
        assertThat(results.stream()
                        .map(AllureNamesOfPropertiesTest::name)
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(NAMES);
        assertThat(results).hasSize(2 * NAMES.size()).allMatch(result -> result.text("status")
                .equals("passed"));
    }

    @Test
    void one_that_runs_again_is_a_retry_of_itself_and_of_no_other() {
        Map<String, List<String>> names = namesByHistory(results);

        assertThat(names).hasSameSizeAs(NAMES);
        assertThat(names.values()).allSatisfy(ones -> assertThat(ones).hasSize(2));
        assertThat(names.values())
                .allSatisfy(ones -> assertThat(ones.stream().distinct()).hasSize(1));
    }

    @Test
    void each_has_the_page_of_its_own_claim() {
        assertThat(results).allSatisfy(result -> assertThat(result.text("descriptionHtml"))
                .doesNotContain("claims:")
                .contains(name(result).contains("holds") ? "Met." : "Not refuted."));
    }

    @Test
    void a_slice_that_is_renamed_has_a_history_of_its_own_and_the_others_keep_theirs() {
        Map<String, List<String>> after = namesByHistory(renamed);

        namesByHistory(results).forEach((history, names) -> {
            if (names.get(0).endsWith("west")) {
                assertThat(after).doesNotContainKey(history);
            } else {
                assertThat(after).containsEntry(history, names);
            }
        });
    }

    @Test
    void the_page_of_a_slice_shows_the_runs_before_and_none_is_shown_twice() {
        assertThat(results).allSatisfy(result -> {
            if (name(result).contains("holds")) {
                assertThat(result.text("descriptionHtml")).doesNotContain("Last ");
            } else {
                assertThat(result.text("descriptionHtml"))
                        .containsOnlyOnce("alt=\"Last 2 runs: accuracy on customers/region="
                                + name(result).replaceAll(".* ", "") + "\"");
            }
        });
    }

    @Test
    void the_page_of_a_slice_that_is_renamed_shows_no_runs_before_and_those_of_the_others_do() {
        assertThat(renamed)
                .filteredOn(result -> name(result).contains("serves"))
                .hasSize(16)
                .allSatisfy(result -> assertThat(result.text("descriptionHtml")
                                .contains("Last 3 runs: accuracy on customers/region=east"))
                        .isEqualTo(name(result).endsWith("east")));
    }

    private static void run(String last) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it lives for a second
                "-Dnamed.alike.last=" + last,
                "-Dmodelunit.output=" + directory.resolve("modelunit"),
                "-cp",
                System.getProperty("java.class.path"),
                NamedAlikeMain.class.getName());
        Process jvm = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(jvm.getInputStream().readAllBytes());
        assertThat(jvm.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(jvm.exitValue()).as(text).isZero();
        assertThat(text).doesNotContain("tests are red", "test is red");
    }
}
