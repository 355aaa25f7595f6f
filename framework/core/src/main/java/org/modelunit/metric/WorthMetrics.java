package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.Costs;
import org.modelunit.Metric;
import org.modelunit.Payoffs;
import org.modelunit.Planning;

/** The index of the metrics of what decisions are worth. */
abstract class WorthMetrics extends ProbabilityMetrics {

    WorthMetrics() {}

    /**
     * Returns what an example's decision gains on average, in the unit of the payoffs: the weighted mean of the payoff of each
     * example's true label and the label decided for; bounded by a bootstrap.
     *
     * @param payoffs what decisions gain
     */
    public static Metric<Classified> expectedValue(Payoffs payoffs) {
        return Metric.of("value in " + payoffs.unit() + " per example", new Worth(payoffs), WeightedMean::value)
                .plannedBy(Planning.mean());
    }

    /**
     * Returns what an example's decision costs on average, in the unit of the costs: the weighted mean of the cost of each example's
     * true label and the label decided for; lower is better; bounded by a bootstrap.
     *
     * @param costs what decisions cost
     */
    public static Metric<Classified> expectedCost(Costs costs) {
        return Metric.<Classified, WeightedMean>of(
                        "cost in " + costs.unit() + " per example", new Worth(costs), WeightedMean::value)
                .lowerIsBetter()
                .plannedBy(Planning.mean());
    }
}
