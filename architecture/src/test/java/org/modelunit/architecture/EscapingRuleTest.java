package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are escaped in {@code org.modelunit.text} alone: what writes HTML, SVG, Markdown, tables, JSON or to a terminal asks there. */
class EscapingRuleTest {

    /** Signs that are replaced by what escapes them, entities, and escape sequences of terminals. */
    private static final List<Pattern> BY_HAND = List.of(
            Pattern.compile(
                    "\\.replace(All|First)?\\(\\s*[\"']\\\\*[|<>&\"'*_`#\\[\\]{}\\\\][\"'],\\s*\"(\\\\\\\\|&|\\\\\"\\\\\")"),
            Pattern.compile("\"[^\"\\n]*&(lt|gt|amp|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);"),
            Pattern.compile("\\\\u00(1b|1B|9b|9B)|\\\\033|\\\\x1[bB]"),
            Pattern.compile("\\\\\": ?(\\\\\"(%s)?)?\" \\+|\": \"%s\""));

    @Test
    void nobody_escapes_by_hand() {
        List<Path> writers = Repository.files(file -> isWriter(Repository.name(file)));

        assertThat(writers).hasSizeGreaterThan(300);
        assertThat(writers).filteredOn(file -> isByHand(Repository.text(file))).isEmpty();
    }

    /** What is published, and what writes the pages of the documentation. */
    private static boolean isWriter(String file) {
        boolean isOurs = file.contains("/src/main/java/")
                || file.matches("architecture/.*/ApiPage\\.java|.*/simulation/bounds/Bounds(Page|Table)\\.java");
        return file.endsWith(".java") && isOurs && !file.startsWith("framework/core/src/main/java/org/modelunit/text/");
    }

    private static boolean isByHand(String source) {
        String code = source.replaceAll("(?m)^ *(/\\*)?\\*.*$", ""); // Javadoc is HTML, and escapes it by hand
        return BY_HAND.stream().anyMatch(pattern -> pattern.matcher(code).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.replace(\"|\", \"\\\\|\")",
                "text.replace(\"<\", \"&lt;\")",
                "text.replaceAll(\"&\", \"&amp;\")",
                "cell.replace(\"\\\"\", \"\\\"\\\"\")",
                "text.replace(\"\\\"\", \"\\\\\\\"\")",
                "append(\"&quot;\")",
                "print(\"\\u001b[31m\")",
                "\"{\\\"name\\\": \\\"\" + name",
                "\"{\\\"count\\\":\" + count",
                "{\"name\": \"%s\"}"
            })
    void what_is_escaped_by_hand_is_seen(String source) {
        assertThat(isByHand(source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path.replace('\\\\', '/')",
                "name.replaceAll(\"[ _.-]\", \"\")",
                "population.replace(\"|\", \"; \")",
                "a && b",
                "    /** Returns \"&lt;f8\". */",
                "\"expected: \" + text"
            })
    void what_is_no_escaping_is_let_alone(String source) {
        assertThat(isByHand(source)).isFalse();
    }
}
