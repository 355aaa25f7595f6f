package org.modelunit.perturbation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.perturbation.Applied;
import org.modelunit.perturbation.Perturbation;

class TablesTest {

    enum Region {
        NORTH,
        SOUTH,
        EAST
    }

    record Person(int age, double income, @Nullable Region region, Optional<Double> rent, float height, String name) {}

    private static final Person ANN = new Person(40, 1000.5, Region.NORTH, Optional.of(12.5), 1.7f, "Ann");
    private static final Row.Header HEADER =
            Row.Header.of(List.of("age", "income", "region")).withMissing(Set.of("NA", "?"));

    private static Row row(String age, String income, String region) {
        return Row.of(HEADER, List.of(age, income, region), 7);
    }

    private static Dataset<Person, String> people(Region... regions) {
        List<Person> people = new ArrayList<>();
        for (Region region : regions) {
            people.add(new Person(people.size(), 0, region, Optional.empty(), 0, ""));
        }
        return Dataset.of("people", people, Collections.nCopies(people.size(), ""));
    }

    @Nested
    class Numbers {

        @Test
        void jitter_is_a_share_of_the_value_at_most_and_nothing_else_changes() {
            var jitter = Tables.component(Person.class, "income").jitter().at(0.1);
            double[] moved = LongStream.range(0, 2000)
                    .mapToObj(seed -> Applied.to(ANN, jitter, seed))
                    .peek(changed -> assertThat(changed)
                            .isEqualTo(new Person(40, changed.income, Region.NORTH, ANN.rent, 1.7f, "Ann")))
                    .mapToDouble(changed -> changed.income / ANN.income - 1)
                    .toArray();

            assertThat(Arrays.stream(moved).allMatch(share -> Math.abs(share) <= 0.1 + 1e-12))
                    .isTrue();
            assertThat(Arrays.stream(moved).max().orElseThrow()).isGreaterThan(0.099);
            assertThat(Arrays.stream(moved).min().orElseThrow()).isLessThan(-0.099);
            assertThat(Arrays.stream(moved).average().orElseThrow()).isBetween(-0.005, 0.005);
        }

        @Test
        void a_stronger_one_goes_on_where_a_weaker_one_stopped() {
            var jitter = Tables.component(Person.class, "income").jitter();
            double weak = Applied.to(ANN, jitter.at(0.01)).income - ANN.income;
            double strong = Applied.to(ANN, jitter.at(0.03)).income - ANN.income;
            assertThat(strong).isCloseTo(3 * weak, offset(1e-9));
        }

        @Test
        void whole_numbers_stay_whole_and_are_rounded() {
            var jitter = Tables.component(Person.class, "age").jitterInUnits(1.4);
            Set<Integer> ages = new HashSet<>();
            LongStream.range(0, 200).forEach(seed -> ages.add(Applied.to(ANN, jitter, seed).age));
            assertThat(ages).containsExactlyInAnyOrder(39, 40, 41);
        }

        @Test
        void noise_has_its_standard_deviation() {
            var noise = Tables.component(Person.class, "income").noiseInUnits(10);
            double square = LongStream.range(0, 20_000)
                    .mapToDouble(seed -> Math.pow(Applied.to(ANN, noise, seed).income - ANN.income, 2))
                    .average()
                    .orElseThrow();
            assertThat(Math.sqrt(square)).isBetween(9.8, 10.2);
            double share = Applied.to(
                                    ANN,
                                    Tables.component(Person.class, "income")
                                            .noise()
                                            .at(0.01))
                            .income
                    - ANN.income;
            double units = Applied.to(ANN, noise).income - ANN.income;
            assertThat(share).isCloseTo(units * 1.0005, offset(1e-9));
        }

        @Test
        void a_number_in_an_optional_moves_and_none_stays_none() {
            var jitter = Tables.component(Person.class, "rent").jitter();
            assertThat(Applied.to(ANN, jitter).rent.orElseThrow())
                    .isBetween(11.87, 13.13)
                    .isNotEqualTo(12.5);
            Person homeless = new Person(1, 1, null, Optional.empty(), 1, "");
            assertThat(Applied.to(homeless, jitter)).isSameAs(homeless);
        }

        @Test
        void what_is_no_finite_number_stays() {
            for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0.0}) {
                Person person = new Person(0, odd, null, Optional.empty(), Float.NaN, "");
                assertThat(Applied.to(
                                        person,
                                        Tables.component(Person.class, "income").jitter())
                                .income)
                        .isEqualTo(Double.valueOf(odd));
            }
            Person rich = new Person(Integer.MAX_VALUE, Double.MAX_VALUE, null, Optional.empty(), 0, "");
            for (long seed = 0; seed < 50; seed++) {
                assertThat(Applied.to(
                                        rich,
                                        Tables.component(Person.class, "income").jitter(),
                                        seed)
                                .income)
                        .isFinite();
                assertThat(Applied.to(
                                        rich,
                                        Tables.component(Person.class, "age").jitter(),
                                        seed)
                                .age)
                        .isPositive();
            }
        }

        @Test
        void a_unit_is_computed_in_decimals() {
            record Measured(
                    double real, float single, int whole, BigDecimal exact, BigInteger large, OptionalInt some) {}
            Measured measured =
                    new Measured(0.07, 0.07f, 7, new BigDecimal("0.07"), BigInteger.TEN.pow(30), OptionalInt.of(3));
            Function<String, Measured> hundred = name ->
                    Applied.to(measured, Tables.component(Measured.class, name).unit(100));
            assertThat(hundred.apply("real").real).isEqualTo(7.0);
            assertThat(hundred.apply("single").single).isEqualTo(7.0f);
            assertThat(hundred.apply("whole").whole).isEqualTo(700);
            assertThat(hundred.apply("exact").exact).isEqualByComparingTo("7");
            assertThat(hundred.apply("large").large).isEqualTo(BigInteger.TEN.pow(32));
            assertThat(hundred.apply("some").some).hasValue(300);
            assertThat(Applied.to(
                                    measured,
                                    Tables.component(Measured.class, "whole").unit(1.8, 32))
                            .whole)
                    .isEqualTo(45); // 44.6
        }

        @Test
        void a_unit_whose_numbers_a_type_has_not_is_an_error() {
            assertThatThrownBy(() -> Applied.to(
                            ANN, Tables.component(Person.class, "age").unit(1e9)))
                    .hasMessage("the result lies outside -2147483648 to 2147483647, which is all that the type has;"
                            + " take a wider type or a smaller factor");
            for (double factor : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
                assertThatThrownBy(() -> Tables.column("age").unit(factor)).hasMessageContaining("finite factor");
            }
        }

        @Test
        void what_is_no_number_is_an_error_at_once() {
            assertThatThrownBy(() -> Tables.component(Person.class, "name").jitter())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("this change is for numbers, but the component 'name' of Person is of type String");
            assertThatThrownBy(() -> Tables.component(Person.class, "nam")).hasMessageContaining("did you mean 'name'");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
        void a_strength_that_makes_no_sense_is_an_error(double strength) {
            assertThatThrownBy(() -> Tables.column("age").jitter().at(strength))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("finite and above 0");
        }
    }

    @Nested
    class Cells {

        @ParameterizedTest
        @CsvSource({
            "12, 1000, 12000",
            "12, 0.001, 0.012",
            "0.1, 1000, 100",
            "-2.50, 2, -5",
            "1e3, 1000, 1000000",
            "0, 5, 0",
            "123456789012345678901234567890, 10, 1234567890123456789012345678900",
            "1e-999999999, 10, 1e-999999999",
        })
        void a_unit_is_written_exactly(String cell, double factor, String changed) {
            Row row = row(cell, "1", "a");
            assertThat(Applied.to(row, Tables.column("age").unit(factor))).isEqualTo(row(changed, "1", "a"));
        }

        @Test
        void whole_cells_stay_whole_and_others_are_as_short_as_they_can_be() {
            var jitter = Tables.column("age").jitterInUnits(5);
            for (long seed = 0; seed < 100; seed++) {
                assertThat(Applied.to(row("40", "1", "a"), jitter, seed).get("age"))
                        .matches("3[5-9]|4[0-5]");
                assertThat(Applied.to(row("007", "1", "a"), jitter, seed).get("age"))
                        .matches("007|[2-9]|1[0-2]");
                String real = Applied.to(row("1e-30", "1", "a"), jitter, seed).get("age");
                assertThat(new BigDecimal(real).doubleValue()).isBetween(-5.0, 5.0);
                assertThat(real).matches("-?[0-9.]+");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "NA", "?"})
        void what_is_missing_stays(String missing) {
            Row row = row(missing, "1", "a");
            for (Perturbation<Row> each : List.of(
                    Tables.column("age").jitter(),
                    Tables.column("age").unit(10),
                    Tables.column("age").missing(),
                    Tables.column("age").swap("1", "2"))) {
                assertThat(Applied.to(row, each)).isSameAs(row);
            }
        }

        @Test
        void a_missing_cell_has_the_first_text_that_means_so() {
            assertThat(Applied.to(row("1", "2", "a"), Tables.column("income").missing()))
                    .isEqualTo(row("1", "?", "a"));
            Row plain = Row.of(Row.Header.of(List.of("a")), List.of("x"));
            assertThat(Applied.to(plain, Tables.column("a").missing()).get("a")).isEmpty();
        }

        @Test
        void a_cell_that_is_no_number_is_an_error_with_its_place() {
            assertThatThrownBy(() -> Applied.to(
                            row("1", "2", "a"), Tables.column("region").jitter()))
                    .hasMessageContaining("line 7, column 'region': expected a number");
            assertThatThrownBy(() -> Applied.to(
                            row("1", "2", "a"), Tables.column("regio").swap("b", "c")))
                    .hasMessageContaining("there is no column 'regio'");
            assertThatThrownBy(() -> Applied.to(
                            row("1", "2", "a"), Tables.column("region").swap(1, 2)))
                    .hasMessageContaining("cells are texts")
                    .hasMessageContaining("Integer");
            assertThatThrownBy(() -> Tables.column("")).hasMessageContaining("name the column");
        }

        @Test
        void its_line_and_table_stay_known() {
            Row changed = Applied.to(row("1", "2", "a"), Tables.column("region").swap("b"));
            assertThatThrownBy(() -> changed.number("region")).hasMessageContaining("line 7");
            assertThat(changed.with("age", "NA").isMissing("age")).isTrue();
        }
    }

    @Nested
    class Missing {

        @Test
        void is_what_the_type_has_for_it() {
            assertThat(Applied.to(ANN, Tables.component(Person.class, "income").missing()).income)
                    .isNaN();
            assertThat(Applied.to(ANN, Tables.component(Person.class, "height").missing()).height)
                    .isNaN();
            assertThat(Applied.to(ANN, Tables.component(Person.class, "rent").missing()).rent)
                    .isEmpty();
            assertThat(Applied.to(ANN, Tables.component(Person.class, "region").missing()).region)
                    .isNull();
        }

        @Test
        void is_an_error_at_once_where_the_type_has_nothing() {
            assertThatThrownBy(() -> Tables.component(Person.class, "age").missing())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the component 'age' of Person is of type int, which cannot be missing;"
                            + " declare it as an object or an Optional");
        }
    }

    @Nested
    class Categories {

        private static List<@Nullable Region> drawn(Person person, Perturbation<Person> perturbation) {
            return LongStream.range(0, 3000)
                    .mapToObj(seed -> Applied.to(person, perturbation, seed).region)
                    .toList();
        }

        @Test
        void a_swap_takes_any_other_one_with_the_same_chance() {
            var swap = Tables.component(Person.class, "region")
                    .swapAsIn(people(Region.NORTH, Region.SOUTH, Region.SOUTH, Region.SOUTH, Region.EAST));
            List<@Nullable Region> drawn = drawn(ANN, swap);
            assertThat(drawn).doesNotContain(Region.NORTH);
            assertThat(Collections.frequency(drawn, Region.EAST)).isBetween(1350, 1650);
        }

        @Test
        void another_rows_value_comes_as_often_as_it_occurs() {
            var permuted = Tables.component(Person.class, "region")
                    .permuted(people(Region.NORTH, Region.SOUTH, Region.SOUTH, Region.SOUTH, Region.EAST));
            List<@Nullable Region> drawn = drawn(ANN, permuted);
            assertThat(drawn).doesNotContain(Region.NORTH);
            assertThat(Collections.frequency(drawn, Region.EAST)).isBetween(650, 850);
        }

        @Test
        void the_order_of_the_data_has_no_say() {
            var one = Tables.component(Person.class, "region")
                    .permuted(people(Region.NORTH, Region.SOUTH, Region.EAST, Region.EAST));
            var other = Tables.component(Person.class, "region")
                    .permuted(people(Region.EAST, Region.SOUTH, Region.EAST, Region.NORTH));
            assertThat(drawn(ANN, one)).isEqualTo(drawn(ANN, other));
        }

        @Test
        void every_other_value_of_many_can_be_drawn() {
            Dataset<Person, String> many = Dataset.of(
                    "many",
                    IntStream.range(0, 20)
                            .mapToObj(age -> new Person(age, 0, null, Optional.empty(), 0, ""))
                            .toList(),
                    Collections.nCopies(20, ""));
            for (int own = 0; own < 21; own++) {
                Person person = new Person(own, 0, null, Optional.empty(), 0, "");
                Set<Integer> drawn = new HashSet<>();
                for (long seed = 0; seed < 800; seed++) {
                    drawn.add(Applied.to(
                                    person,
                                    Tables.component(Person.class, "age").permuted(many),
                                    seed)
                            .age);
                }
                assertThat(drawn).hasSize(own == 20 ? 20 : 19).doesNotContain(own);
            }
        }

        @Test
        void without_another_value_a_row_stays_and_what_is_missing_too() {
            var swap = Tables.component(Person.class, "region").swapAsIn(people(Region.NORTH, null, Region.NORTH));
            assertThat(Applied.to(ANN, swap)).isSameAs(ANN);
            Person nowhere = new Person(1, 1, null, Optional.empty(), 1, "");
            assertThat(Applied.to(nowhere, swap)).isSameAs(nowhere);
            assertThatThrownBy(() -> Tables.component(Person.class, "region").swapAsIn(people((Region) null)))
                    .hasMessage("no row of people has a 'region'");
            assertThatThrownBy(() -> Tables.component(Person.class, "region").swap())
                    .hasMessageContaining("name the categories");
        }

        @Test
        void a_category_of_another_type_is_an_error() {
            assertThatThrownBy(() -> Applied.to(
                            ANN, Tables.component(Person.class, "region").swap("north")))
                    .hasMessage(
                            "the change gave a String for the component 'region' of Person, which is of type Region");
        }
    }

    @Test
    void all_can_be_sent() throws Exception {
        var data = people(Region.NORTH, Region.SOUTH);
        TableValue<Person> income = Tables.component(Person.class, "income");
        for (Perturbation<Person> each : List.of(
                income.jitter(),
                income.jitterInUnits(3),
                income.noise(),
                income.noiseInUnits(2),
                income.unit(2, 1),
                income.missing(),
                Tables.component(Person.class, "region").swapAsIn(data),
                Tables.component(Person.class, "region").permuted(data),
                Tables.component(Person.class, "region").swap(Region.EAST))) {
            assertThat(Applied.to(ANN, Applied.sent(each))).as(each.name()).isEqualTo(Applied.to(ANN, each));
            assertThat(Objects.equals(Applied.to(ANN, each), ANN))
                    .as(each.name())
                    .isFalse();
        }
    }
}
