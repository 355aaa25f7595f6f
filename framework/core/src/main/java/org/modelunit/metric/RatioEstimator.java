package org.modelunit.metric;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Unseen;

/**
 * Bounds a metric that is a ratio of two sums over rows and no proportion, as a row may add more than 1: an F1, to which a hit adds 2 and a
 * miss 1; with weights and groups too. A difference of two models is bounded by a bootstrap.
 *
 * @param ratio what the metric is made of
 * @param ofMiss what a row adds to the denominator at most that adds nothing to the numerator
 * @param ofHit what a row adds to both at most
 * @param <O> the outcomes
 */
@API(status = Status.INTERNAL, since = "0.1")
public record RatioEstimator<O extends Outcomes>(Metric<O> ratio, double ofMiss, double ofHit) implements Estimator<O> {

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        double value = metric.value(outcomes);
        return RowRatios.of(ratio, outcomes)
                .map(rows -> ofRows(metric, outcomes, rows, value))
                .orElseGet(() -> Estimator.<O>bootstrap().estimate(metric, outcomes, seed));
    }

    private Estimate ofRows(Metric<O> metric, O outcomes, RowSums rows, double value) {
        double row = rows.unseenWeight() / rows.meanDenominator();
        RatioOfSums sums =
                new RatioOfSums(rows.units(), Unseen.farthest(0, row * ofMiss), Unseen.farthest(1, row * ofHit));
        Optional<Estimate> alike = sums.isConstant() ? AlikeUnits.value(metric, outcomes, value) : Optional.empty();
        return alike.orElseGet(() -> sums.estimate(value));
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }
}
