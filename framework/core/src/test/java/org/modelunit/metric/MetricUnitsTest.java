package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.metric.MetricLaw.everyMetricKeeps;
import static org.modelunit.metric.MetricLaw.metricsKeep;
import static org.modelunit.metric.MetricLaw.rows;
import static org.modelunit.metric.MetricLaw.value;
import static org.modelunit.metric.MetricLaw.valueOrNan;
import static org.modelunit.metric.MetricLaw.weighted;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Registry.Entry;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;

/** What units weights and numbers are measured in does not matter: to every metric of the index, and for any scale. */
class MetricUnitsTest {

    private static final int TRIES = 60;

    private static final int[] EXPONENTS = {-1000, -700, -310, -64, -1, 1, 65, 90, 300, 680, 1000};

    /** By which power of the unit a metric of numbers grows. */
    private static final Map<String, Integer> DEGREES = Map.ofEntries(
            Map.entry("r2", 0),
            Map.entry("explainedVariance", 0),
            Map.entry("pearsonCorrelation", 0),
            Map.entry("spearmanCorrelation", 0),
            Map.entry("kendallTau", 0),
            Map.entry("intervalCoverage", 0),
            Map.entry("meanAbsolutePercentageError", 0),
            Map.entry("symmetricMeanAbsolutePercentageError", 0),
            Map.entry("meanGammaDeviance", 0),
            Map.entry("meanAbsoluteError", 1),
            Map.entry("medianAbsoluteError", 1),
            Map.entry("rootMeanSquaredError", 1),
            Map.entry("maxError", 1),
            Map.entry("meanPinballLoss", 1),
            Map.entry("meanIntervalWidth", 1),
            Map.entry("meanAbsoluteScaledError", 1),
            Map.entry("meanPoissonDeviance", 1),
            Map.entry("meanSquaredError", 2));

    @TestFactory
    Stream<DynamicTest> weights_in_units_of_any_power_of_two_give_the_same_bits() {
        return everyMetricKeeps(TRIES, MetricUnitsTest::inPowersOfTwo);
    }

    private static <O extends Outcomes> void inPowersOfTwo(Entry<O> entry, O outcomes, int seed) {
        double[] weights = weights(outcomes.size(), seed);
        double value = value(entry, weighted(outcomes, weights));
        for (int exponent : EXPONENTS) {
            double[] scaled = scaled(weights, weight -> Math.scalb(weight, exponent));
            assertThat(bits(value(entry, weighted(outcomes, scaled))))
                    .as("%s of seed %s with weights times 2^%s", entry, seed, exponent)
                    .isEqualTo(bits(value));
        }
    }

    @TestFactory
    Stream<DynamicTest> weights_in_any_unit_give_the_same_value() {
        return everyMetricKeeps(TRIES, MetricUnitsTest::inAnyUnit);
    }

    private static <O extends Outcomes> void inAnyUnit(Entry<O> entry, O outcomes, int seed) {
        double[] weights = weights(outcomes.size(), seed);
        double value = value(entry, weighted(outcomes, weights));
        double[] ones = new double[outcomes.size()];
        Arrays.fill(ones, 1);
        double ofOnes = value(entry, weighted(outcomes, ones));
        for (double unit : new double[] {1e-300, 1e-100, 1e100, 1e153, 1e300}) {
            assertSame(entry, seed, value, value(entry, weighted(outcomes, scaled(weights, w -> w * unit))));
            assertSame(entry, seed, ofOnes, value(entry, weighted(outcomes, scaled(ones, w -> w * unit))));
        }
    }

    @TestFactory
    Stream<DynamicTest> parts_with_weights_of_any_scale_merge_into_the_whole() {
        return metricsKeep(entry -> entry.metric().mergeable().isPresent(), TRIES, MetricUnitsTest::partsMerge);
    }

    private static <O extends Outcomes> void partsMerge(Entry<O> entry, O outcomes, int seed) {
        int size = outcomes.size();
        double[] weights = weights(size, seed);
        int half = size / 2;
        for (int row = 0; row < half; row++) {
            weights[row] *= 1e25; // of another scale than the other part
        }
        O whole = weighted(outcomes, weights);
        List<O> parts = Stream.of(IntStream.range(0, half), IntStream.range(half, size))
                .map(IntStream::toArray)
                .filter(rows -> rows.length > 0)
                .map(rows -> rows(whole, rows))
                .toList();
        double merged =
                valueOrNan(() -> entry.metric().mergeable().orElseThrow().value(parts));
        assertSame(entry, seed, value(entry, whole), merged);
    }

    private static void assertSame(Entry<?> entry, int seed, double one, double other) {
        if (Double.isNaN(one)) {
            assertThat(other).as("%s of seed %s", entry, seed).isNaN();
        } else {
            assertThat(other)
                    .as("%s of seed %s", entry, seed)
                    .isCloseTo(one, within(1e-12 * Math.max(1, Math.abs(one))));
        }
    }

    @TestFactory
    Stream<DynamicTest> numbers_in_units_of_any_power_of_two_give_the_same_bits_or_are_refused() {
        return metricsKeep(
                entry -> DEGREES.containsKey(entry.method().getName()), TRIES, MetricUnitsTest::numbersInPowersOfTwo);
    }

    @SuppressWarnings("unchecked") // of regressions, by the map of degrees
    private static <O extends Outcomes> void numbersInPowersOfTwo(Entry<O> entry, O outcomes, int seed) {
        int degree = DEGREES.get(entry.method().getName());
        double value = value(entry, outcomes);
        for (int exponent : EXPONENTS) {
            double scaled = value(entry, (O) inUnit((Regressed) outcomes, exponent));
            boolean isRefused = Double.isNaN(scaled) && Math.abs(exponent) > 300;
            if (!isRefused) {
                assertThat(bits(scaled))
                        .as("%s of seed %s with numbers times 2^%s", entry, seed, exponent)
                        .isEqualTo(bits(Math.scalb(value, degree * exponent)));
            }
        }
    }

    private static Regressed inUnit(Regressed outcomes, int exponent) {
        DoubleUnaryOperator unit = number -> Math.scalb(number, exponent);
        return Regressed.of(column(outcomes.truth(), unit), column(outcomes.predicted(), unit))
                .withIntervals(
                        column(outcomes.intervals().orElseThrow().lower(), unit),
                        column(outcomes.intervals().orElseThrow().upper(), unit));
    }

    private static NumberColumn column(NumberColumn numbers, DoubleUnaryOperator unit) {
        return NumberColumn.of(scaled(numbers.toArray(), unit));
    }

    @TestFactory
    Stream<DynamicTest> relevances_in_units_of_any_power_of_two_give_the_same_bits() {
        return metricsKeep(entry -> entry.outcomes() == Ranked.class, TRIES, MetricUnitsTest::relevancesInPowersOfTwo);
    }

    @SuppressWarnings("unchecked") // filtered by it
    private static <O extends Outcomes> void relevancesInPowersOfTwo(Entry<O> entry, O outcomes, int seed) {
        double value = value(entry, outcomes);
        for (int exponent : EXPONENTS) {
            assertThat(bits(value(entry, (O) inUnit((Ranked) outcomes, exponent))))
                    .as("%s of seed %s with relevances times 2^%s", entry, seed, exponent)
                    .isEqualTo(bits(value));
        }
    }

    private static Ranked inUnit(Ranked outcomes, int exponent) {
        return Ranked.of(IntStream.range(0, outcomes.size())
                .mapToObj(outcomes::query)
                .map(query -> new Query(
                        query.key(),
                        column(query.relevance(), relevance -> Math.scalb(relevance, exponent)),
                        query.scores()))
                .toList());
    }

    /** As objects, NaN equals NaN. */
    private static Double bits(double value) {
        return value;
    }

    private static double[] weights(int size, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return DoubleStream.generate(() -> random.nextInt(10) == 0 ? 0 : 0.1 + 3 * random.nextDouble())
                .limit(size)
                .map(weight -> size == 1 ? 1 + weight : weight)
                .toArray();
    }

    private static double[] scaled(double[] numbers, DoubleUnaryOperator unit) {
        return Arrays.stream(numbers).map(unit).toArray();
    }
}
