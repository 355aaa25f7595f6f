package org.modelunit.onnx.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken for a score, and what is not. */
class ActivationTest {

    @Test
    void probabilities_that_rounding_carried_over_their_range_are_put_back() {
        double[] column = {-1e-6, 0, 0.5, 1, 1 + 1e-6};
        assertThat(Activation.NONE.firstRefused(column, 0, 5)).isEqualTo(-1);
        assertThat(column).containsExactly(0, 0, 0.5, 1, 1);
    }

    @Test
    void numbers_that_are_no_probabilities_are_refused() {
        assertThat(Activation.NONE.firstRefused(new double[] {0.5, 1.001}, 0, 2))
                .isEqualTo(1);
        assertThat(Activation.NONE.firstRefused(new double[] {0.5, -0.001}, 0, 2))
                .isEqualTo(1);
    }

    @Test
    void rows_of_other_batches_are_not_looked_at() {
        assertThat(Activation.NONE.firstRefused(new double[] {7, 0.5, 7}, 1, 2)).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource
    void nan_is_always_refused(Activation activation) {
        assertThat(activation.firstRefused(new double[] {0.5, Double.NaN}, 0, 2))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void numbers_of_any_size_are_left_as_they_are_where_they_are_no_probabilities(Activation activation) {
        double[] column = {-1e300, 7, Double.POSITIVE_INFINITY};
        assertThat(activation.firstRefused(column, 0, 3)).isEqualTo(-1);
        assertThat(column).containsExactly(-1e300, 7, Double.POSITIVE_INFINITY);
    }
}
