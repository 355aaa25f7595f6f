package org.modelunit.metric.score;

import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.RescaledEstimate;

/**
 * Estimates the Gini coefficient as an area under an ROC curve on another scale, 2 AUC - 1, which has the area's bounds on this scale.
 *
 * @param ofArea the estimator of the area
 */
record Gini(Estimator<Classified> ofArea) implements Estimator<Classified> {

    private static final double SCALE = 2;
    private static final double GUESSING = 1; // twice the area of scores that know nothing

    static String name(String label) {
        return "Gini coefficient of '" + label + "'";
    }

    static double of(Ranking ranking) {
        return SCALE * ranking.areaUnderCurve(name(ranking.label())) - GUESSING;
    }

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        metric.value(outcomes); // undefined under its own name, if it is
        return new RescaledEstimate(ofArea.estimate(metric, outcomes, seed), SCALE, GUESSING);
    }

    @Override
    public Estimate difference(Metric<Classified> metric, Classified challenger, Classified champion, long seed) {
        metric.value(challenger);
        metric.value(champion);
        return new RescaledEstimate(ofArea.difference(metric, challenger, champion, seed), SCALE, 0);
    }

    @Override
    public boolean heedsDesign() {
        return ofArea.heedsDesign();
    }
}
