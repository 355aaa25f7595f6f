package org.modelunit.statistics.simulation.bounds;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.Metrics;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Registry;
import org.modelunit.metric.regression.NaiveForecast;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.outcome.Outcomes;

/**
 * A metric with arguments, as the table knows it.
 *
 * @param name the method that makes it, and its arguments
 * @param method the method, with the types of its parameters
 * @param kind the outcomes
 * @param metric the metric
 * @param <O> the outcomes
 */
record Measure<O extends Outcomes>(String name, String method, Class<O> kind, Metric<O> metric) {

    /** Of several arguments of one method, those that say nothing that the others do not say. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("micro|weighted|2\\.0\\)|, 1, equal|equal mass|\\(bad, 1\\.0\\)|gainAt\\(bad, 0\\.1\\)"
                    + "|liftAt\\(bad, 0\\.1\\)|linear|Deviance\\((-1\\.0|0\\.0|3\\.0)|Loss\\(0\\.5|topKAccuracy\\(3"
                    + "|(hitRate|Precision|ndcg|precisionAt|recallAt)\\(1\\)");

    /** All metrics of the index, most of them with one choice of arguments, and costs of other proportions. */
    static List<Measure<?>> all() {
        return Stream.<Measure<?>>concat(
                        Registry.all().stream().map(Measure::of).filter(measure -> !LEFT_OUT.matcher(measure.name())
                                .find()),
                        Stream.of(costs(100), costs(5)))
                .toList();
    }

    private static <O extends Outcomes> Measure<O> of(Registry.Entry<O> entry) {
        String arguments = entry.arguments().stream().map(Measure::text).collect(Collectors.joining(", ", "(", ")"));
        return new Measure<>(
                entry.method().getName() + arguments,
                entry.method().toGenericString(),
                entry.outcomes(),
                entry.metric());
    }

    private static String text(Object argument) {
        if (argument instanceof String[] texts) {
            return String.join(", ", texts);
        }
        if (argument instanceof CostMatrix) {
            return "800 to 120";
        }
        return argument instanceof NaiveForecast ? "naive" : argument.toString();
    }

    private static Measure<Classified> costs(int ofMiss) {
        CostMatrix costs = CostMatrix.costsIn("EUR")
                .amount("bad", "good", ofMiss)
                .amount("good", "bad", 1)
                .otherwise(0);
        return new Measure<>(
                "expectedCost(" + ofMiss + " to 1)", "expectedCost", Classified.class, Metrics.expectedCost(costs));
    }

    /** Returns what kind of metric it is. */
    MetricKind ofKind() {
        return MetricKind.of(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
