package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by hand for speed is what the JDK's formatter writes. */
class NumbersTest {

    private static void assertFixed(double value) {
        for (int digits = 0; digits < 14; digits++) {
            assertThat(Numbers.fixed(value, digits)).isEqualTo(String.format(Locale.ROOT, "%." + digits + "f", value));
        }
    }

    @Test
    void what_is_counted_is_called_by_its_number() {
        assertThat(Numbers.counted(0, "claim", "claims")).isEqualTo("0 claims");
        assertThat(Numbers.counted(1, "claim", "claims")).isEqualTo("1 claim");
        assertThat(Numbers.counted(2_310, "claim holds", "claims hold")).isEqualTo("2,310 claims hold");
    }

    @Property(tries = 5_000)
    void any_number_has_the_digits_of_the_formatter(@ForAll long bits) {
        assertFixed(Double.longBitsToDouble(bits));
    }

    @Property(tries = 5_000)
    void a_number_that_was_written_with_few_digits_has_them(
            @ForAll @IntRange(min = -2_000_000, max = 2_000_000) int number, @ForAll @IntRange(max = 9) int scale) {
        assertFixed(number / Math.pow(10, scale));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                -0.001,
                0.125,
                -0.125,
                0.5,
                1.5,
                -2.5,
                1.005,
                0.1 + 0.2,
                999.9995,
                1e15,
                -1e15,
                123456789.5,
                4.9e-324,
                1.7976931348623157e308,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void ends_and_halves_are_written_as_by_the_formatter(double value) {
        assertFixed(value);
    }

    /** As its decimal form is rounded, with its power of ten where that is small or large. */
    private static void assertSignificant(double value) {
        for (int digits = 1; digits < 12; digits++) {
            BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
            int power = rounded.precision() - rounded.scale() - 1;
            assertThat(Numbers.significant(value, digits))
                    .as("%s to %s digits", value, digits)
                    .isEqualTo(
                            power < -5 || power > 9
                                    ? Numbers.scientific(rounded.doubleValue())
                                    : rounded.setScale(Math.max(0, digits - 1 - power), RoundingMode.HALF_UP)
                                            .toPlainString());
        }
    }

    @Property(tries = 5_000)
    void any_number_has_as_many_significant_digits_as_its_decimal_form(
            @ForAll @DoubleRange(min = -1e11, max = 1e11) double value, @ForAll @IntRange(max = 20) int scale) {
        Assume.that(value != 0);
        assertSignificant(value / Math.pow(10, scale));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {1, -1, 9.9995, 0.99995, 999.95, -99.995, 0.00001, 0.0000099999, 1.005, 0.125, 0.15, 1e9, 9.99e9})
    void significant_digits_at_the_ends_of_powers_are_those_of_the_decimal_form(double value) {
        assertSignificant(value);
        assertSignificant(Math.nextUp(value));
        assertSignificant(Math.nextDown(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-6, 1e-6",
        "1.5e-7, 1.5e-7",
        "-1e-9, -1e-9",
        "0.0001, 0.0001",
        "4.9e-324, 4.9e-324",
        "1e15, 1e15",
        "1.25e300, 1.25e300",
        "0, 0",
        "95, 95",
        "0.9, 0.9",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void a_plain_number_is_as_people_write_it(double value, String text) {
        assertThat(Numbers.plain(value)).isEqualTo(text);
    }

    @Property(tries = 5_000)
    void any_plain_number_is_read_as_the_same_number(@ForAll double value) {
        assertThat(Double.parseDouble(Numbers.plain(value)) + 0.0).isEqualTo(value + 0.0); // one zero
    }

    @Property(tries = 5_000)
    void any_count_has_the_commas_of_the_formatter(@ForAll long count) {
        for (long part = count; part != 0; part /= 7) {
            assertThat(Numbers.count(part)).isEqualTo(String.format(Locale.ROOT, "%,d", part));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 999, -999, 1000, -1000, 999_999, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE})
    void counts_at_the_ends_of_groups_are_written_as_by_the_formatter(long count) {
        assertThat(Numbers.count(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
    }
}
