package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests are called that are inside of something, and by what Allure knows them again. */
class AllureNamesTest {

    private static final List<String> NAMES = List.of(
            "claims nothing",
            "hard cases › separates",
            "made › separates",
            "made › separates (2)",
            "seasons › in summer › separates",
            "seasons › in winter › separates",
            "separates",
            "serves of east",
            "serves of west");

    @TempDir
    static Path directory;

    private static List<Results.Result> results;

    @BeforeAll
    static void runTheTestsTwiceInOneSession() throws Exception {
        AllureInLauncherTest.run(directory, List.of("-Dmodelunit.output=" + directory), List.of("inside", "inside"));
        results = Results.in(directory.resolve("allure-results")).tests();
    }

    @Test
    void tests_of_one_name_are_called_by_what_they_are_inside_of() {
        assertThat(results).hasSize(18);
        assertThat(results.stream()
                        .map(result -> result.name().replace("\"", "")) // JUnit 6 quotes what a test is given
                        .distinct()
                        .sorted())
                .containsExactlyElementsOf(NAMES);
    }

    @Test
    void a_test_that_runs_again_is_a_retry_of_itself_and_of_no_other() {
        Map<String, List<String>> names = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.json().path("historyId").asText(),
                        Collectors.mapping(Results.Result::name, Collectors.toList())));

        assertThat(names).hasSize(9).doesNotContainKey("");
        assertThat(names.values()).allSatisfy(ones -> assertThat(ones).hasSize(2));
        assertThat(names.values())
                .allSatisfy(ones -> assertThat(ones.stream().distinct()).hasSize(1));
    }

    @Test
    void a_test_that_claims_nothing_is_left_as_it_is() {
        Results.Result test = results.stream()
                .filter(result -> result.name().equals("claims nothing"))
                .findFirst()
                .orElseThrow();

        assertThat(test.json().has("descriptionHtml")).isFalse();
        assertThat(test.json().path("labels").findValuesAsText("name")).doesNotContain("epic", "tag", "severity");
    }
}
