package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({"0,0", "-0,-0.0", "+7,7", "007,7", "1.5,1.5", "5.,5", ".5,0.5", "-.5e3,-500", "1E-3,0.001", "1e+2,100"})
    void numbers_are_read_as_data_files_write_them(String text, double number) {
        assertThat(Numeral.of(text)).hasValue(number);
        assertThat(Numeral.isDecimal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "+",
                "-",
                "e",
                "e5",
                ".e5",
                "1e",
                "1e+",
                "1e5.",
                "1.2.3",
                "--1",
                "+-1",
                "1-2",
                "1d",
                "1f",
                "1L",
                "0x1p3",
                "0x10",
                "NaN",
                "nan",
                "Infinity",
                "-inf",
                " 2 ",
                "2 ",
                "\t2",
                "1_000",
                "1,5",
                "1 000",
                "\u0661\u0662",
                "\u22125",
                "45%",
                "\uff11",
                "1e5e5",
                "\u00a02",
                "2\u0000"
            })
    void what_else_java_takes_for_a_number_is_none(String text) {
        assertThat(Numeral.of(text)).isEmpty();
        assertThat(Numeral.isDecimal(text)).isFalse();
        assertThat(Numeral.isWhole(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "-12,true", "+3,true", "1.0,false", "5.,false", "1e3,false"})
    void whole_numbers_have_neither_point_nor_exponent(String text, boolean isWhole) {
        assertThat(Numeral.isWhole(text)).isEqualTo(isWhole);
    }

    @Test
    void a_number_that_no_double_is_near_is_none_and_the_remedy_says_so() {
        assertThat(Numeral.isDecimal("1e999")).isTrue();
        assertThat(Numeral.of("1e999")).isEmpty();
        assertThat(Numeral.remedy("1e999", true)).isEqualTo("it is too large for a double");
        assertThat(Numeral.of("1e-999")).hasValue(0);
    }

    @Test
    void remedies_say_what_to_do() {
        assertThat(Numeral.remedy(" 2 ", true)).isEqualTo("take away the spaces around it");
        assertThat(Numeral.remedy("1,5", true)).contains("a decimal point");
        assertThat(Numeral.remedy("NaN", true))
                .isEqualTo("NaN and infinity would reach the model as numbers; correct the cell");
        assertThat(Numeral.remedyIfMissing("NaN", List.of("", "?"), true))
                .isEqualTo(", or if it means missing, say missing(\"\", \"?\", \"NaN\")");
        assertThat(Numeral.remedyIfMissing("1d", List.of(""), true)).isEmpty();
        assertThat(Numeral.remedy("1d", true)).isEqualTo("correct the cell: 'd' belongs to no number");
        assertThat(Numeral.remedy("forty", true)).isEqualTo("correct the cell");
    }

    @Test
    void random_texts_are_numbers_just_where_the_grammar_says_so() {
        Pattern grammar = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(7);
            for (int at = 0; at < length; at++) {
                text.append("01.e+-E9 d".charAt(random.nextInt(10)));
            }
            assertThat(Numeral.isDecimal(text.toString()))
                    .as("'%s'", text)
                    .isEqualTo(grammar.matcher(text).matches());
        }
    }
}
