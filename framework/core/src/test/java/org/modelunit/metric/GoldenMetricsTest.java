package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Regressed;
import org.modelunit.error.UndefinedMetricException;

class GoldenMetricsTest {

    private static final Map<String, Function<String, Metric<Classified>>> OF_CLASSIFICATIONS = Map.of(
            "accuracy", label -> Metrics.accuracy(),
            "precision", Metrics::precision,
            "recall", Metrics::recall,
            "f1", Metrics::f1,
            "rocAuc", Metrics::rocAuc,
            "logLoss", label -> Metrics.logLoss(),
            "brierScore", Metrics::brierScore,
            "calibrationSlope", Metrics::calibrationSlope,
            "calibrationIntercept", Metrics::calibrationIntercept);

    private static final Map<String, Metric<Regressed>> OF_REGRESSIONS = Map.of(
            "mae", Metrics.meanAbsoluteError(),
            "rmse", Metrics.rootMeanSquaredError(),
            "r2", Metrics.r2());

    /**
     * Counts are exact, and so are ranks, which the reference sums up as trapezoids with an error of its own; a fitted line is as good as its
     * sums; the rest to 1e-12.
     */
    private static final Map<String, Double> TOLERANCES = Map.of(
            "accuracy", 0.0,
            "precision", 0.0,
            "recall", 0.0,
            "f1", 0.0,
            "rocAuc", 4e-16,
            "calibrationSlope", 1e-10,
            "calibrationIntercept", 1e-10);

    @TestFactory
    Stream<DynamicTest> every_metric_equals_the_reference_implementation() {
        return Golden.rows("expected.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[0] + " " + row[1] + " " + row[2], () -> check(row[0], row[1], row[2], row[3])));
    }

    private static void check(String golden, String metric, String argument, String expectedText) {
        double expected = Double.parseDouble(expectedText);
        double actual = golden.startsWith("classification")
                ? OF_CLASSIFICATIONS.get(metric).apply(argument).value(Golden.classified(golden))
                : OF_REGRESSIONS.get(metric).value(Golden.regressed(golden));
        double relative = TOLERANCES.getOrDefault(metric, 1e-12);
        double scale = metric.equals("calibrationIntercept") ? Math.max(1, Math.abs(expected)) : Math.abs(expected);
        assertThat(Math.abs(actual - expected))
                .as("%s %s: %s against %s", golden, metric, actual, expected)
                .isLessThanOrEqualTo(relative * scale);
    }

    @Test
    void every_metric_of_the_index_has_golden_values() {
        Set<String> covered =
                Golden.rows("expected.csv").stream().map(row -> row[1]).collect(Collectors.toSet());
        assertThat(covered).containsAll(OF_CLASSIFICATIONS.keySet()).containsAll(OF_REGRESSIONS.keySet());
        long indexed = Stream.of(ClassificationMetrics.class, RegressionMetrics.class)
                .flatMap(index -> Stream.of(index.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .count();
        assertThat(covered).as("a metric of the index without golden values").hasSize((int) indexed);
    }

    @TestFactory
    Stream<DynamicTest> what_the_reference_leaves_out_is_undefined_here() {
        Set<String> defined = Golden.rows("expected.csv").stream()
                .map(row -> row[0] + row[1] + row[2])
                .collect(Collectors.toSet());
        return Golden.rows("expected.csv").stream()
                .map(row -> row[0])
                .filter(name -> name.startsWith("classification"))
                .distinct()
                .flatMap(name -> Golden.classified(name).labels().names().stream()
                        .flatMap(label -> Stream.of("precision", "recall", "f1", "rocAuc")
                                .filter(metric -> !defined.contains(name + metric + label))
                                .map(metric -> DynamicTest.dynamicTest(
                                        name + " " + metric + " " + label, () -> isUndefined(name, metric, label)))));
    }

    private static void isUndefined(String name, String metric, String label) {
        Classified outcomes = Golden.classified(name);
        Metric<Classified> undefined = OF_CLASSIFICATIONS.get(metric).apply(label);
        assertThatThrownBy(() -> undefined.value(outcomes))
                .isInstanceOf(UndefinedMetricException.class)
                .hasMessageContaining("'" + label + "'")
                .hasMessageContaining("undefined");
        assertThatThrownBy(() -> undefined.estimate(outcomes, 1)).isInstanceOf(UndefinedMetricException.class);
    }

    @Test
    void the_golden_cases_are_not_lost() {
        assertThat(Golden.rows("expected.csv")).hasSizeGreaterThan(800);
        assertThat(List.of(OF_CLASSIFICATIONS.size(), OF_REGRESSIONS.size())).containsExactly(9, 3);
    }
}
