package org.modelunit.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/** How many examples settle a claim on a bootstrapped value: at the cautious end of what a sample says. */
class ExamplesNeededTest {

    private static final int SIZE = 100;
    private static final int SAMPLES = 200;

    private static Estimate estimate(SplittableRandom random, DoubleUnaryOperator term, long seed) {
        double[] terms = random.doubles(SIZE, 1e-12, 1).map(term).toArray();
        return Bootstrap.estimate(mean(terms, null), SIZE, seed, counts -> mean(terms, counts));
    }

    private static double mean(double[] terms, int[] counts) {
        double sum = 0;
        for (int row = 0; row < terms.length; row++) {
            sum += counts == null ? terms[row] : counts[row] * terms[row];
        }
        return sum / terms.length;
    }

    private static DoubleUnaryOperator terms(String shape) {
        return shape.equals("exponential") ? u -> -Math.log(u) : u -> 5 + Normal.quantile(u);
    }

    @ParameterizedTest
    @CsvSource({"exponential, 1", "normal, 5"})
    void nine_of_ten_samples_ask_for_as_many_as_somebody_would_who_knows_how_terms_vary(String shape, double truth) {
        double distance = 0.1;
        double known = Math.pow((Normal.quantile(0.95) + Normal.quantile(0.8)) / distance, 2); // the deviation is 1
        int enough = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Estimate estimate = estimate(Streams.replicate(17, sample), terms(shape), sample);
            enough += estimate.examplesNeeded(Side.AT_MOST, truth + distance, 0.95, truth, 0.8) >= known ? 1 : 0;
        }
        assertThat((double) enough / SAMPLES).isBetween(0.86, 0.97);
    }

    @Test
    void a_tail_costs_examples_on_its_side_only() {
        ExamplesNeeded skewed = new ExamplesNeeded(1, 0.3, SIZE);

        assertThat(skewed.times(2, true, 1.645, 0.8)).isGreaterThan(1.1 * skewed.times(2, false, 1.645, 0.8));
        assertThat(new ExamplesNeeded(1, -0.3, SIZE).times(2, false, 1.645, 0.8))
                .isEqualTo(skewed.times(2, true, 1.645, 0.8));
    }

    @Test
    void without_a_tail_it_is_the_normal_number_by_an_upper_limit_of_the_standard_error() {
        double limit = Math.exp(1.2816 * Math.sqrt(2 / 400.0));

        assertThat(new ExamplesNeeded(1, 0, SIZE).times(2, true, 1.645, 0.8))
                .isCloseTo(Math.pow((1.645 + Normal.quantile(0.8)) * limit / 2, 2), within(1e-9));
    }
}
