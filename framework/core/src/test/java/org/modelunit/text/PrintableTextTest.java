package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;

/** What is printed of text from outside. */
class PrintableTextTest {

    static List<String> hostile() {
        return HostileText.names();
    }

    @Test
    void there_are_fifty_hostile_names() {
        assertThat(HostileText.names()).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_hidden_is_shown_on_one_line_and_stays_so(String name) {
        String shown = PrintableText.of(name);

        assertThat(shown).isNotEqualTo(name).contains("\\").hasLineCount(1);
        assertThat(shown.codePoints()).noneMatch(PrintableText::isHidden);
        assertThat(PrintableText.of(shown)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bad",
                "Café",
                "Cafe\u0301",
                "Größe ≥ 5 °C — „gut“",
                "東京",
                "שלום",
                "مرحبا",
                "हिन्दी",
                "😀",
                "C:\\new\\table",
                "<img src=x onerror=…>"
            })
    void what_can_be_read_stays_as_it_is(String name) {
        assertThat(PrintableText.of(name)).isSameAs(name);
        assertThat(PrintableText.lines(name)).isEqualTo(name);
    }

    @Test
    void characters_are_shown_by_name_or_by_number() {
        assertThat(PrintableText.of("a\nb\rc\td\u00A0e\u001Bf\u2028g\uDB40\uDC41h\uD83D"))
                .isEqualTo("a\\nb\\rc\\td\\u00A0e\\u001Bf\\u2028g\\u{E0041}h\\uD83D");
    }

    @Test
    void lines_of_ours_stay_lines() {
        assertThat(PrintableText.lines("one\ntwo\r\nthree\rfour\u2028\u001B[2K"))
                .isEqualTo("one\ntwo\nthree\\rfour\\u2028\\u001B[2K");
    }

    @ParameterizedTest
    @CsvSource({"160, U+00A0", "10, U+000A", "128512, U+1F600"})
    void a_code_point_is_written_as_standards_do(int character, String text) {
        assertThat(PrintableText.codePoint(character)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_failure_text_keeps_its_lines_whatever_its_parts_are_called(String name) {
        assertThat(failure(name).lines().map(line -> line.substring(0, Math.min(9, line.length()))))
                .isEqualTo(failure("name")
                        .lines()
                        .map(line -> line.substring(0, Math.min(9, line.length())))
                        .toList());
        assertThat(failure(name).codePoints().filter(c -> c != '\n')).noneMatch(PrintableText::isHidden);
    }

    private static String failure(String name) {
        return VerdictText.of(
                new CheckVerdict(
                        name,
                        name,
                        "be close to " + name,
                        VerdictStatus.MISSED,
                        name + " is not",
                        List.of(new Fact("worst", name, name), Fact.of("shape", name)),
                        "1",
                        "2"),
                List.of(Fact.of("again", "-Dtest=" + name)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void facts_stay_aligned_whatever_their_names_are(String name) {
        String text = VerdictText.facts(
                new CheckVerdict(
                        "s",
                        "p",
                        "r",
                        VerdictStatus.MISSED,
                        "f",
                        List.of(Fact.of(name, "one"), Fact.of("b", "two")),
                        "",
                        ""),
                List.of());

        assertThat(text.lines()).hasSize(2);
        assertThat(text.lines().map(line -> line.length()))
                .containsOnly(PrintableText.of(name).length() + 7);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_message_of_an_error_shows_what_it_quotes(String name) {
        assertThat(new DataException("no column '" + name + "'"))
                .hasMessage("no column '" + PrintableText.of(name) + "'");
        assertThat(new ModelException("first\n  fix  second")).hasMessage("first\n  fix  second");
        assertThat(new ModelException(name)).hasMessage(PrintableText.lines(name));
    }
}
