package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+cmd",
                "-2+3",
                "@SUM(A1)",
                " =1",
                "\uFEFF=1",
                "＝1",
                "＠x",
                "\u00a0=1",
                "=",
                "-",
                "+1e",
                "-1 000"
            })
    void a_formula_becomes_a_text(String formula) {
        assertThat(CsvCell.of(formula)).isEqualTo("'" + formula);
    }

    @Test
    void a_formula_after_a_tab_or_a_line_break_becomes_a_text() {
        assertThat(CsvCell.of("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(CsvCell.of("\r\n=1")).isEqualTo("\"'\r\n=1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+0.5", "-1.5E-9", "-.5", "1.", "under 25", "[-5, 3)", "a=b", "", "a-b"})
    void numbers_and_ordinary_texts_stay(String text) {
        assertThat(CsvCell.of(text)).isIn(text, '"' + text + '"');
    }

    @Test
    void separators_and_quotes_are_quoted() {
        assertThat(CsvCell.of("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvCell.of("a;b")).isEqualTo("\"a;b\"");
        assertThat(CsvCell.of("say \"a\"")).isEqualTo("\"say \"\"a\"\"\"");
        assertThat(CsvCell.of("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    }
}
