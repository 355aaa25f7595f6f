package org.modelunit.metric.score;

import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Unseen;

/**
 * Bounds an average precision as the mean over positives that it is, of what each example adds to it ({@link PrecisionEffects}), one
 * unseen example added ({@link RatioOfSums}). Where that says nothing, and for differences, a bootstrap does.
 */
record AveragePrecisionEstimator(RankingBootstrap otherwise) implements Estimator<Classified> {

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        double value = metric.value(outcomes);
        if (!RankingBootstrap.caveat(metric, outcomes).isEmpty()) {
            return otherwise.estimate(metric, outcomes, seed);
        }
        RatioOfSums mean = new RatioOfSums(
                new PrecisionEffects(outcomes, metric.support().label()).asMean(),
                Unseen.fartherThanSeen(),
                Unseen.fartherThanSeen());
        return mean.isConstant() ? otherwise.estimate(metric, outcomes, seed) : mean.estimate(value);
    }

    @Override
    public Estimate difference(Metric<Classified> metric, Classified challenger, Classified champion, long seed) {
        return otherwise.difference(metric, challenger, champion, seed);
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }
}
