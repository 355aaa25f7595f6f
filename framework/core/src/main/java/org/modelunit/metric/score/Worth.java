package org.modelunit.metric.score;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.sample.RowWeights;

/** The mean amount of each example's decision. */
record Worth(CostMatrix amounts) implements WeightedMeanStatistic<Classified>, MetricInfo.WithAmounts {

    @Override
    public Map<String, Double> amountsByName() {
        return amounts.byDecision();
    }

    @Override
    public IntToDoubleFunction terms(Classified outcomes) {
        double[] terms = new OfRows(amounts).of(outcomes);
        return row -> terms[row];
    }

    /** The amount of each row, looked up once for all replicates. */
    private record OfRows(CostMatrix amounts) implements Statistic<Classified, double[]> {

        @Override
        public double[] of(Classified outcomes, RowWeights weights) {
            double[] table = amounts.table(outcomes.labels());
            int labels = outcomes.labels().size();
            double[] terms = new double[outcomes.size()];
            for (int row = 0; row < terms.length; row++) {
                terms[row] = table[
                        outcomes.truth().code(row) * labels + outcomes.decided().code(row)];
            }
            return terms;
        }
    }
}
