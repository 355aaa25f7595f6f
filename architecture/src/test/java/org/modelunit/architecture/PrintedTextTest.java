package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation says is printed is what is printed: by an example that runs here, or by a test that expects the very lines. */
@Tag("slow")
class PrintedTextTest {

    private static final String BAD_RELEASE = "-Dmodelunit.model.challenger=src/test/resources/models/bad-release.onnx";
    private static final String README = "Expected ROC AUC of 'bad' on german-credit/holdout";
    private static final String FAIRNESS = "Expected equalized odds difference of 'bad' by sex";

    @TempDir
    Path work;

    @Test
    void a_bad_release_fails_as_the_readme_and_the_page_about_fairness_say() throws Exception {
        String failures = new Example("credit-risk", work.toRealPath())
                .failuresOf(
                        List.of(BAD_RELEASE),
                        "com.example.credit.CreditRiskModelTest",
                        "com.example.credit.FairnessModelTest");

        assertThat(failures)
                .contains(Markdown.printed("README.md", README))
                .contains(Markdown.printed("docs/fairness.md", FAIRNESS));
    }

    @TestFactory
    Stream<DynamicTest> every_other_printed_text_is_expected_by_a_test() {
        List<String> tests = Repository.files(file -> Repository.name(file).contains("src/test/java/")
                        && file.toString().endsWith(".java"))
                .stream()
                .map(Repository::text)
                .map(text -> Markdown.normal(text.replace("\"\"\"", "\n")))
                .toList();
        return Repository.files(file -> file.toString().endsWith(".md")).stream()
                .flatMap(page -> Markdown.blocks(Repository.text(page), "").stream()
                        .filter(PrintedTextTest::isPrinted)
                        .map(block -> dynamicTest(
                                Repository.name(page) + ": "
                                        + block.lines().findFirst().orElse(""),
                                () -> assertThat(tests)
                                        .as("a test expects these lines:%n%s", block)
                                        .anyMatch(test -> test.contains(Markdown.normal(block))))));
    }

    /** Neither a command, nor a picture, nor what is compared above. */
    private static boolean isPrinted(String block) {
        return !block.startsWith("mvn ")
                && !block.contains("→")
                && Set.of(README, FAIRNESS).stream().noneMatch(block::startsWith);
    }
}
