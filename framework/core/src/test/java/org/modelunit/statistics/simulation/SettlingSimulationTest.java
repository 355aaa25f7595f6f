package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.meanAbsoluteError;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/** What so many examples as would settle a claim buy: the share of further samples of that size that show it. */
@Tag("slow")
class SettlingSimulationTest {

    private static final int SIZE = 100;
    private static final int SAMPLES = 100;
    private static final int FURTHER = 40;

    private static DoubleUnaryOperator error(String shape) {
        return switch (shape) {
            case "lognormal" -> u -> Math.exp(Normal.quantile(u));
            case "exponential" -> u -> -Math.log(u);
            default -> Normal::quantile;
        };
    }

    private static Estimate estimate(SplittableRandom random, int size, DoubleUnaryOperator error) {
        double[] errors = random.doubles(size, 1e-12, 1).map(error).toArray();
        Regressed outcomes = Regressed.of(NumberColumn.wrap(new double[size]), NumberColumn.wrap(errors));
        return meanAbsoluteError().estimate(outcomes, 1);
    }

    @ParameterizedTest
    @CsvSource({"normal, 0.797885, 0.602810, 0.75", "exponential, 1, 1, 0.70", "lognormal, 1.648721, 2.161197, 0.50"})
    void nine_of_ten_samples_name_a_number_that_shows_it_nearly_as_often_as_said(
            String shape, double truth, double deviation, double least) {
        double bar = truth + 2.5 * deviation / Math.sqrt(4 * SIZE);
        double[] bought = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            SplittableRandom random = Streams.replicate(29, sample);
            double needed = estimate(random, SIZE, error(shape)).examplesNeeded(Side.AT_MOST, bar, 0.95, truth, 0.8);
            int shown = 0;
            for (int further = 0; further < FURTHER; further++) {
                Estimate larger = estimate(random, (int) Math.min(20_000, needed), error(shape));
                shown += larger.bound(Side.AT_MOST, 0.95) <= bar ? 1 : 0;
            }
            bought[sample] = (double) shown / FURTHER;
        }
        Arrays.sort(bought);
        assertThat(bought[SAMPLES / 10]).isGreaterThanOrEqualTo(least);
        assertThat(Arrays.stream(bought).average().orElseThrow()).isGreaterThan(0.75);
    }
}
