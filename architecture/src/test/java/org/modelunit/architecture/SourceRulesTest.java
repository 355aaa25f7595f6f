package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be seen in the text of a file alone. */
class SourceRulesTest {

    private static final int LONGEST_FILE = 400;

    @Test
    void rooms_are_small() {
        List<Path> files = Repository.javaFiles();
        List<Integer> lengths = files.stream()
                .map(file -> (int) Repository.text(file).lines().count())
                .sorted()
                .toList();

        assertThat(files)
                .filteredOn(file -> Repository.text(file).lines().count() > LONGEST_FILE)
                .isEmpty();
        assertThat(lengths.get(lengths.size() / 2))
                .as("the median length of a file")
                .isLessThanOrEqualTo(100);
        assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine of ten files").isLessThanOrEqualTo(250);
    }

    @Test
    void the_architecture_is_told_on_two_pages() {
        String page = Repository.text(Repository.ROOT.resolve("docs/architecture.md"));

        assertThat(page.split("\\s+")).hasSizeLessThanOrEqualTo(1_800);
    }

    @Test
    void nothing_is_left_to_do() {
        Pattern marks = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
        assertThat(Repository.files(SourceRulesTest::isText))
                .filteredOn(file -> marks.matcher(Repository.text(file)).find())
                .isEmpty();
    }

    @Test
    void no_file_names_a_place_on_somebodys_machine() {
        Pattern places = Pattern.compile("(^|[^\\w.])/(home|root|Users|work|tmp)/\\w");
        assertThat(Repository.files(SourceRulesTest::isText))
                .filteredOn(file -> places.matcher(Repository.text(file)).find())
                .isEmpty();
    }

    @Test
    void a_project_that_makes_no_jar_installs_none() {
        assertThat(Repository.files(file -> file.endsWith("pom.xml")))
                .filteredOn(pom -> Repository.text(pom).contains("<skipIfEmpty>true"))
                .isNotEmpty()
                .allSatisfy(pom ->
                        assertThat(Repository.text(pom)).contains("<maven.install.skip>true</maven.install.skip>"));
    }

    /** The program before it dies of a broken pipe now and then, and pipefail makes a failure of that. */
    @Test
    void no_script_pipes_into_what_ends_early() {
        Pattern ends = Pattern.compile("(?<!\\|)\\|&?[\\s\\\\]*(\\w+=\\S+\\s+)*"
                + "([ef]?grep\\b[^|\\n]*\\s(-\\w*[qm]|--quiet|--max-count)|head\\b|sed\\s+(-n\\s+)?\\S*q)");

        assertThat(Repository.files(SourceRulesTest::isScript))
                .isNotEmpty()
                .filteredOn(file -> Repository.text(file).contains("pipefail"))
                .filteredOn(file -> ends.matcher(Repository.text(file)).find())
                .isEmpty();
    }

    /** What builds, tests and editors leave is nobody's source, even where it was once added by mistake. */
    @Test
    void nothing_that_was_generated_is_tracked() {
        Pattern directories = Pattern.compile("(^|/)(target|modelunit|allure-results|\\.allure|__pycache__)/");
        Pattern files =
                Pattern.compile("(^|/)(\\.jqwik-database|javac\\.[^/]*\\.args|[^/]*\\.(class|jar|log|part|lock))$");
        assumeTrue(Files.exists(Repository.ROOT.resolve(".git")), "these are no sources under version control");

        assertThat(Repository.tracked())
                .isNotEmpty()
                .filteredOn(file -> directories.matcher(outsideOfSources(file)).find()
                        || files.matcher(file).find())
                .isEmpty();
    }

    /** Below src, people may call a directory what they like. */
    private static String outsideOfSources(String file) {
        return file.replaceFirst("(^|/)src/.*", "");
    }

    private static boolean isScript(Path file) {
        return file.toString().endsWith(".sh")
                || file.getParent().endsWith(".ci")
                || file.getParent().endsWith("benchmarks") && !file.toString().contains(".");
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|md|xml|py|yml|properties|json|txt)");
    }
}
