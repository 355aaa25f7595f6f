package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.metric.MetricLaw.everyMetricKeeps;
import static org.modelunit.metric.MetricLaw.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.figure.Figure;
import org.modelunit.metric.Registry.Entry;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.SampleDesign;

/** What holds for the figures of every metric of the index, whatever the data. */
class FigureLawsTest {

    private static final int TRIES = 60;

    @TestFactory
    Stream<DynamicTest> the_order_of_rows_does_not_matter() {
        return everyMetricKeeps(TRIES, FigureLawsTest::areTheSameInAnyOrder);
    }

    @SuppressWarnings("unchecked") // outcomes give their own type
    private static <O extends Outcomes> void areTheSameInAnyOrder(Entry<O> entry, O outcomes, int seed) {
        O plain = (O) outcomes.withDesign(SampleDesign.simple(outcomes.size()));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, plain.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        O shuffled = rows(plain, order.stream().mapToInt(Integer::intValue).toArray());

        assertThat(figures(entry.metric(), shuffled)).isEqualTo(figures(entry.metric(), plain));
    }

    @TestFactory
    Stream<DynamicTest> any_part_of_the_data_has_figures_or_none_but_never_an_error() {
        return everyMetricKeeps(TRIES, FigureLawsTest::anyPartHasFiguresOrNone);
    }

    private static <O extends Outcomes> void anyPartHasFiguresOrNone(Entry<O> entry, O outcomes, int seed) {
        Random random = new Random(seed);
        for (int size : new int[] {0, 1, 2, 5}) {
            bothFigures(
                    entry, rows(outcomes, random.ints(size, 0, outcomes.size()).toArray()));
        }
        bothFigures(entry, outcomes);
    }

    private static <O extends Outcomes> void bothFigures(Entry<O> entry, O outcomes) {
        assertThat(figures(entry.metric(), outcomes)).doesNotContainNull();
        entry.metric().figures().forEach(figure -> assertThat(figure.compared(outcomes, outcomes))
                .doesNotContainNull());
    }

    @Test
    void metrics_of_decisions_scores_and_numbers_name_figures() {
        assertThat(Registry.all())
                .filteredOn(entry -> entry.outcomes() == Classified.class || entry.outcomes() == Regressed.class)
                .filteredOn(entry -> entry.metric().figures().isEmpty())
                .extracting(entry -> entry.method().getName())
                .isSubsetOf(
                        "topKAccuracy",
                        "rocAucOneVsRest",
                        "rocAucOneVsOne",
                        "averagePrecision",
                        "meanAbsoluteScaledError",
                        "rootMeanSquaredScaledError",
                        "intervalCoverage",
                        "meanIntervalWidth",
                        "intervalScore",
                        "bias");
    }

    private static <O extends Outcomes> List<Figure> figures(Metric<O> metric, O outcomes) {
        return metric.figures().stream()
                .flatMap(figure -> figure.of(outcomes).stream())
                .toList();
    }
}
