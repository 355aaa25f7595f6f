package org.modelunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.settings.Settings;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** What a cause tells of the values of rows. */
class CauseValuesTest {

    private static final int ROWS = 200;

    @AfterEach
    void forgetSettings() {
        Settings.uninstall();
    }

    /** A column of codes or numbers beside one that agrees. */
    private static Tensor table(IntToDoubleFunction age) {
        return columns(age, row -> 1000 + row * 1.25);
    }

    private static Tensor columns(IntToDoubleFunction age, IntToDoubleFunction amount) {
        return Tensor.of(
                IntStream.range(0, 2 * ROWS)
                        .mapToDouble(i -> (i % 2 == 0 ? age : amount).applyAsDouble(i / 2))
                        .toArray(),
                ROWS,
                2);
    }

    private static String filled(double filling) {
        Tensor with = table(row -> row % 4 == 0 ? Double.NaN : 30 + row % 7 * 3);
        return told(table(row -> row % 4 == 0 ? filling : 30 + row % 7 * 3), with, CauseKind.MISSING_FILLED);
    }

    private static String recoded() {
        return told(table(row -> 70 + row % 6), table(row -> 70 + (row % 6 + 1) % 6), CauseKind.CATEGORY_ORDER);
    }

    private static String told(Tensor actual, Tensor expected, CauseKind kind) {
        Cause cause = Diagnosis.of(actual, expected, Tolerance.absolute(1e-6), List.of("age", "amount"))
                .orElseThrow();
        assertThat(cause.kind()).isEqualTo(kind);
        return cause.sentence();
    }

    /** Two columns, each filled with its own number. */
    private static String filledByColumn() {
        double mean = IntStream.range(0, ROWS)
                .filter(row -> row % 4 != 0)
                .mapToDouble(row -> 30 + row % 7 * 3)
                .average()
                .orElseThrow();
        return told(
                columns(row -> row % 4 == 0 ? mean : 30 + row % 7 * 3, row -> row % 5 == 0 ? 77 : 500 + row * 1.25),
                columns(
                        row -> row % 4 == 0 ? Double.NaN : 30 + row % 7 * 3,
                        row -> row % 5 == 0 ? Double.NaN : 500 + row * 1.25),
                CauseKind.MISSING_FILLED);
    }

    @Test
    void a_filling_is_a_value_of_its_column() {
        String start = "missing values (NaN in the reference) are filled in: ";
        assertThat(filled(77)).isEqualTo(start + "all values with a constant");
        assertThat(filled(0)).isEqualTo(start + "all values with 0");
        Settings.install(ShowingRows.of("amount"));
        assertThat(filled(77)).isEqualTo(start + "all values with a constant");
        Settings.install(ShowingRows.of("*"));
        assertThat(filled(77)).isEqualTo(start + "all values with a constant, 77");
    }

    @Test
    void fillings_are_told_by_column_and_a_mean_without_its_number() {
        assertThat(filledByColumn())
                .endsWith(" are filled in: column 'age' with the mean, column 'amount' with a constant");
        Settings.install(ShowingRows.of("amount"));
        assertThat(filledByColumn())
                .endsWith(" are filled in: column 'age' with the mean, column 'amount' with a constant, 77");
        Settings.install(ShowingRows.of("age"));
        assertThat(filledByColumn())
                .contains(" are filled in: column 'age' with the mean, 38.94")
                .endsWith(", column 'amount' with a constant");
    }

    @Test
    void codes_are_values_of_their_column() {
        assertThat(recoded())
                .isEqualTo("categories have other codes: in column 'age' 6 codes are others in the reference");
        Settings.install(ShowingRows.of("age"));
        assertThat(recoded())
                .isEqualTo("categories have other codes: in column 'age' 70 is 71, 71 is 72, 72 is 73, 73 is 74 in the"
                        + " reference, … (6 codes)");
    }

    @Test
    void a_scale_is_of_the_code() {
        assertThat(told(table(row -> 20 + row * 0.5), table(row -> 25 + row), CauseKind.SCALED))
                .isEqualTo("values are on another scale with another origin: for column 'age' the reference is 2 × the"
                        + " value here - 15");
    }
}
