package org.modelunit.metric.score;

import org.modelunit.column.LabelColumn;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.PairedDeLong;

/** DeLong's bounds of the area under the ROC curve of a metric's label, and of the difference of two models' areas. */
record RankingEstimator() implements Estimator<Classified> {

    private static final int FEWEST_FOR_A_VARIANCE = 2;

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        return new RankingStatistic(metric.support().label()).of(outcomes).estimate();
    }

    @Override
    public Estimate difference(Metric<Classified> metric, Classified challenger, Classified champion, long seed) {
        String label = metric.support().label();
        int positives = challenger.count(label);
        if (Math.min(positives, challenger.size() - positives) < FEWEST_FOR_A_VARIANCE) {
            return Estimator.super.difference(metric, challenger, champion, seed); // which says what is missing
        }
        LabelColumn truth = challenger.truth();
        int code = challenger.labels().indexOf(label);
        boolean[] isPositive = new boolean[truth.size()];
        for (int row = 0; row < isPositive.length; row++) {
            isPositive[row] = truth.code(row) == code;
        }
        return PairedDeLong.estimate(scores(challenger, label), scores(champion, label), isPositive);
    }

    private static double[] scores(Classified outcomes, String label) {
        return outcomes.scores().of(label).toArray();
    }
}
