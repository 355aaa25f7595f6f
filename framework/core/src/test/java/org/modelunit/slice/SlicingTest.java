package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Row;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShowingRows;

@ExtendWith(ShowingRows.class)
class SlicingTest {

    private static <I> String described(Slicing<I> slicing, List<? extends I> inputs) {
        Slices slices = slicing.over(inputs);
        StringBuilder text = new StringBuilder();
        for (int slice = 0; slice < slices.size(); slice++) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(slices.name(slice))
                    .append(' ')
                    .append(Arrays.toString(slices.rows(slice)));
        }
        return text.toString();
    }

    @Test
    void a_key_makes_one_slice_for_each_value_in_its_natural_order() {
        Slicing<DayOfWeek> days = Slicing.by("day", day -> day);

        assertThat(described(days, List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SUNDAY)))
                .isEqualTo("MONDAY [1]; SUNDAY [0, 2]");
    }

    @Test
    void missing_keys_form_a_slice_of_their_own() {
        assertThat(described(
                        Slicing.<String>by("initial", text -> text.isEmpty() ? null : text.charAt(0)),
                        List.of("b", "", "a")))
                .isEqualTo("a [2]; b [0]; (missing) [1]");
        assertThat(described(Slicing.<Double>by("number", number -> number), List.of(2.0, Double.NaN, 2.0)))
                .isEqualTo("2.0 [0, 2]; (missing) [1]");
        assertThat(described(
                        Slicing.<Optional<String>>by("optional", value -> value),
                        List.of(Optional.of("x"), Optional.empty())))
                .isEqualTo("x [0]; (missing) [1]");
        assertThat(described(
                        Slicing.<OptionalDouble>by("optional", value -> value),
                        List.of(OptionalDouble.of(3), OptionalDouble.empty(), OptionalDouble.of(Double.NaN))))
                .isEqualTo("3.0 [0]; (missing) [1, 2]");
    }

    @Test
    void a_column_of_rows_is_a_key_and_an_empty_cell_is_missing() {
        Row.Header header = Row.Header.of(List.of("purpose"));

        assertThat(described(
                        Slicing.column("purpose"),
                        List.of(Row.of(header, List.of("car")), Row.of(header, List.of(" ")))))
                .isEqualTo("car [0]; (missing) [1]");
    }

    @Test
    void a_column_of_numbers_is_divided_into_bins_and_an_empty_cell_is_missing() {
        Row.Header header = Row.Header.of(List.of("age"));
        List<Row> rows = Stream.of("24", " ", "25.5")
                .map(cell -> Row.of(header, List.of(cell)))
                .toList();

        assertThat(described(Slicing.numberColumn("age").edges(25), rows))
                .isEqualTo("below 25 [0]; from 25 [2]; (missing) [1]");
        assertThatThrownBy(() -> Slicing.numberColumn("age").edges(25).over(List.of(Row.of(header, List.of("young")))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("young");
    }

    @Test
    void edges_make_bins_and_a_number_on_an_edge_lies_above_it() {
        Slicing<Double> ages = Slicing.<Double>byNumber("age", age -> age).edges(25, 60.5);

        assertThat(described(ages, List.of(24.9, 25.0, 60.5, 99.0, Double.NaN)))
                .isEqualTo("below 25 [0]; from 25 to below 60.5 [1]; from 60.5 [2, 3]; (missing) [4]");
        assertThat(described(ages, List.of(70.0))).as("empty bins are left out").isEqualTo("from 60.5 [0]");
    }

    @Test
    void quantiles_make_bins_of_about_as_many_and_keep_equal_numbers_together() {
        Slicing<Integer> quarters = Slicing.<Integer>byNumber("n", n -> n).quantiles(4);

        assertThat(described(quarters, List.of(1, 2, 3, 4, 5, 6, 7, 8)))
                .isEqualTo("below 3 [0, 1]; from 3 to below 5 [2, 3]; from 5 to below 7 [4, 5]; from 7 [6, 7]");
        assertThat(described(quarters, List.of(0, 0, 0, 0, 0, 9))).isEqualTo("below 9 [0, 1, 2, 3, 4]; from 9 [5]");
        assertThat(described(quarters, List.of(5, 5, 5)))
                .as("nothing to divide")
                .isEqualTo("all [0, 1, 2]");
    }

    @Test
    void a_cross_has_one_slice_for_each_pair_that_occurs() {
        Slicing<String> first = Slicing.by("first", text -> text.charAt(0));
        Slicing<String> second = Slicing.by("second", text -> text.charAt(1));

        assertThat(first.cross(second).name()).isEqualTo("first × second");
        assertThat(described(first.cross(second), List.of("bx", "ay", "bx", "ax")))
                .isEqualTo("a, x [3]; a, y [1]; b, x [0, 2]");
    }

    @Test
    void a_condition_makes_one_slice_and_leaves_the_others_out() {
        Slicing<Integer> few = Slicing.where("below 3", n -> n < 3);

        assertThat(described(few, List.of(1, 5, 2))).isEqualTo("below 3 [0, 2]");
        assertThat(described(few.cross(Slicing.by("odd", n -> n % 2 == 1)), List.of(1, 5, 2)))
                .isEqualTo("below 3, false [2]; below 3, true [0]");
    }

    @Test
    void a_text_is_divided_by_length_script_and_words() {
        List<String> texts = List.of("good", "хорошо", "12", "not good");

        assertThat(described(Slicing.<String>byText("comment", t -> t).length().edges(5), texts))
                .isEqualTo("below 5 [0, 2]; from 5 [1, 3]");
        assertThat(described(Slicing.<String>byText("comment", t -> t).script(), texts))
                .isEqualTo("Cyrillic [1]; Latin [0, 3]; (missing) [2]");
        assertThat(described(Slicing.<String>byText("comment", t -> t).contains("not"), texts))
                .isEqualTo("with 'not' [3]; without 'not' [0, 1, 2]");
    }

    @Test
    void a_date_is_divided_by_month_and_weekday_and_an_instant_in_a_zone() {
        List<LocalDate> dates = List.of(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 1, 5));
        List<Instant> instants = List.of(Instant.parse("2026-10-31T23:30:00Z"));

        assertThat(described(Slicing.<LocalDate>byDate("opened", d -> d).month(), dates))
                .isEqualTo("2026-01 [1]; 2026-11 [0]");
        assertThat(described(Slicing.<LocalDate>byDate("opened", d -> d).weekday(), dates))
                .isEqualTo("MONDAY [1]; SUNDAY [0]");
        assertThat(described(
                        Slicing.<Instant>byInstant("opened", i -> i, ZoneId.of("Europe/Berlin"))
                                .month(),
                        instants))
                .isEqualTo("2026-11 [0]");
    }

    @Test
    void a_key_that_throws_is_an_error_that_names_row_and_value() {
        Slicing<String> numbers = Slicing.by("number", text -> Integer.parseInt(text));

        assertThatThrownBy(() -> numbers.over(List.of("1", "two")))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(
                        "the slicing 'number' failed on row 1, which is two: java.lang.NumberFormatException")
                .hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void too_many_slices_are_refused_with_a_hint_to_bin() {
        List<Integer> numbers = IntStream.range(0, 100_000).boxed().toList();
        String message =
                "the slicing 'n' has more than 5000 slices after 5001 rows; if its key is a number, divide it into bins:"
                        + " byNumber(name, key).quantiles(4) or .edges(…); if it names single examples, it is no slicing";

        assertThatThrownBy(() -> Slicing.<Integer>by("n", n -> n).over(numbers)).hasMessage(message);
        assertThatThrownBy(() -> Slicing.<Integer>by("a", n -> n / 1000)
                        .cross(Slicing.by("b", n -> n % 1000))
                        .over(numbers))
                .hasMessageStartingWith("the slicing 'a × b' has more than 5000 slices");
    }

    @Test
    void bins_that_make_no_sense_are_refused() {
        NumberSlicing<Integer> numbers = Slicing.byNumber("n", n -> n);

        assertThatThrownBy(numbers::edges).hasMessage("bins need at least one edge");
        assertThatThrownBy(() -> numbers.edges(2, 1))
                .hasMessage("edges must be finite and ascending, but are [2.0, 1.0]");
        assertThatThrownBy(() -> numbers.edges(Double.NaN))
                .hasMessage("edges must be finite and ascending, but are [NaN]");
        assertThatThrownBy(() -> numbers.quantiles(1))
                .hasMessage("there must be at least 2 bins, but 1 were asked for");
        assertThatThrownBy(() -> Slicing.by(" ", n -> n))
                .hasMessage("a slicing needs a name, which is part of each claim on its slices");
    }

    @Test
    void a_slicing_that_divides_nothing_says_so() {
        List<Integer> numbers = List.of(1, 2, 3);

        assertThatThrownBy(() -> Slicing.<Integer>where("above 9", n -> n > 9)
                        .over(numbers)
                        .requireDivision("numbers/all"))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "the slicing 'above 9' matched none of the 3 examples of numbers/all, so nothing would be checked");
        assertThatThrownBy(() -> Slicing.<Integer>by("sign", n -> "positive")
                        .over(numbers)
                        .requireDivision("numbers/all"))
                .hasMessage(
                        "the slicing 'sign' puts all 3 examples of numbers/all into the slice 'positive', so it says"
                                + " nothing that the whole does not");
    }
}
