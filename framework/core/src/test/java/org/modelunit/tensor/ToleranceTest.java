package org.modelunit.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ToleranceTest {

    @Test
    void ulps_are_those_of_the_type() {
        double next = Math.nextUp(1.0f);

        assertThat(Tolerance.ulps(1).allows(next, 1, true)).isTrue();
        assertThat(Tolerance.ulps(0).allows(next, 1, true)).isFalse();
        assertThat(Tolerance.ulps(1).allows(next, 1, false)).isFalse();
        assertThat(Tolerance.ulps(1).allows(Math.nextUp(1.0), 1, false)).isTrue();
    }

    @Test
    void distances_include_their_ends() {
        assertThat(Tolerance.absolute(0.5).allows(1.5, 1, false)).isTrue();
        assertThat(Tolerance.absolute(0.5).allows(Math.nextUp(1.5), 1, false)).isFalse();
        assertThat(Tolerance.relative(0.25).allows(-5, -4, false)).isTrue();
        assertThat(Tolerance.relative(0.25).allows(-5.1, -4, false)).isFalse();
    }

    @Test
    void nan_is_close_to_nan_alone_and_nothing_finite_is_close_to_infinity() {
        for (Tolerance tolerance :
                new Tolerance[] {Tolerance.absolute(1e300), Tolerance.relative(2), Tolerance.ulps(9)}) {
            assertThat(tolerance.allows(Double.NaN, Double.NaN, false)).isTrue();
            assertThat(tolerance.allows(1, Double.NaN, false)).isFalse();
            assertThat(tolerance.allows(Double.NaN, 1, false)).isFalse();
            assertThat(tolerance.allows(1, Double.POSITIVE_INFINITY, false)).isFalse();
            assertThat(tolerance.allows(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, true))
                    .isTrue();
            assertThat(tolerance.allows(0.0, -0.0, true)).isTrue();
        }
    }

    @Test
    void a_negative_tolerance_is_refused() {
        assertThatThrownBy(() -> Tolerance.absolute(-1)).hasMessage("distance must not be negative, but was -1.0");
        assertThatThrownBy(() -> Tolerance.relative(Double.NaN)).hasMessage("share must not be negative, but was NaN");
    }

    @Test
    void a_sum_allows_what_allclose_of_numpy_does() {
        Tolerance both = Tolerance.absolute(1e-6).plus(Tolerance.relative(1e-4));
        assertThat(both).hasToString("1e-6 plus 0.0001 of the reference");
        assertThat(both.allows(100.0100009, 100, ElementType.FLOAT64)).isTrue();
        assertThat(both.allows(100.0100011, 100, ElementType.FLOAT64)).isFalse();
        assertThat(both.allows(1e-6, 0, ElementType.FLOAT64)).isTrue();
        assertThatThrownBy(() -> both.forAllBut(0.1).plus(both)).hasMessageContaining("forAllBut(…) is said last");
    }

    @Test
    void exact_allows_nothing_but_the_other_zero() {
        Tolerance exact = Tolerance.exact();
        assertThat(exact.allows(0.0, -0.0, ElementType.FLOAT32)).isTrue();
        assertThat(exact.allows(Double.MIN_VALUE, 0, ElementType.FLOAT64)).isFalse();
        assertThat(exact.allows(Double.NaN, Double.NaN, ElementType.FLOAT64)).isTrue();
        assertThat(exact.allows(3, 3, ElementType.INT8)).isTrue();
        assertThat(exact.isExact()).isTrue();
        assertThat(Tolerance.ulps(0).plus(Tolerance.absolute(0)).isExact()).isTrue();
        assertThat(exact.forAllBut(0.1).isExact()).isFalse();
    }

    @Test
    void a_share_that_is_none_is_refused() {
        assertThatThrownBy(() -> Tolerance.exact().forAllBut(5))
                .hasMessage("the share of values that may lie outside must be 0 or more and below 1, but was 5.0"
                        + " (did you mean 0.05?)");
        assertThatThrownBy(() -> Tolerance.exact().forAllBut(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Tolerance.exact().forAllBut(0.1).forAllBut(0.1))
                .hasMessageContaining("said once");
    }

    @Test
    void a_tensor_knows_the_place_of_a_value() {
        Tensor tensor = Tensor.of(new float[24], 2, 3, 4);
        assertThat(tensor.position(17)).containsExactly(1, 1, 1);
        assertThat(tensor.shapeInWords()).isEqualTo("[2, 3, 4]");
        assertThatThrownBy(() -> Tensor.of(new float[5], 2, 3))
                .hasMessage("the shape [2, 3] holds 6 values, but there are 5");
    }

    @Test
    void a_tolerance_that_allows_everything_is_refused() {
        assertThatThrownBy(() -> Tolerance.absolute(Double.POSITIVE_INFINITY))
                .hasMessage("distance must be finite, but was Infinity, which would allow every number");
        assertThatThrownBy(() -> Tolerance.relative(Double.POSITIVE_INFINITY))
                .hasMessageContaining("share must be finite");
    }
}
