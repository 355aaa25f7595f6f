package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Outcomes;

/** Every metric equals the reference implementation on awkward cases. */
class GoldenMetricsTest {

    /** One file of expected values for each family of metrics. */
    private static final List<String> FILES = List.of(
            "expected-behaviour.csv",
            "expected-classification.csv",
            "expected-multilabel.csv",
            "expected-regression.csv",
            "expected-retrieval.csv",
            "expected-scores.csv",
            "expected-worth.csv");

    private static final double RELATIVE = 1e-12;

    /**
     * A value of a metric on a case. The tolerance is 1e-12 of the value, or 8 units in the last place times the condition number
     * where one is given; 0 stands for an exact value, "4ulp" for as many units in the last place and no more. A value that reads
     * "undefined" must be refused.
     */
    private record Value(String outcomes, String metric, String arguments, String value, String condition) {

        static Value of(String[] row) {
            return new Value(row[0], row[1], row[2], row[3], row.length > 4 ? row[4] : "");
        }

        @Override
        public String toString() {
            return outcomes + " " + metric + "(" + arguments + ")";
        }
    }

    private static Stream<Value> values() {
        return FILES.stream().flatMap(file -> Golden.rows(file).stream()).map(Value::of);
    }

    @TestFactory
    Stream<DynamicTest> every_metric_equals_the_reference_implementation() {
        return values().map(value -> DynamicTest.dynamicTest(value.toString(), () -> check(value)));
    }

    @SuppressWarnings("unchecked") // a case's outcomes are of the kind that its metrics measure
    private static void check(Value golden) {
        Metric<Outcomes> metric = (Metric<Outcomes>) Registry.metric(golden.metric, golden.arguments);
        Outcomes outcomes = Golden.outcomes(golden.outcomes);
        if (golden.value.equals("undefined")) {
            assertThatThrownBy(() -> metric.value(outcomes)).isInstanceOf(UndefinedMetricException.class);
            assertThatThrownBy(() -> metric.estimate(outcomes, 1)).isInstanceOf(UndefinedMetricException.class);
            return;
        }
        double expected = Double.parseDouble(golden.value);
        double actual = metric.value(outcomes);
        assertThat(Math.abs(actual - expected))
                .as("%s: %s against %s", golden, actual, expected)
                .isLessThanOrEqualTo(tolerance(golden.condition, expected));
    }

    private static double tolerance(String condition, double expected) {
        if (condition.isEmpty()) {
            return RELATIVE * Math.abs(expected);
        }
        if (condition.endsWith("ulp")) {
            return Integer.parseInt(condition.substring(0, condition.length() - 3)) * Math.ulp(expected);
        }
        double number = Double.parseDouble(condition);
        return number == 0 ? 0 : Math.max(RELATIVE * Math.abs(expected), 8 * Math.ulp(expected) * number);
    }

    @Test
    void every_metric_of_the_index_has_golden_values() {
        Set<String> covered = values().map(Value::metric).collect(Collectors.toSet());
        assertThat(Registry.methods().map(Method::getName).distinct())
                .as("metrics of the index without golden values")
                .allMatch(covered::contains);
    }

    @Test
    void the_golden_cases_are_not_lost() {
        assertThat(values().count()).isGreaterThan(2_200);
    }
}
