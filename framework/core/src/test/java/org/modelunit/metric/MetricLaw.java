package org.modelunit.metric;

import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Registry.Entry;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;

/** A law that metrics keep, whatever the outcomes: a test of each metric of the index, on many samples. */
@FunctionalInterface
interface MetricLaw {

    /**
     * Fails if a metric breaks the law.
     *
     * @param seed what the outcomes were drawn with; for what else is random
     */
    <O extends Outcomes> void check(Entry<O> entry, O outcomes, int seed);

    static Stream<DynamicTest> everyMetricKeeps(int samples, MetricLaw law) {
        return metricsKeep(entry -> true, samples, law);
    }

    static Stream<DynamicTest> metricsKeep(Predicate<Entry<?>> which, int samples, MetricLaw law) {
        return Registry.all().stream()
                .filter(which)
                .map(entry -> DynamicTest.dynamicTest(entry.toString(), () -> checkSamples(entry, samples, law)));
    }

    private static <O extends Outcomes> void checkSamples(Entry<O> entry, int samples, MetricLaw law) {
        for (int seed = 0; seed < samples; seed++) {
            law.check(entry, SampleOutcomes.of(entry.outcomes(), seed), seed);
        }
    }

    /** Returns a metric's value; NaN where it is undefined. */
    static <O extends Outcomes> double value(Entry<O> entry, O outcomes) {
        return valueOrNan(() -> entry.metric().value(outcomes));
    }

    static double valueOrNan(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    static <O extends Outcomes> O rows(O outcomes, int[] rows) {
        return (O) outcomes.rows(rows);
    }

    @SuppressWarnings("unchecked") // outcomes give their own type
    static <O extends Outcomes> O weighted(O outcomes, double[] weights) {
        return (O) outcomes.withDesign(SampleDesign.simple(outcomes.size()).withWeights(NumberColumn.wrap(weights)));
    }
}
