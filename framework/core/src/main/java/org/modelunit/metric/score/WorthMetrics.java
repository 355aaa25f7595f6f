package org.modelunit.metric.score;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.MeanEstimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Support;
import org.modelunit.metric.classification.DecisionFigures;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;

/** The index of the metrics of what decisions are worth. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class WorthMetrics extends ProbabilityMetrics {

    protected WorthMetrics() {}

    /**
     * Returns what an example's decision gains on average, in the unit of the payoffs: the weighted mean of the payoff of each
     * example's true label and the label decided for; bounded by a bootstrap.
     *
     * @param payoffs what decisions gain; costs are losses
     */
    public static Metric<Classified> expectedValue(CostMatrix payoffs) {
        return Metric.<Classified>ofMean("value in " + payoffs.unit() + " per example", new Worth(payoffs.asPayoffs()))
                .estimatedBy(inRangeOf(payoffs.asPayoffs()))
                .withSupport(Support.all())
                .showing(new CostCurve(payoffs.asPayoffs(), ""), DecisionFigures.confusion());
    }

    /**
     * Returns what an example's decision costs on average, in the unit of the costs: the weighted mean of the cost of each example's
     * true label and the label decided for; lower is better; bounded by a bootstrap.
     *
     * @param costs what decisions cost; payoffs are negative costs
     */
    public static Metric<Classified> expectedCost(CostMatrix costs) {
        return Metric.<Classified>ofMean("cost in " + costs.unit() + " per example", new Worth(costs.asCosts()))
                .estimatedBy(inRangeOf(costs.asCosts()))
                .lowerIsBetter()
                .withSupport(Support.all())
                .showing(new CostCurve(costs.asCosts(), ""), DecisionFigures.confusion());
    }

    private static Estimator<Classified> inRangeOf(CostMatrix amounts) {
        return MeanEstimator.ofTermsBetween(amounts.lowest(), amounts.highest());
    }
}
