package org.modelunit.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialSumTest {

    /** Of n exponentials with one of two coefficients each, the chance is that of a beta distribution. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 0.001",
        "1, 40, 0.05",
        "3, 10, 0.3",
        "20, 80, 0.25",
        "20, 80, 0.3",
        "500, 500, 0.53",
        "2, 2000, 0.004"
    })
    void of_two_coefficients_it_is_the_beta_distribution(int ones, int zeros, double bar) {
        double[] coefficients = IntStream.range(0, ones + zeros)
                .mapToDouble(i -> i < ones ? 1 - bar : -bar)
                .toArray();

        double exact = IncompleteBeta.upper(bar, ones, zeros);

        assertThat(ExponentialSum.chanceOfNotNegative(coefficients)).isCloseTo(exact, within(0.012 * exact));
    }

    @Test
    void of_many_coefficients_it_is_what_drawing_them_shows() {
        double[] coefficients = {4, 1, 0.5, -0.25, -1, -1, -2, -3};
        SplittableRandom random = new SplittableRandom(3);
        int draws = 400_000;
        int count = 0;
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (double coefficient : coefficients) {
                sum -= coefficient * Math.log(1 - random.nextDouble());
            }
            count += sum >= 0 ? 1 : 0;
        }

        double seen = (double) count / draws;

        assertThat(ExponentialSum.chanceOfNotNegative(coefficients)).isCloseTo(seen, within(0.006));
    }

    @Test
    void coefficients_of_one_sign_leave_no_doubt() {
        assertThat(ExponentialSum.chanceOfNotNegative(new double[] {0, 2})).isEqualTo(1);
        assertThat(ExponentialSum.chanceOfNotNegative(new double[] {0, 0})).isEqualTo(1);
        assertThat(ExponentialSum.chanceOfNotNegative(new double[] {0, -2})).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"1e-300", "1e-12", "1e12", "1e300"})
    void the_scale_of_coefficients_does_not_matter(double scale) {
        double[] coefficients = {3, 1, -1, -1, -2.5};
        double[] scaled = Arrays.stream(coefficients).map(c -> scale * c).toArray();

        assertThat(ExponentialSum.chanceOfNotNegative(scaled))
                .isCloseTo(ExponentialSum.chanceOfNotNegative(coefficients), within(1e-9));
    }

    @Test
    void the_chance_is_smooth_where_the_sum_has_a_mean_of_0() {
        double before = 0;
        for (double mean = -0.01; mean <= 0.01; mean += 0.0001) {
            double shift = mean;
            double chance = ExponentialSum.chanceOfNotNegative(Arrays.stream(new double[] {3, 1, -1, -1, -2})
                    .map(c -> c + shift)
                    .toArray());
            assertThat(chance).isGreaterThan(before);
            if (before > 0) {
                assertThat(chance - before).isLessThan(0.0002);
            }
            before = chance;
        }
    }
}
