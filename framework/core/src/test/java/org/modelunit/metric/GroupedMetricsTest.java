package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Metrics;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Registry.Entry;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;

/** The values of groups, which some statistics compute all at once, are those of each group by itself. */
class GroupedMetricsTest {

    private static final int TRIES = 100;

    @TestFactory
    Stream<DynamicTest> each_group_has_the_very_value_or_the_very_reason_that_it_has_alone() {
        return Registry.all().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.toString(), () -> isTheSameInGroups(entry)));
    }

    private static <O extends Outcomes> void isTheSameInGroups(Entry<O> entry) {
        for (int seed = 0; seed < TRIES; seed++) {
            O outcomes = SampleOutcomes.of(entry.outcomes(), seed);
            assertSame(entry.metric(), outcomes, drawn(outcomes.size(), 1 + seed % 7, seed));
        }
    }

    /** Groups drawn at random, an empty one and rows in none among them. */
    private static Grouping drawn(int rows, int groups, long seed) {
        int[] codes = new SplittableRandom(seed).ints(rows, -1, groups).toArray();
        return Grouping.wrap(groups + 1, codes);
    }

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    private static <O extends Outcomes> void assertSame(Metric<O> metric, O outcomes, Grouping groups) {
        GroupValues values = GroupValues.of(metric, outcomes, groups);
        for (int group = 0; group < groups.size(); group++) {
            int code = group;
            O alone = (O) outcomes.rows(groups.rows(group));
            assertThat(text(() -> values.value(code))).isEqualTo(text(() -> metric.value(alone)));
            assertThat(values.isDefined(group))
                    .isEqualTo(values.whyUndefined(group).isEmpty());
        }
    }

    /** Different bits make different texts. */
    private static String text(DoubleSupplier value) {
        try {
            return Double.toString(value.getAsDouble());
        } catch (UndefinedMetricException e) {
            return e.getMessage();
        }
    }

    private static Classified classified(int size, int labels) {
        SplittableRandom random = new SplittableRandom(size);
        List<String> names =
                IntStream.range(0, labels).mapToObj(label -> "label " + label).toList();
        double[][] scores = new double[labels][];
        for (int label = 0; label < labels; label++) {
            scores[label] = random.doubles(size, -1, 1).toArray();
        }
        List<String> truth = random.ints(size, 0, labels).mapToObj(names::get).toList();
        return Classified.of(
                truth,
                ClassPredictions.of(ClassScores.of(
                        Labels.of(names),
                        Stream.of(scores).map(NumberColumn::wrap).toList())));
    }

    @Test
    void many_rows_on_several_threads_have_the_same_values_as_each_group_alone() {
        Classified outcomes = classified(200_000, 2);

        for (Metric<Classified> metric : List.of(
                Metrics.accuracy(),
                Metrics.recall("label 1"),
                Metrics.rocAuc("label 1"),
                Metrics.averagePrecision("label 0"),
                Metrics.brierScore("label 1"))) {
            assertSame(metric, outcomes, drawn(outcomes.size(), 50, 1));
        }
    }

    @Test
    void so_many_labels_and_groups_that_they_are_counted_group_by_group_have_the_same_counts() {
        Classified outcomes = classified(2_000, 60);

        assertSame(Metrics.accuracy(), outcomes, drawn(outcomes.size(), 100, 1));
    }

    @Test
    void weights_count_in_each_group() {
        Classified outcomes = classified(30_000, 2);
        double[] weights =
                new SplittableRandom(1).doubles(outcomes.size(), 0, 2).toArray();
        Classified weighted =
                outcomes.withDesign(SampleDesign.simple(outcomes.size()).withWeights(NumberColumn.wrap(weights)));

        assertSame(Metrics.accuracy(), weighted, drawn(outcomes.size(), 3, 1));
        assertSame(Metrics.rocAuc("label 0"), weighted, drawn(outcomes.size(), 3, 1));
    }

    @Test
    void groups_of_other_rows_are_refused() {
        assertThatThrownBy(() -> GroupValues.of(Metrics.accuracy(), classified(10, 2), Grouping.wrap(2, new int[9])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 10 examples, but 2 groups of 9 rows");
    }
}
