package org.modelunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.error.DataException;
import org.modelunit.privacy.ShowingRows;

@ExtendWith(ShowingRows.class)
class RowTest {

    private static final Row.Header HEADER = Row.Header.of(List.of("size", "color"));

    private static Row row(Row.Header header, String size) {
        return Row.of(header, List.of(size, "red"), 7);
    }

    @Test
    void a_cell_that_is_written_as_a_number_is_one() {
        assertThat(row(HEADER, "-1.5e2").number("size")).isEqualTo(-150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x1p3", " 2 ", "Infinity", "NaN", "1,5", "1e999"})
    void what_typed_columns_refuse_rows_refuse(String text) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> row(HEADER, text).number("size"))
                .withMessageContaining("'size'")
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void the_error_names_file_line_and_column_as_far_as_they_are_known() {
        Row.Header read = HEADER.withSource("data/sizes.csv");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> row(read, " 2 ").number("size"))
                .withMessage("data/sizes.csv:7, column 'size': expected a number, but found ' 2 ';"
                        + " take away the spaces around it");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> row(HEADER, "2,5").number("size"))
                .withMessage("line 7, column 'size': expected a number, but found '2,5';"
                        + " write numbers with a decimal point and without separators between thousands");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Row.of(HEADER, List.of("2,5", "red")).number("size"))
                .withMessageStartingWith("column 'size' of the row size=2,5, color=red: expected a number, but found");
    }

    @Test
    void a_row_knows_which_of_its_cells_are_missing() {
        Row.Header declared = HEADER.withMissing(List.of("NA", "?"));

        assertThat(row(declared, "NA").isMissing("size")).isTrue();
        assertThat(row(declared, "NA").find("size")).isEmpty();
        assertThat(row(declared, "NA").get("size")).isEqualTo("NA");
        assertThat(row(declared, "").isMissing("size")).isTrue();
        assertThat(row(declared, "n/a").find("size")).hasValue("n/a");
        assertThat(row(HEADER, "NA").isMissing("size")).isFalse();
        assertThat(row(HEADER, " ").isMissing("size")).isTrue();
    }

    @Test
    void a_missing_cell_is_no_number() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> row(HEADER.withMissing(List.of("NA")), "NA").number("size"))
                .withMessage("line 7, column 'size': expected a number, but found 'NA', which means missing;"
                        + " ask isMissing(\"size\") first, and say what stands for a missing number");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> row(HEADER, "").number("size"))
                .withMessageContaining("the cell is empty");
    }

    @Test
    void a_declared_missing_cell_is_part_of_the_content() {
        Dataset<Row, String> declared = rows(HEADER.withMissing(List.of("NA")), "NA");

        assertThat(declared.contentDigest())
                .isNotEmpty()
                .isEqualTo(rows(HEADER, "").contentDigest())
                .isNotEqualTo(rows(HEADER, "NA").contentDigest());
    }

    @Test
    void several_cells_are_numbers_and_missing_ones_are_nan() {
        Row row = row(HEADER.withMissing(List.of("NA")), "NA");

        assertThat(row.numbers("size", "size")).containsExactly(Double.NaN, Double.NaN);
        assertThat(row(HEADER, "2.5").numbers("size")).containsExactly(2.5);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> row(HEADER, "big").numbers("size"))
                .withMessageContaining("expected a number");
    }

    private static Dataset<Row, String> rows(Row.Header header, String size) {
        return Dataset.of("sizes", List.of(row(header, size)), List.of("a"));
    }
}
