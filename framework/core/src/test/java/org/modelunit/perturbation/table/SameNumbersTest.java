package org.modelunit.perturbation.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.perturbation.Applied;
import org.modelunit.perturbation.Perturbation;

/** A number that is written in another way is no other number: such a row did not change, and must not count. */
class SameNumbersTest {

    private static final Row.Header HEADER = Row.Header.of(List.of("n"));
    private static final TableValue<Row> CELL = Tables.column("n");

    record Price(BigDecimal amount) {}

    private static Row row(String cell) {
        return Row.of(HEADER, List.of(cell), 1);
    }

    private static void assertKept(String cell, Perturbation<Row> perturbation) {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(Applied.to(row(cell), perturbation, seed).get("n"))
                    .as("%s of '%s'", perturbation, cell)
                    .isEqualTo(cell);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "0", "-0.0", "000", "0e5", "+0.0"})
    void a_share_of_nothing_and_another_unit_of_nothing_leave_a_zero_as_it_is_written(String zero) {
        assertKept(zero, CELL.jitter());
        assertKept(zero, CELL.noise());
        assertKept(zero, CELL.unit(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "007", "+3", "1e3", "1E-2", "0.10", "-1.0", "123456789012345678901234.50"})
    void the_same_unit_leaves_a_cell_as_it_is_written(String cell) {
        assertKept(cell, CELL.unit(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "1e3", "0.1000000000000000000001", "1e300"})
    void what_is_lost_in_rounding_leaves_a_cell_as_it_is_written(String cell) {
        assertKept(cell, CELL.noiseInUnits(1e-300));
        assertKept(cell, CELL.jitterInUnits(1e-300));
    }

    @ParameterizedTest
    @CsvSource({"12.50,12500", "0.10,100", "1e3,1000000", "-1.0,-1000", "007,7000"})
    void another_unit_still_gives_another_number(String cell, String expected) {
        assertThat(Applied.to(row(cell), CELL.unit(1000)).get("n")).isEqualTo(expected);
    }

    @Test
    void what_stays_the_same_number_keeps_its_scale_in_a_record() {
        Price price = new Price(new BigDecimal("12.50"));
        TableValue<Price> amount = Tables.component(Price.class, "amount");
        assertThat(Applied.to(price, amount.unit(1))).isEqualTo(price);
        assertThat(Applied.to(price, amount.jitterInUnits(1e-9))).isEqualTo(price);
    }

    @Test
    void another_cell_of_the_data_is_another_number() {
        Dataset<Row, String> data = Dataset.of("rows", List.of(row("12.50"), row("12.5")), Collections.nCopies(2, ""));
        assertKept("12.50", CELL.swapAsIn(data));
        assertKept("12.5", CELL.permuted(data));
    }

    @Test
    void codes_of_digits_and_categories_that_are_named_are_told_apart_as_they_are_written() {
        Dataset<Row, String> codes = Dataset.of("rows", List.of(row("01"), row("1")), Collections.nCopies(2, ""));
        assertThat(Applied.to(row("01"), CELL.swapAsIn(codes)).get("n")).isEqualTo("1");
        assertThat(Applied.to(row("1.1"), CELL.swap("1.1", "1.10")).get("n")).isEqualTo("1.10");
    }
}
