package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ModelUnit says, in Javadoc, messages and documentation, is said as one would say it to a colleague. */
class EnglishTest {

    /** Pronouns that make a reader look for their noun, and a sentence that tells what every method does. */
    private static final Pattern HARD_TO_READ =
            Pattern.compile("\\b(that of|of which|by which|whom)\\b|\\brefuses null\\b", Pattern.CASE_INSENSITIVE);

    /** Where a text goes on: on the next line of a comment, or in the next literal. */
    private static final Pattern BREAK = Pattern.compile("\"\\s*\\n?\\s*\\+\\s*\"|\\s*\\n\\s*(\\*(?!/)|//)?\\s*");

    private static final int AROUND = 40;

    @Test
    void nobody_has_to_read_a_sentence_twice() {
        assertThat(Stream.concat(Sources.all().stream(), pages().stream()).flatMap(EnglishTest::hardToRead))
                .as("say the noun, or that something has something: \"the weight of row 3\", \"slices without a key\"")
                .isEmpty();
    }

    /** What people write; the list of public types is made of Javadoc. */
    private static List<Path> pages() {
        return Repository.files(
                file -> Repository.name(file).matches("README\\.md|CONTRIBUTING\\.md|docs/.*(?<!api)\\.md"));
    }

    private static Stream<String> hardToRead(Path file) {
        String text = BREAK.matcher(Repository.text(file)).replaceAll(" ");
        return HARD_TO_READ
                .matcher(text)
                .results()
                .map(match -> file.getFileName()
                        + ": "
                        + text.substring(
                                Math.max(0, match.start() - AROUND), Math.min(text.length(), match.end() + AROUND)));
    }
}
