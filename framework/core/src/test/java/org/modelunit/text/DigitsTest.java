package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @Test
    void three_digits_are_enough_unless_what_decides_looks_like_the_bar() {
        assertThat(Digits.telling(0.7, 0.81).of(0.81)).isEqualTo("0.810");
        assertThat(Digits.telling(0.7, 0.69996).of(0.69996)).isEqualTo("0.69996");
    }

    @Test
    void a_difference_that_is_the_bar_but_for_its_last_digits_is_not_told_apart_from_it() {
        double bar = -0.07;
        double rounded = (0.846 - 0.07) - 0.846;
        assertThat(rounded).isNotEqualTo(bar);

        assertThat(Digits.telling(bar, rounded, -0.339).of(bar)).isEqualTo("-0.070");
    }

    /** A value that misses its bar never reads like it. */
    @ParameterizedTest
    @CsvSource({
        "4.15e-5, 4.149999e-5",
        "6.25e-6, 6.249997e-6",
        "1e-10, 9.99996e-11",
        "1e-3, 9.99999e-4",
        "-2e-7, -2.000001e-7"
    })
    void tiny_numbers_that_are_nearly_alike_are_told_apart_as_they_are_shown(double bar, double value) {
        Digits digits = Digits.telling(bar, value);

        assertThat(Double.parseDouble(digits.of(value))).isNotEqualTo(Double.parseDouble(digits.of(bar)));
    }

    @Test
    void what_is_tiny_on_purpose_is_told_apart_from_a_tiny_bar() {
        assertThat(Digits.telling(1e-9, 2e-9).of(2e-9)).isEqualTo("2e-9");
        assertThat(Digits.telling(2e-12, 1.5e-12).of(1.5e-12)).isEqualTo("1.5e-12");
        assertThat(Digits.telling(6e-14, 5.7343e-14).of(6e-14)).isEqualTo("6e-14");
        assertThat(Digits.telling(6e-14, 5.7343e-14).of(5.7343e-14)).isEqualTo("5.734e-14");
        assertThat(Digits.telling(0, 0).of(0)).isEqualTo("0.000");
        assertThat(Digits.telling(0, Double.NaN, Double.POSITIVE_INFINITY).of(0))
                .isEqualTo("0.000");
    }
}
