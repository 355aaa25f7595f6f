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
import org.junit.jupiter.api.TestFactory;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.metric.Registry.Entry;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;

/** What holds for the figures of every metric of the index, whatever the data. */
class FigureLawsTest {

    /** How many samples each law is tried on. */
    int tries() {
        return 20;
    }

    @TestFactory
    Stream<DynamicTest> the_order_of_rows_does_not_matter() {
        return everyMetricKeeps(tries(), FigureLawsTest::areTheSameInAnyOrder);
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
        return everyMetricKeeps(tries(), FigureLawsTest::anyPartHasFiguresOrNone);
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

    @TestFactory
    Stream<DynamicTest> every_metric_shows_something_of_one_model_and_of_two() {
        return Registry.all().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.toString(), () -> showsSomething(entry, tries())));
    }

    private static <O extends Outcomes> void showsSomething(Entry<O> entry, int tries) {
        List<O> samples = IntStream.range(0, tries)
                .mapToObj(seed -> SampleOutcomes.of(entry.outcomes(), seed))
                .toList();

        assertThat(samples)
                .anyMatch(outcomes -> !figures(entry.metric(), outcomes).isEmpty());
        assertThat(samples)
                .anyMatch(outcomes -> !compared(entry.metric(), outcomes).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> nobody_is_known_by_a_bin_or_a_cell() {
        return everyMetricKeeps(tries(), FigureLawsTest::nobodyIsKnown);
    }

    private static <O extends Outcomes> void nobodyIsKnown(Entry<O> entry, O outcomes, int seed) {
        int[] some = new Random(seed)
                .ints(1 + seed % 40, 0, outcomes.size())
                .distinct()
                .toArray();
        for (O part : List.of(outcomes, rows(outcomes, some))) {
            Stream.concat(figures(entry.metric(), part).stream(), compared(entry.metric(), part).stream())
                    .forEach(figure -> assertThat(counts(figure))
                            .as(figure.title())
                            .allMatch(count -> count == 0
                                    || count >= Math.min(5, part.size())
                                    || count
                                            == counts(figure).stream()
                                                    .mapToLong(Long::longValue)
                                                    .sum()));
        }
    }

    /** How many examples lie in each range of values; the counts of a matrix are of labels, and tell no value of a row. */
    private static List<Long> counts(Figure figure) {
        if (figure instanceof Bins bins) {
            return bins.bins().stream().map(Bin::examples).toList();
        }
        return figure instanceof Density density
                ? density.counts().stream().flatMap(List::stream).toList()
                : List.of();
    }

    private static <O extends Outcomes> List<Figure> figures(Metric<O> metric, O outcomes) {
        return metric.figures().stream()
                .flatMap(figure -> figure.of(outcomes).stream())
                .toList();
    }

    private static <O extends Outcomes> List<Figure> compared(Metric<O> metric, O outcomes) {
        return metric.figures().stream()
                .flatMap(figure -> figure.compared(outcomes, outcomes).stream())
                .toList();
    }
}
