package org.modelunit.gate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstDifferenceTest {

    private static String words(String text, String... possible) {
        return FirstDifference.of(text, List.of(possible)).orElseThrow().words();
    }

    @Test
    void one_of_the_possible_texts_has_no_difference() {
        assertThat(FirstDifference.of("a\nb", List.of("a", "a\nb"))).isEmpty();
        assertThat(FirstDifference.of("", List.of(""))).isEmpty();
    }

    /** A reader sees no blank but the space, and quotes tell where a line ends. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"model is good \", \"line 2 has 'model is good ' in the place of 'model is good'\"",
                "\" model is good\", \"line 2 has ' model is good' in the place of 'model is good'\"",
                "\"model  is good\", \"line 2 has 'model  is good' in the place of 'model is good'\"",
                "\"model\u00a0is good\", \"line 2 has 'model\\u00A0is good' in the place of 'model is good'\"",
                "\"model\tis good\", \"line 2 has 'model\\tis good' in the place of 'model is good'\"",
                "\"model is\u200b good\", \"line 2 has 'model is\\u200B good' in the place of 'model is good'\"",
            })
    void blanks_are_seen(String edited, String words) {
        assertThat(words("first\n" + edited + "\nlast\n", "first\nmodel is good\nlast\n"))
                .isEqualTo(words);
    }

    @Test
    void a_line_that_does_not_end_as_it_should_is_told_with_its_end() {
        assertThat(words("a\nb", "a\nb\n")).isEqualTo("line 2 has 'b' in the place of 'b\\n'");
        assertThat(words("a\nb\n", "a\nb")).isEqualTo("line 2 has 'b\\n' in the place of 'b'");
        assertThat(words("a\r\nb", "a\nb")).isEqualTo("line 1 has 'a\\r' in the place of 'a'");
        assertThat(words("", "\n")).isEqualTo("line 1 has '' in the place of '\\n'");
        assertThat(words("", "a")).isEqualTo("line 1 has '' in the place of 'a'");
    }

    @Test
    void of_several_possible_texts_the_most_alike_is_told() {
        assertThat(words("RELEASE it", "NOT GATED", "RELEASE IT", "")).endsWith("in the place of 'RELEASE IT'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 79, 1000})
    void of_a_long_line_what_stands_around_the_difference_is_told(int place) {
        String right = "x".repeat(2000);
        String edited = right.substring(0, place) + "!" + right.substring(place);

        FirstDifference difference = FirstDifference.of(edited, List.of(right)).orElseThrow();

        assertThat(difference.found()).hasSize(80).contains("!");
        assertThat(difference.right()).hasSize(80).doesNotContain("!");
    }
}
