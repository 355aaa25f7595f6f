package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.metric.MetricLaw.everyMetricKeeps;
import static org.modelunit.metric.MetricLaw.metricsKeep;
import static org.modelunit.metric.MetricLaw.rows;
import static org.modelunit.metric.MetricLaw.value;
import static org.modelunit.metric.MetricLaw.valueOrNan;
import static org.modelunit.metric.MetricLaw.weighted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Registry.Entry;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;

/** What holds for every metric of the index, whatever the data. */
class MetricLawsTest {

    private static final Set<Class<?>> LABELLED = Set.of(Classified.class, MultiLabelled.class);

    /** How many samples each law is tried on. */
    int tries() {
        return 50;
    }

    @TestFactory
    Stream<DynamicTest> the_order_of_rows_does_not_matter() {
        return everyMetricKeeps(tries(), MetricLawsTest::isTheSameInAnyOrder);
    }

    private static <O extends Outcomes> void isTheSameInAnyOrder(Entry<O> entry, O outcomes, int seed) {
        SplittableRandom random = random(seed);
        assertSame(entry, value(entry, outcomes), value(entry, rows(outcomes, shuffled(outcomes.size(), random))));
    }

    @TestFactory
    Stream<DynamicTest> a_row_that_counts_twice_is_as_good_as_two_rows() {
        return everyMetricKeeps(tries(), MetricLawsTest::countsAndWeightsAreLikeCopies);
    }

    private static <O extends Outcomes> void countsAndWeightsAreLikeCopies(Entry<O> entry, O outcomes, int seed) {
        SplittableRandom random = random(seed);
        int[] counts = random.ints(outcomes.size(), 0, 4).toArray();
        counts[0] = Math.max(1, counts[0]);
        double copied = value(
                entry, rows(outcomes, outcomes.design().weights().times(counts).expanded()));
        double counted = valueOrNan(
                () -> entry.metric().value(outcomes, outcomes.design().weights().times(counts)));
        assertSame(entry, copied, counted);
        if (takesWeights(entry)) {
            double[] weights = IntStream.range(0, counts.length)
                    .mapToDouble(
                            row -> counts[row] * outcomes.design().weights().get(row))
                    .toArray();
            assertSame(entry, copied, value(entry, weighted(outcomes, weights)));
            assertSame(entry, copied, value(entry, weighted(outcomes, scaled(weights))));
        }
    }

    /** In other units, weights mean the same. */
    private static double[] scaled(double[] weights) {
        return Arrays.stream(weights).map(weight -> weight * 0.37).toArray();
    }

    /** A metric for which weights make no sense says so on any weighted data. */
    private static <O extends Outcomes> boolean takesWeights(Entry<O> entry) {
        O outcomes = SampleOutcomes.of(entry.outcomes(), 1);
        try {
            entry.metric()
                    .value(weighted(
                            outcomes,
                            IntStream.range(0, outcomes.size())
                                    .mapToDouble(row -> 0.5 + row)
                                    .toArray()));
        } catch (UndefinedMetricException e) {
            return !e.getMessage().contains("weight");
        }
        return true;
    }

    @TestFactory
    Stream<DynamicTest> every_value_lies_in_its_metrics_range() {
        return everyMetricKeeps(tries(), MetricLawsTest::liesInRange);
    }

    private static <O extends Outcomes> void liesInRange(Entry<O> entry, O outcomes, int seed) {
        double value = value(entry, outcomes);
        assertThat(Double.isNaN(value) || entry.metric().range().contains(value))
                .as("%s is %s", entry, value)
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> parts_merge_into_the_whole() {
        return metricsKeep(entry -> entry.metric().mergeable().isPresent(), tries(), MetricLawsTest::partsMerge);
    }

    private static <O extends Outcomes> void partsMerge(Entry<O> entry, O outcomes, int seed) {
        SplittableRandom random = random(seed);
        double[] weights = random.doubles(outcomes.size(), 0.1, 3).toArray();
        O whole = takesWeights(entry) && random.nextBoolean() ? weighted(outcomes, weights) : outcomes;
        List<O> parts = new ArrayList<>();
        int number = 1 + random.nextInt(5);
        int[] partOfRow = random.ints(whole.size(), 0, number).toArray();
        for (int part = 0; part < number; part++) {
            int wanted = part;
            int[] rows = IntStream.range(0, whole.size())
                    .filter(row -> partOfRow[row] == wanted)
                    .toArray();
            if (rows.length > 0) {
                parts.add(rows(whole, rows));
            }
        }
        assertSame(
                entry,
                value(entry, whole),
                valueOrNan(() -> entry.metric().mergeable().orElseThrow().value(parts)));
    }

    @TestFactory
    Stream<DynamicTest> the_names_and_the_order_of_labels_do_not_matter() {
        return metricsKeep(entry -> LABELLED.contains(entry.outcomes()), tries(), MetricLawsTest::isTheSameByAnyName);
    }

    private static <O extends Outcomes> void isTheSameByAnyName(Entry<O> entry, O outcomes, int seed) {
        O renamed = Outcome.renamed(outcomes, name -> "no " + name);
        double value = valueOrNan(() -> entry.metricAbout("no bad", "no good").value(renamed));
        assertSame(entry, value(entry, outcomes), value);
    }

    @SuppressWarnings("unchecked") // filtered by it
    private static Entry<Classified> classified(Entry<?> entry) {
        return (Entry<Classified>) entry;
    }

    /** What depends on one class only: the share of the label in the population does not change it. */
    private static final Set<String> OF_ONE_CLASS = Set.of("recall", "rocAuc");

    @TestFactory
    Stream<DynamicTest> metrics_of_one_class_are_the_same_at_any_prevalence() {
        return Registry.all().stream()
                .filter(entry -> OF_ONE_CLASS.contains(entry.method().getName())
                        && entry.arguments().equals(List.of("bad")))
                .map(entry ->
                        DynamicTest.dynamicTest(entry.toString(), () -> isTheSameAtAnyPrevalence(classified(entry))));
    }

    private void isTheSameAtAnyPrevalence(Entry<Classified> entry) {
        for (int seed = 0; seed < tries(); seed++) {
            Classified outcomes = SampleOutcomes.of(Classified.class, seed);
            if (outcomes.count("bad") > 0 && outcomes.count("good") > 0) {
                double share = new SplittableRandom(seed).nextDouble(0.001, 0.999);
                assertSame(entry, value(entry, outcomes), value(entry, outcomes.atPrevalence("bad", share)));
            }
        }
    }

    private static void assertSame(Entry<?> entry, double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            assertThat(Double.isNaN(one))
                    .as("%s: %s against %s", entry, one, other)
                    .isEqualTo(Double.isNaN(other));
        } else {
            assertThat(other).as(entry.toString()).isCloseTo(one, within(1e-8 * Math.max(1, Math.abs(one))));
        }
    }

    /** For what is random beside the outcomes. */
    private static SplittableRandom random(int seed) {
        return new SplittableRandom(seed + 1_000_000L);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] rows = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return rows;
    }
}
