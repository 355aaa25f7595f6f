package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text may lose words where it has no room, but a number is there in full, or not at all. */
class WholeNumbersTest {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,e-]*\\d|\\d");
    private static final String LONG =
            "the area under the curve of a certain label on a certain part of it is 0.7504, at least 0.75 with 95%"
                    + " confidence";

    private static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        NUMBER.matcher(text).results().forEach(found -> numbers.add(found.group()));
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LONG,
                "accuracy 0.9123456789",
                "about 1,250,000 examples if the true value is 0.5712",
                "1.798e308 and -4.9e-324",
                "row 1234567890 of loans-2024-11-30",
                "0.1234567890123456789012345678901234567890"
            })
    void no_text_shows_a_part_of_a_number(String whole) {
        List<String> numbers = numbers(whole);
        for (double width = 400; width > TextStyle.INK.width(numbers.get(0)) + 20; width -= 3) {
            String text = TextWidth.fitting(whole, TextStyle.USUAL, false, width);

            assertThat(numbers).as(text).containsAll(numbers(text));
        }
    }

    @Test
    void a_name_keeps_its_end_and_no_part_of_a_number() {
        String name = "a name that is far too long, of row 1234567890 of loans-2024-11-30 in part 0.123456";
        for (double width = 400; width > 90; width -= 3) {
            Paragraph lines = Paragraph.ofName(name, width, 2, TextStyle.INK);
            String text = String.join(" ", lines.lines());

            assertThat(numbers(name)).as(text).containsAll(numbers(text));
            assertThat(text).startsWith("a name").endsWith("0.123456");
            assertThat(lines.width()).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void words_go_before_numbers_do() {
        double all = TextStyle.INK.width(LONG);

        assertThat(TextWidth.fitting(LONG, TextStyle.USUAL, false, all)).isEqualTo(LONG);
        for (double share = 0.95; share > 0.6; share -= 0.05) {
            String text = TextWidth.fitting(LONG, TextStyle.USUAL, false, share * all);

            assertThat(numbers(text)).as(text).containsExactly("0.7504", "0.75", "95");
            assertThat(text).contains("…");
            assertThat(TextStyle.INK.width(text)).isLessThanOrEqualTo(share * all);
        }
    }

    @Test
    void a_text_without_numbers_is_cut_at_its_end() {
        String text = TextWidth.fitting("a name that is too long for its place", TextStyle.USUAL, false, 120);

        assertThat(text).startsWith("a name that").endsWith("…").containsOnlyOnce("…");
    }

    @Test
    void no_line_ends_inside_a_number() {
        for (int width = 90; width < 300; width++) {
            Paragraph lines = Paragraph.of("x".repeat(40) + "0.75045 and 1,250,000", width, 40, TextStyle.INK);

            assertThat(numbers(String.join(" ", lines.lines()))).contains("0.75045", "1,250,000");
        }
    }
}
