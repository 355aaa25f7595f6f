package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificantDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "12345,3,12300",
        "0.00012345,3,0.000123",
        "-2.7182,2,-2.7",
        "9.996,3,10",
        "999.9999999999999,3,1000",
        "1000,3,1000",
        "0.1,15,0.1",
        "1.23456e300,3,1.23e300",
        "1.23456e-300,3,1.23e-300",
        "4.9e-324,2,4.9e-324",
        "0,3,0",
        "NaN,3,NaN",
        "-Infinity,3,-Infinity"
    })
    void numbers_keep_their_first_digits(double number, int digits, Double rounded) {
        assertThat(new SignificantDigits(digits).of(number)).isEqualTo(rounded);
    }

    @Test
    void the_roundings_of_neighbours_meet_in_one_number() {
        assertThat(new SignificantDigits(3).of(9.9999)).isEqualTo(new SignificantDigits(3).of(10.0001));
        assertThat(new SignificantDigits(2).of(0.0999)).isEqualTo(new SignificantDigits(2).of(0.1001));
    }

    @Test
    void numbers_are_rounded_as_decimals_are() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-60, 60));
            int digits = random.nextInt(1, 13);
            double exact = new BigDecimal(number).round(new MathContext(digits)).doubleValue();

            assertThat(new SignificantDigits(digits).of(number)).isCloseTo(exact, within(Math.ulp(exact)));
        }
    }

    @Test
    void digits_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> RowKey.content().rounded(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbers are rounded to 1 to 15 significant digits, but 0 were asked for");
        assertThatThrownBy(() -> RowKey.content().rounded(16)).hasMessageContaining("16 were asked for");
    }
}
