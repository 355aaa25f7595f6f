package org.modelunit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds and chances hold what they promise: seen on samples of which the truth is known. Seeded, so the shares never change. */
class SimulationTest {

    private static final double CONFIDENCE = 0.95;

    /** The share of samples in which a claim passes whose bar is the truth itself, so that none should. */
    private static double falsePasses(int samples, double truth, ToDoubleFunction<SplittableRandom> lowerBound) {
        int passes = 0;
        for (int sample = 0; sample < samples; sample++) {
            if (lowerBound.applyAsDouble(Streams.replicate(11, sample)) > truth) {
                passes++;
            }
        }
        return (double) passes / samples;
    }

    @ParameterizedTest
    @CsvSource({"0.7, 60", "0.9, 100", "0.95, 343", "0.5, 30"})
    void wilson_passes_a_proportion_at_its_bar_in_about_five_of_a_hundred_samples(double truth, int trials) {
        double share = falsePasses(
                10_000, truth, random -> Wilson.lower(successes(random, trials, truth), trials, CONFIDENCE));

        assertThat(share).isLessThan(0.065);
    }

    private static long successes(SplittableRandom random, int trials, double truth) {
        long count = 0;
        for (int trial = 0; trial < trials; trial++) {
            count += random.nextDouble() < truth ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"0.70, 100, 234", "0.80, 100, 234", "0.90, 100, 234", "0.80, 30, 300"})
    void delong_passes_an_area_at_its_bar_in_about_five_of_a_hundred_samples(
            double truth, int positives, int negatives) {
        // two normal distributions apart by d overlap in an area of cdf(d / sqrt 2)
        double distance = Math.sqrt(2) * Normal.quantile(truth);
        double share = falsePasses(2_000, truth, random -> area(random, distance, positives, negatives)
                .bound(Side.AT_LEAST, CONFIDENCE));

        assertThat(share).isBetween(0.02, 0.08);
    }

    private static Estimate area(SplittableRandom random, double distance, int positives, int negatives) {
        double[] scores = new double[positives + negatives];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Normal.quantile(random.nextDouble(1e-12, 1)) + (i < positives ? distance : 0);
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        long[] positivesAt = new long[sorted.length];
        long[] negativesAt = new long[sorted.length];
        double wins = 0;
        for (int i = 0; i < scores.length; i++) {
            int rank = Arrays.binarySearch(sorted, scores[i]);
            (i < positives ? positivesAt : negativesAt)[rank]++;
        }
        long below = 0;
        for (int rank = 0; rank < sorted.length; rank++) {
            wins += positivesAt[rank] * (below + negativesAt[rank] / 2.0);
            below += negativesAt[rank];
        }
        return DeLong.estimate(positivesAt, negativesAt, wins / positives / negatives);
    }

    @Test
    void the_bootstrap_passes_a_mean_at_its_bar_in_about_five_of_a_hundred_samples() {
        int size = 100;
        double share = falsePasses(400, 0, random -> {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = Normal.quantile(random.nextDouble(1e-12, 1));
            }
            return mean(values, random.nextLong()).bound(Side.AT_LEAST, CONFIDENCE);
        });

        assertThat(share).isBetween(0.02, 0.085);
    }

    private static Estimate mean(double[] values, long seed) {
        ToDoubleFunction<int[]> mean = counts -> {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += counts[i] * values[i];
            }
            return sum / values.length;
        };
        int[] once = new int[values.length];
        Arrays.fill(once, 1);
        return Bootstrap.estimate(mean.applyAsDouble(once), values.length, seed, mean);
    }

    @ParameterizedTest
    @CsvSource({"0.80, 0.15, 108", "0.70, 0.15, 108", "0.90, 0.05, 300"})
    void a_guard_finds_a_shortfall_as_often_as_announced(double bar, double drop, int trials) {
        double announced = Wilson.estimate(trials / 2, trials, trials).power(Side.AT_MOST, bar, CONFIDENCE, bar - drop);
        int found = 0;
        int samples = 10_000;
        for (int sample = 0; sample < samples; sample++) {
            long count = successes(Streams.replicate(13, sample), trials, bar - drop);
            found += Wilson.upper(count, trials, CONFIDENCE) <= bar ? 1 : 0;
        }

        assertThat((double) found / samples).isCloseTo(announced, within(0.015));
    }

    @Test
    void the_examples_that_should_settle_a_claim_settle_it_in_eighty_of_a_hundred_samples() {
        double bar = 0.75;
        double truth = 0.80;
        int needed = (int) Wilson.estimate(1, 2, 2).examplesNeeded(Side.AT_LEAST, bar, CONFIDENCE, truth, 0.80);
        int settled = 0;
        int samples = 5_000;
        for (int sample = 0; sample < samples; sample++) {
            long count = successes(Streams.replicate(17, sample), needed, truth);
            settled += Wilson.lower(count, needed, CONFIDENCE) >= bar ? 1 : 0;
        }

        assertThat((double) settled / samples).isCloseTo(0.80, within(0.03));
    }
}
