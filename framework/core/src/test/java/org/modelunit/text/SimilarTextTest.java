package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTextTest {

    private static final List<String> LABELS = List.of("bad", "good", "Café", "not decided");

    @Test
    void a_text_in_another_normal_form_is_told_by_its_code_points() {
        assertThat(SimilarText.hint("Cafe\u0301", LABELS))
                .isEqualTo(
                        "; it looks like 'Café', but holds U+0065 U+0301 where that holds U+00E9, which is another Unicode"
                                + " normal form");
    }

    @ParameterizedTest
    @CsvSource({
        "'bad ', U+0020, nothing",
        "'\u200Bbad', U+200B, nothing",
        "'not\u00A0decided', U+00A0, U+0020",
        "'g\u043E\u043Ed', U+043E U+043E, U+006F U+006F",
        "'notdecided', nothing, U+0020"
    })
    void a_text_that_looks_alike_is_told_by_its_code_points(String found, String holds, String instead) {
        assertThat(SimilarText.hint(found, LABELS))
                .contains("; it looks like '")
                .endsWith("but holds " + holds + " where that holds " + instead);
    }

    @ParameterizedTest
    @CsvSource({
        "Bad, bad",
        "goood, good",
        "NOT_DECIDED, not decided",
        "not-decidde, not decided",
        "godo, good",
        "bda, bad",
        "gud, "
    })
    void a_slip_of_the_pen_is_asked_about(String found, String meant) {
        assertThat(SimilarText.hint(found, LABELS)).isEqualTo(meant == null ? "" : "; did you mean '" + meant + "'?");
    }

    @Test
    void nothing_is_said_where_nothing_is_near() {
        assertThat(SimilarText.hint("ugly", LABELS)).isEmpty();
        assertThat(SimilarText.hint("x", List.of("y"))).isEmpty();
        assertThat(SimilarText.hint("", LABELS)).isEmpty();
        assertThat(SimilarText.hint("bad", List.of())).isEmpty();
    }

    @Test
    void the_nearest_of_several_is_meant() {
        assertThat(SimilarText.closest("modelunit.reports", List.of("modelunit.resort", "modelunit.report")))
                .contains("modelunit.report");
    }
}
