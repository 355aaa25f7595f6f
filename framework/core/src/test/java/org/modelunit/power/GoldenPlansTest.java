package org.modelunit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.Metrics.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;

/** Plans of shares against SciPy's distributions; see golden_power.py. */
class GoldenPlansTest {

    private record Row(
            String method,
            long trials,
            String side,
            double bar,
            double confidence,
            double truth,
            double passMark,
            double chance,
            double chanceOfEstimate,
            double smallestShortfall) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            double[] numbers = Stream.of(cells)
                    .skip(3)
                    .mapToDouble(cell ->
                            Double.parseDouble(cell.replace("nan", "NaN").replace("inf", "Infinity")))
                    .toArray();
            return new Row(
                    cells[0],
                    Long.parseLong(cells[1]),
                    cells[2],
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers[5],
                    numbers[6]);
        }

        /** A share of all examples that is better on the side of the bar. */
        Metric<Classified> share() {
            Metric<Classified> share =
                    accuracy().estimatedBy(method.equals("wilson") ? Estimator.wilson() : Estimator.clopperPearson());
            return side.equals("AT_LEAST") ? share : share.lowerIsBetter();
        }

        Threshold estimated() {
            return side.equals("AT_LEAST") ? Threshold.atLeast(bar) : Threshold.atMost(bar);
        }
    }

    @TestFactory
    Stream<DynamicTest> plans_of_shares_equal_the_reference() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/plans.csv")).stream()
                .skip(1)
                .map(Row::of)
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
    }

    private static void check(Row row) {
        Power power = Power.of(row.trials());
        ClaimPlan shown = power.plan(row.share(), row.estimated().withConfidence(row.confidence()));
        assertThat(shown.passMarks()).containsExactly(row.passMark());
        assertThat(shown.chance(row.truth())).isCloseTo(row.chance(), within(1e-11));
        assertThat(power.plan(row.share(), row.estimated()).chance(row.truth()))
                .isCloseTo(row.chanceOfEstimate(), within(1e-11));
        if (Double.isInfinite(row.smallestShortfall())) {
            assertThat(shown.smallestShortfall()).isInfinite();
        } else {
            assertThat(shown.smallestShortfall()).isCloseTo(row.smallestShortfall(), within(1e-10));
        }
    }
}
