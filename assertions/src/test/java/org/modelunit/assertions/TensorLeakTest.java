package org.modelunit.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.privacy.ShownValues;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;
import org.modelunit.settings.Settings;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** Two tensors with secrets: a comparison tells none of them, unless that is allowed. */
class TensorLeakTest {

    private static final String[] SECRETS = {"98765", "9.87655", "55555.5", "6786847"};
    private static final RowsShown ALL = new RowsShown(Mode.VALUES, List.of(ShownValues.ALL), 5, 2048);

    private static String told(RowsShown rows, Tensor actual, Tensor expected) {
        Settings.install(showing(rows));
        try {
            ModelAssertions.assertThat(actual).as("features").isCloseTo(expected, Tolerance.ulps(2));
            return "";
        } catch (AssertionError e) {
            return e.toString();
        } finally {
            Settings.uninstall();
        }
    }

    private static Settings showing(RowsShown rows) {
        Settings read = Settings.load(Map.of());
        return new Settings(
                read.seed(),
                read.inconclusive(),
                read.files(),
                read.models(),
                read.threads(),
                read.fixtureTimeout(),
                rows,
                read.sources());
    }

    private static Tensor of(double... values) {
        return Tensor.of(values, values.length);
    }

    private static Stream<Arguments> differences() {
        return Stream.of(
                Arguments.of(98765.5, 55555.5, "[1] is off by about 0.8 of the reference"),
                Arguments.of(55555.5, 98765.5, "[1] is off by about 0.4 of the reference"),
                Arguments.of(-98765.5, 55555.5, "[1] is off by more than the reference"),
                Arguments.of(98765.5, 0, "[1] is off by more than the reference"),
                Arguments.of(98765.5 + 3 * Math.ulp(98765.5), 98765.5, "[1] is off by 3 ulps"),
                Arguments.of(0, 98765.5, "[1] is off by about 1 of the reference"),
                Arguments.of(1e308, -98765.5e303, "[1] is off by more than the reference"),
                Arguments.of(Double.NaN, 98765.5, "[1] is NaN instead of a number"),
                Arguments.of(98765.5, Double.NEGATIVE_INFINITY, "[1] is a number instead of -Infinity"));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void places_and_relative_differences_are_told_and_values_where_all_are_shown(
            double actual, double expected, String words) {
        assertThat(told(RowsShown.IDS, of(1, actual), of(1, expected)))
                .contains(words)
                .contains("-Dmodelunit.rows=values '-Dmodelunit.rows.columns=*'")
                .doesNotContain(SECRETS);
        assertThat(told(ALL, of(1, actual), of(1, expected)))
                .containsAnyOf(SECRETS)
                .contains("[1] is ")
                .doesNotContain("-Dmodelunit.rows");
    }

    @Test
    void columns_by_name_show_no_tensor() {
        assertThat(told(new RowsShown(Mode.VALUES, List.of("age"), 5, 2048), of(98765.5), of(55555.5)))
                .doesNotContain(SECRETS);
    }
}
