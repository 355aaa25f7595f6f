package org.modelunit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.logLoss;
import static org.modelunit.Metrics.meanAbsoluteError;
import static org.modelunit.Metrics.meanPinballLoss;
import static org.modelunit.Metrics.meanSquaredError;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Threshold;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.metric.RowValues;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.statistics.Streams;
import org.modelunit.statistics.distribution.Normal;

/** Means pass at least as often as announced, alone and together, though their terms are skewed. Seeded, so the shares never change. */
@Tag("slow")
class MeanPowerSimulationTest {

    private static final Fingerprint ORIGIN = Fingerprint.unknown("simulated");
    private static final int POPULATION = 200_000;
    private static final double CHANCE = 0.04; // two standard errors of a share of 400 samples
    private static final int BAD = 100;
    private static final int GOOD = 234;
    private static final double DISTANCE = 1.4;

    private interface Sampling<O extends Outcomes> {
        Evaluation<Integer, O> next(SplittableRandom random, int size);
    }

    private record Claim<O extends Outcomes>(Metric<O> metric, Threshold threshold, ClaimPlan plan) {}

    private static double uniform(SplittableRandom random) {
        return random.nextDouble(1e-12, 1);
    }

    private static DoubleUnaryOperator errors(String shape) {
        return switch (shape) {
            case "lognormal" -> u -> Math.exp(Normal.quantile(u));
            case "exponential" -> u -> -Math.log(u);
            default -> Normal::quantile;
        };
    }

    private static Evaluation<Integer, Regressed> regressed(
            SplittableRandom random, int size, DoubleUnaryOperator error) {
        List<Integer> inputs = IntStream.range(0, size).boxed().toList();
        double[] errors = new double[size];
        Arrays.setAll(errors, row -> error.applyAsDouble(uniform(random)));
        return Evaluation.ofPredictions(
                Dataset.of("zeros", inputs, Collections.nCopies(size, 0.0)), NumberColumn.wrap(errors), ORIGIN);
    }

    /** Calibrated scores of two normal distributions, as many of each class as in the plan. */
    private static Evaluation<Integer, Classified> classified(SplittableRandom random, int size) {
        List<Integer> inputs = IntStream.range(0, size).boxed().toList();
        int bads = size * BAD / (BAD + GOOD);
        double[] bad = new double[size];
        double[] good = new double[size];
        for (int row = 0; row < size; row++) {
            double x = Normal.quantile(uniform(random)) + (row < bads ? DISTANCE : 0);
            bad[row] = 1 / (1 + (double) GOOD / BAD * Math.exp(DISTANCE * (DISTANCE / 2 - x)));
            good[row] = 1 - bad[row];
        }
        return Evaluation.ofPredictions(
                Dataset.of(
                        "simulated",
                        inputs,
                        inputs.stream().map(row -> row < bads ? "bad" : "good").toList()),
                ClassPredictions.of(ClassScores.of(
                        Labels.of("bad", "good"), List.of(NumberColumn.wrap(bad), NumberColumn.wrap(good)))),
                ORIGIN);
    }

    private static double deviation(double[] terms) {
        double mean = Arrays.stream(terms).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(terms).map(term -> (term - mean) * (term - mean)).sum() / terms.length);
    }

    /** A claim whose bar lies some standard errors beyond the value on the population. */
    private static <O extends Outcomes> Claim<O> claim(
            Metric<O> metric, Evaluation<Integer, O> population, Power power, long size, double errors) {
        double truth = metric.value(population.outcomes());
        boolean isHigherBetter = metric.direction() == Direction.HIGHER;
        double deviation = metric.isMean()
                ? deviation(RowValues.of(metric, population.outcomes()))
                : Math.sqrt(truth * (1 - truth));
        double distance = errors * deviation / Math.sqrt(size);
        Threshold threshold =
                (isHigherBetter ? atLeast(truth - distance) : atMost(truth + distance)).withConfidence(0.95);
        return new Claim<>(
                metric,
                threshold,
                power.varying(metric, deviation).plan(metric, threshold).expecting(truth));
    }

    private static <O extends Outcomes> double green(
            int samples, int size, Sampling<O> sampling, List<Claim<O>> claims) {
        int green = 0;
        for (int sample = 0; sample < samples; sample++) {
            Evaluation<Integer, O> evaluation = sampling.next(Streams.replicate(31, sample), size);
            green += claims.stream().allMatch(claim -> evaluation
                            .judge(claim.metric(), claim.threshold())
                            .status()
                            .isGreen())
                    ? 1
                    : 0;
        }
        return (double) green / samples;
    }

    @ParameterizedTest
    @CsvSource({
        "normal, 60, 2.5",
        "exponential, 60, 3.3",
        "exponential, 200, 2.5",
        "lognormal, 60, 3.3",
        "lognormal, 200, 5"
    })
    void errors_are_small_enough_at_least_as_often_as_announced(String shape, int size, double errors) {
        Sampling<Regressed> sampling = (random, rows) -> regressed(random, rows, errors(shape));
        Claim<Regressed> claim = claim(
                meanAbsoluteError(), sampling.next(Streams.replicate(7, 0), POPULATION), Power.of(size), size, errors);

        assertThat(claim.plan().chance())
                .isLessThanOrEqualTo(green(400, size, sampling, List.of(claim)) + CHANCE)
                .isGreaterThan(0.2);
    }

    @Test
    void several_means_of_errors_are_green_together_at_least_as_often_as_announced() {
        int size = 150;
        Sampling<Regressed> sampling = (random, rows) -> regressed(random, rows, errors("normal"));
        Evaluation<Integer, Regressed> population = sampling.next(Streams.replicate(7, 0), POPULATION);
        List<Metric<Regressed>> metrics = List.of(meanAbsoluteError(), meanSquaredError(), meanPinballLoss(0.8));

        assertAnnouncedWithCaution(
                metrics.stream()
                        .map(metric -> claim(metric, population, Power.of(size), size, 2.7))
                        .toList(),
                size,
                sampling);
    }

    @Test
    void means_are_green_beside_shares_and_areas_at_least_as_often_as_announced() {
        Power power = Power.ofClasses(Map.of("bad", BAD, "good", GOOD));
        Evaluation<Integer, Classified> population = classified(Streams.replicate(7, 0), 334 * 600);
        List<Claim<Classified>> claims = new ArrayList<>();
        for (Metric<Classified> metric : List.of(accuracy(), brierScore("bad"), logLoss(), rocAuc("bad"))) {
            claims.add(claim(metric, population, power, BAD + GOOD, 2.7));
        }

        assertAnnouncedWithCaution(claims, BAD + GOOD, MeanPowerSimulationTest::classified);
    }

    private static <O extends Outcomes> void assertAnnouncedWithCaution(
            List<Claim<O>> claims, int size, Sampling<O> sampling) {
        ToDoubleFunction<List<Claim<O>>> announced =
                some -> Power.suite(some.stream().map(Claim::plan).toList()).chance();
        assertThat(announced.applyAsDouble(claims))
                .isLessThanOrEqualTo(green(400, size, sampling, claims) + CHANCE)
                .isGreaterThan(0.25);
    }
}
