package org.modelunit.metric.score;

import org.modelunit.column.LabelColumn;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.area.DeLong;
import org.modelunit.statistics.area.PairedDeLong;
import org.modelunit.statistics.area.RankedSample;

/** DeLong's bounds of the area under the ROC curve of a metric's label, and of the difference of two models' areas. */
record RankingEstimator() implements Estimator<Classified> {

    private static final int FEWEST_FOR_A_VARIANCE = 2;

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        String label = metric.support().label();
        Ranking ranking = new RankingStatistic(label).of(outcomes);
        if (outcomes.design().isSimple()) {
            return ranking.estimate();
        }
        double area = ranking.areaUnderCurve();
        return DeLong.estimate(scores(outcomes, label), sample(outcomes, label), area);
    }

    @Override
    public Estimate difference(Metric<Classified> metric, Classified challenger, Classified champion, long seed) {
        String label = metric.support().label();
        RankedSample sample = sample(challenger, label);
        if (sample.fewestOfAClass() < FEWEST_FOR_A_VARIANCE) {
            return Estimator.super.difference(metric, challenger, champion, seed); // which says what is missing
        }
        return PairedDeLong.estimate(scores(challenger, label), scores(champion, label), sample);
    }

    private static RankedSample sample(Classified outcomes, String label) {
        LabelColumn truth = outcomes.truth();
        int code = outcomes.labels().indexOf(label);
        RowWeights weights = outcomes.design().weights();
        boolean[] isPositive = new boolean[truth.size()];
        double[] weightOfRow = new double[truth.size()];
        for (int row = 0; row < isPositive.length; row++) {
            isPositive[row] = truth.code(row) == code;
            weightOfRow[row] = weights.get(row);
        }
        return new RankedSample(isPositive, weightOfRow, outcomes.design().units());
    }

    @Override
    public boolean isOfRanking() {
        return true;
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }

    private static double[] scores(Classified outcomes, String label) {
        return outcomes.scores().of(label).toArray();
    }
}
