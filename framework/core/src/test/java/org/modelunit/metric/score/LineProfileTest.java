package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Side;

/** Golden values are SciPy's, see golden_calibration.py. */
class LineProfileTest {

    private static final double[] X = {-2, -1.5, -1, -0.5, -0.2, 0.1, 0.4, 0.8, 1.3, 2.2};
    private static final int[] Y = {0, 0, 1, 0, 0, 1, 0, 1, 1, 1};

    private static LineProfile profile(LineProfile.Coefficient coefficient) {
        LogisticLine data = new LogisticLine(X, row -> Y[row] == 1, RowWeights.ones(X.length));
        return new LineProfile(data, coefficient, data.fit().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "SLOPE, -0.5, 0.002879717",
        "SLOPE, 0.4, 0.144647890",
        "SLOPE, 1.0, 0.443397698",
        "SLOPE, 3.0, 0.959569533",
        "SLOPE, 5.0, 0.997965397",
        "INTERCEPT, -0.5, 0.223268749",
        "INTERCEPT, 0.4, 0.670656265",
        "INTERCEPT, 1.0, 0.883652114",
        "INTERCEPT, 3.0, 0.999193696",
        "INTERCEPT, 5.0, 0.999997173"
    })
    void the_corrected_likelihood_ratio_is_that_of_the_reference(
            LineProfile.Coefficient coefficient, double bar, double p) {
        assertThat(profile(coefficient).significance(Side.AT_LEAST, bar, 1)).isCloseTo(p, within(1e-6));
        assertThat(profile(coefficient).significance(Side.AT_MOST, bar, 1)).isCloseTo(1 - p, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void significance_rises_with_the_bar_through_the_fitted_coefficient(LineProfile.Coefficient coefficient) {
        LineProfile profile = profile(coefficient);
        double before = 0;
        for (int i = -400; i < 800; i++) {
            double now = profile.significance(Side.AT_LEAST, i / 100.0, 1);
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void a_bar_beyond_all_reason_is_no_error() {
        assertThat(profile(LineProfile.Coefficient.SLOPE).significance(Side.AT_LEAST, 1e9, 1))
                .isGreaterThan(1 - 1e-6);
        assertThat(profile(LineProfile.Coefficient.INTERCEPT).significance(Side.AT_MOST, -1e9, 1))
                .isGreaterThan(1 - 1e-6);
    }
}
