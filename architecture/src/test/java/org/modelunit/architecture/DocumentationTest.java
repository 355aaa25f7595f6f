package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The documentation says what is true: its Java blocks are taken, line for line, from sources that the build compiles, and its links
 * lead somewhere.
 */
class DocumentationTest {

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)[^)]*\\)");

    private static List<Path> pages() {
        return Repository.files(file -> file.toString().endsWith(".md"));
    }

    @TestFactory
    Stream<DynamicTest> every_java_block_is_compiled_somewhere() {
        List<String> sources = Repository.javaFiles().stream()
                .map(Repository::text)
                .map(DocumentationTest::normal)
                .toList();
        return pages().stream().flatMap(page -> blocks(page).stream()
                .map(block -> DynamicTest.dynamicTest(
                        Repository.name(page) + ": " + block.lines().findFirst().orElse(""),
                        () -> assertThat(sources.stream().anyMatch(source -> hasAll(source, block)))
                                .as("a compiled source has these lines:%n%s", block)
                                .isTrue())));
    }

    /** Whether a source has the pieces of a block, which may leave something out at a line with three dots. */
    private static boolean hasAll(String source, String block) {
        int from = 0;
        for (String piece : block.split("(?m)^\\s*(// )?…\\s*$")) {
            String wanted = normal(piece);
            int at = source.indexOf(wanted, from);
            if (at < 0) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }

    /** Without indentation and empty lines. */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder("\n");
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> normal.append(line)
                .append('\n'));
        return normal.length() == 1 ? "" : normal.toString();
    }

    private static List<String> blocks(Path page) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Repository.text(page));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
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
}
