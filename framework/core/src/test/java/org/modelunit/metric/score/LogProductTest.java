package org.modelunit.metric.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProductTest {

    private static final double LEAST = Math.ulp(1.0);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 31, 32, 100, 4095, 4096})
    void sums_of_logarithms_are_those_of_single_ones(int size) {
        assertSame(size, Random::nextDouble);
    }

    @Test
    void the_least_scores_do_not_underflow() {
        assertSame(4096, random -> LEAST);
    }

    @Test
    void scores_of_all_sizes_keep_their_digits() {
        assertSame(4096, random -> Math.pow(2, -52 * random.nextDouble()));
    }

    /** Each score is off by half a unit already, which is much of such a logarithm; more than that must not be lost. */
    @Test
    void scores_close_to_one_lose_no_more_than_their_own_rounding() {
        double[] scores = new double[4096];
        Arrays.fill(scores, 1 - 1e-10);

        assertThat(LogProduct.of(scores, scores.length))
                .isCloseTo(4096 * Math.log1p(-(1 - scores[0])), within(4096 * LEAST / 2));
    }

    @Test
    void one_score_close_to_one_keeps_all_digits() {
        double score = 1 - 0x1p-40;

        assertThat(LogProduct.of(new double[] {score}, 1))
                .isCloseTo(Math.log(score), within(1e-15 * Math.abs(Math.log(score))));
    }

    @Test
    void perfect_scores_have_no_loss_at_all() {
        double[] scores = new double[1000];
        Arrays.fill(scores, 1);

        assertThat(LogProduct.of(scores, 1000)).isZero();
    }

    private static void assertSame(int size, ToDoubleFunction<Random> score) {
        Random random = new Random(size);
        double[] scores = new double[size];
        Arrays.setAll(scores, i -> Math.max(LEAST, score.applyAsDouble(random)));
        double sum = Arrays.stream(scores).map(Math::log).sum();

        assertThat(LogProduct.of(scores, size)).isCloseTo(sum, within(1e-13 * Math.abs(sum)));
    }
}
