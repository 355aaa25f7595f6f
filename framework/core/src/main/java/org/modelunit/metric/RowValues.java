package org.modelunit.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;

/** The value of a metric for each row alone, in one column, as a search among rows reads it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class RowValues {

    private RowValues() {}

    /**
     * Returns what the metric is of outcomes that are one row. A metric that is a mean of rows gives its terms, and what depends on
     * decisions alone is computed once for each pair of truth and decision; others are asked row by row, with the same result.
     *
     * @param metric the metric
     * @param outcomes truth and predictions
     * @param <O> the outcomes
     * @throws org.modelunit.error.UndefinedMetricException if there is no value for a row; the message says why
     */
    public static <O extends Outcomes> double[] of(Metric<O> metric, O outcomes) {
        if (outcomes.design().hasWeights()) {
            return oneByOne(metric, outcomes);
        }
        return metric.computation()
                .meanOfRows()
                .map(mean -> ofTerms(metric, mean, outcomes))
                .or(() -> ofDecisions(metric, outcomes))
                .orElseGet(() -> oneByOne(metric, outcomes));
    }

    private static <O extends Outcomes> double[] ofTerms(Metric<O> metric, MeanOfRows<O, Double> mean, O outcomes) {
        double[] values = mean.terms(outcomes);
        for (int row = 0; row < values.length; row++) {
            values[row] = metric.info().checked(mean.isMean() ? values[row] : mean.ofRow(values[row]));
        }
        return values;
    }

    /** None where the metric looks at more than decisions: scores, which combinations have none of, or other rows. */
    private static <O extends Outcomes> Optional<double[]> ofDecisions(Metric<O> metric, O outcomes) {
        if (!(outcomes instanceof Classified classified)) {
            return Optional.empty();
        }
        try {
            return DecisionKinds.of(classified).map(kinds -> ofKinds(metric, kinds));
        } catch (IllegalStateException e) {
            return Optional.empty(); // it needs scores
        }
    }

    @SuppressWarnings("unchecked") // made of outcomes of the same kind
    private static <O extends Outcomes> double[] ofKinds(Metric<O> metric, DecisionKinds kinds) {
        O first = (O) kinds.examples(0);
        double[] valueOfKind = oneByOne(metric, first);
        int[] kindOfRow = kinds.ofRows();
        double[] values = new double[kindOfRow.length];
        Arrays.setAll(values, row -> valueOfKind[kindOfRow[row]]);
        return values;
    }

    private static <O extends Outcomes> double[] oneByOne(Metric<O> metric, O outcomes) {
        IntToDoubleFunction value = row -> metric.value(Computation.rows(outcomes, new int[] {row}));
        double[] values = new double[outcomes.size()];
        Arrays.setAll(values, value);
        return values;
    }
}
