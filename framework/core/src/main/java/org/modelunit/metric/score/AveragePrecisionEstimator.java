package org.modelunit.metric.score;

import java.util.Arrays;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.WorstTwentieth;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Units;
import org.modelunit.statistics.ratio.Unseen;

/**
 * Bounds an average precision as the mean over positives that it is, of what each example adds to it ({@link PrecisionEffects}), one
 * unseen example added ({@link RatioOfSums}). Where that says nothing, and for differences, a bootstrap does.
 */
record AveragePrecisionEstimator(RankingBootstrap otherwise) implements Estimator<Classified> {

    /**
     * The precision at an unseen positive. One that scores lowest has the share of positives; another row that scores as a positive may
     * lowers the average by as much as one without any precision, on average over where it may score.
     */
    private static final double UNSEEN = 0;

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        double value = metric.value(outcomes);
        if (!RankingBootstrap.caveat(metric, outcomes).isEmpty()) {
            return otherwise.estimate(metric, outcomes, seed);
        }
        Units units = new PrecisionEffects(outcomes, metric.support().label()).asMean();
        double heaviest = WorstTwentieth.meanOfHighest(
                Arrays.stream(units.denominators()).filter(weight -> weight > 0).toArray());
        RatioOfSums mean = new RatioOfSums(units, Unseen.fartherThanSeenOr(UNSEEN, heaviest), Unseen.fartherThanSeen());
        return mean.isConstant() ? otherwise.estimate(metric, outcomes, seed) : mean.estimate(value);
    }

    @Override
    public Estimate difference(Metric<Classified> metric, Classified challenger, Classified champion, long seed) {
        return otherwise.difference(metric, challenger, champion, seed);
    }

    @Override
    public boolean isOfRanking() {
        return true;
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }
}
