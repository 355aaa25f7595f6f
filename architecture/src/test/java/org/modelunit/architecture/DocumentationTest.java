package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The documentation says what is true: its Java blocks are taken, line for line, from sources that the build compiles, and its links
 * lead somewhere.
 */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)[^)]*\\)");

    private static List<Path> pages() {
        return Repository.files(file -> file.toString().endsWith(".md"));
    }

    @TestFactory
    Stream<DynamicTest> every_java_block_is_compiled_somewhere() {
        List<String> sources = Repository.javaFiles().stream()
                .map(Repository::text)
                .map(Markdown::normal)
                .toList();
        return pages().stream().flatMap(page -> Markdown.blocks(Repository.text(page), "java").stream()
                .map(block -> DynamicTest.dynamicTest(
                        Repository.name(page) + ": " + block.lines().findFirst().orElse(""),
                        () -> assertThat(sources.stream().anyMatch(source -> hasAll(source, block)))
                                .as("a compiled source has these lines:%n%s", block)
                                .isTrue())));
    }

    @TestFactory
    Stream<DynamicTest> every_xml_block_is_in_a_project_that_is_built() {
        List<String> poms =
                Repository.files(file -> Repository.name(file).matches("(examples|gate/maven/src/it)/.*/pom\\.xml"))
                        .stream()
                        .map(Repository::text)
                        .map(pom -> pom.replace("${version.modelunit}", property(pom, "version.modelunit")))
                        .map(Markdown::normal)
                        .toList();
        return pages().stream().flatMap(page -> Markdown.blocks(Repository.text(page), "xml").stream()
                .map(block -> DynamicTest.dynamicTest(
                        Repository.name(page) + ": " + block.lines().findFirst().orElse(""), () -> assertThat(poms)
                                .as("a pom has these lines:%n%s", block)
                                .anyMatch(pom -> hasAll(pom, block)))));
    }

    private static String property(String pom, String name) {
        return pom.replaceFirst("(?s).*<" + name + ">(.*?)</" + name + ">.*", "$1");
    }

    /** Whether a source has the pieces of a block, which may leave something out at a line with three dots. */
    private static boolean hasAll(String source, String block) {
        int from = 0;
        for (String piece : block.split("(?m)^\\s*(// )?…\\s*$")) {
            String wanted = Markdown.normal(piece);
            int at = source.indexOf(wanted, from);
            if (at < 0) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }

    @TestFactory
    Stream<DynamicTest> every_link_to_a_file_leads_somewhere() {
        return pages().stream().flatMap(page -> LINK.matcher(Repository.text(page))
                .results()
                .map(result -> result.group(1))
                .map(link -> DynamicTest.dynamicTest(
                        Repository.name(page) + " → " + link, () -> assertThat(Files.exists(page.resolveSibling(link)))
                                .isTrue())));
    }

    @TestFactory
    Stream<DynamicTest> every_test_of_an_example_is_named_on_its_page() {
        return Repository.files(file -> Repository.name(file).matches("examples/[^/]+/src/test/.*Test\\.java")).stream()
                .map(test -> DynamicTest.dynamicTest(Repository.name(test), () -> {
                    String example = Repository.name(test).split("/")[1];
                    String name = test.getFileName().toString().replace(".java", "");
                    assertThat(Repository.text(Repository.ROOT.resolve("examples/" + example + "/README.md")))
                            .contains(name);
                }));
    }
}
