package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.Regressed;
import org.modelunit.RowCounts;
import org.modelunit.error.UndefinedMetricException;

/** What holds for every metric, whatever the data. */
class MetricLawsTest {

    private static final List<Metric<Classified>> OF_CLASSIFICATIONS = List.of(
            Metrics.accuracy(),
            Metrics.precision("bad"),
            Metrics.recall("bad"),
            Metrics.f1("bad"),
            Metrics.rocAuc("bad"),
            Metrics.logLoss(),
            Metrics.brierScore("bad"),
            Metrics.calibrationSlope("bad"),
            Metrics.calibrationIntercept("bad"));

    private static final List<Metric<Regressed>> OF_REGRESSIONS =
            List.of(Metrics.meanAbsoluteError(), Metrics.rootMeanSquaredError(), Metrics.r2());

    @Provide
    Arbitrary<Classified> classifications() {
        return Arbitraries.longs().map(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(60);
            int grid = 2 + random.nextInt(20); // few different scores make ties
            double[] scores = IntStream.range(0, size)
                    .mapToDouble(row -> random.nextInt(grid) / (grid - 1.0))
                    .toArray();
            List<String> truth = new ArrayList<>();
            for (double score : scores) {
                truth.add(random.nextDouble() < 0.2 + 0.5 * score ? "bad" : "good");
            }
            return Outcome.ofScores(DoubleColumn.of(scores), truth.toArray(String[]::new));
        });
    }

    @Provide
    Arbitrary<Regressed> regressions() {
        return Arbitraries.longs().map(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int size = 1 + random.nextInt(60);
            double[] truth = IntStream.range(0, size)
                    .mapToDouble(row -> 100 * random.nextDouble())
                    .toArray();
            double[] predicted = IntStream.range(0, size)
                    .mapToDouble(row -> truth[row] + 20 * (random.nextDouble() - 0.4))
                    .toArray();
            return Regressed.of(DoubleColumn.of(truth), DoubleColumn.of(predicted));
        });
    }

    @Property(tries = 200)
    void the_order_of_rows_does_not_matter(
            @ForAll("classifications") Classified classified, @ForAll("regressions") Regressed regressed) {
        OF_CLASSIFICATIONS.forEach(metric -> sameOrBothUndefined(metric, classified, shuffled(classified)));
        OF_REGRESSIONS.forEach(metric -> sameOrBothUndefined(metric, regressed, shuffled(regressed)));
    }

    @Property(tries = 200)
    void counting_a_row_twice_is_the_same_as_having_it_twice(
            @ForAll("classifications") Classified classified, @ForAll("regressions") Regressed regressed) {
        OF_CLASSIFICATIONS.forEach(metric -> countsLikeCopies(metric, classified));
        OF_REGRESSIONS.forEach(metric -> countsLikeCopies(metric, regressed));
    }

    @Property(tries = 200)
    void every_value_lies_in_its_metrics_range(
            @ForAll("classifications") Classified classified, @ForAll("regressions") Regressed regressed) {
        OF_CLASSIFICATIONS.forEach(metric -> liesInRange(metric, classified));
        OF_REGRESSIONS.forEach(metric -> liesInRange(metric, regressed));
    }

    @Property(tries = 200)
    void the_area_of_one_class_is_that_of_the_other_as_their_scores_mirror_each_other(
            @ForAll("classifications") Classified classified) {
        assertThat(Double.valueOf(
                        value(Metrics.rocAuc("good"), classified))) // boxed, as undefined is NaN on both sides
                .isEqualTo(Double.valueOf(value(Metrics.rocAuc("bad"), classified)));
    }

    private static <O extends Outcomes> void liesInRange(Metric<O> metric, O outcomes) {
        double value = value(metric, outcomes);
        assertThat(Double.isNaN(value) || metric.range().contains(value))
                .as("%s is %s", metric, value)
                .isTrue();
    }

    private static <O extends Outcomes> void countsLikeCopies(Metric<O> metric, O outcomes) {
        int[] counts =
                IntStream.range(0, outcomes.size()).map(row -> row * 5 % 3).toArray();
        RowCounts rowCounts = RowCounts.handingOver(counts);
        if (rowCounts.expanded().length > 0) {
            double counted = valueOrNan(() -> metric.value(outcomes, rowCounts));
            double copied = valueOrNan(() -> metric.value(rows(outcomes, rowCounts.expanded())));
            assertSame(metric, counted, copied);
        }
    }

    private static <O extends Outcomes> void sameOrBothUndefined(Metric<O> metric, O one, O other) {
        assertSame(metric, value(metric, one), value(metric, other));
    }

    private static void assertSame(Metric<?> metric, double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            assertThat(Double.isNaN(one))
                    .as("%s: %s against %s", metric, one, other)
                    .isEqualTo(Double.isNaN(other));
        } else {
            assertThat(one).as(metric.name()).isCloseTo(other, within(1e-8 * Math.max(1, Math.abs(other))));
        }
    }

    private static <O extends Outcomes> double value(Metric<O> metric, O outcomes) {
        return valueOrNan(() -> metric.value(outcomes));
    }

    private static double valueOrNan(java.util.function.DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }

    private static <O extends Outcomes> O shuffled(O outcomes) {
        int size = outcomes.size();
        return rows(
                outcomes, IntStream.range(0, size).map(row -> size - 1 - row).toArray());
    }

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    private static <O extends Outcomes> O rows(O outcomes, int[] rows) {
        return (O) outcomes.rows(rows);
    }
}
