package org.modelunit.metric.score;

import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * The Gini coefficient as an area under an ROC curve on another scale, 2 AUC - 1, which has the area's bounds on this scale.
 *
 * @param area the area, or a difference of areas
 * @param origin twice the area at which the coefficient is 0: 1, and 0 for a difference
 */
record Gini(Estimate area, double origin) implements Estimate {

    private static final double GUESSING = 1;

    static Estimator<Classified> estimator(String label) {
        Estimator<Classified> ofArea = Ranking.estimator(label);
        return new Estimator<>() {
            @Override
            public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
                metric.value(outcomes); // undefined under its own name, if it is
                return new Gini(ofArea.estimate(metric, outcomes, seed), GUESSING);
            }

            @Override
            public Estimate difference(
                    Metric<Classified> metric, Classified challenger, Classified champion, long seed) {
                metric.value(challenger);
                metric.value(champion);
                return new Gini(ofArea.difference(metric, challenger, champion, seed), 0);
            }
        };
    }

    static String name(String label) {
        return "Gini coefficient of '" + label + "'";
    }

    static double of(Ranking ranking) {
        return 2 * ranking.areaUnderCurve(name(ranking.label())) - GUESSING;
    }

    private double ofArea(double area) {
        return 2 * area - origin;
    }

    private double toArea(double gini) {
        return (gini + origin) / 2;
    }

    @Override
    public double value() {
        return ofArea(area.value());
    }

    @Override
    public String method() {
        return area.method();
    }

    @Override
    public String caveat() {
        return area.caveat();
    }

    @Override
    public double bound(Side side, double confidence) {
        return ofArea(area.bound(side, confidence));
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return ofArea(area.passMark(side, toArea(bar), confidence));
    }

    @Override
    public double refutationLimit(Side side, double bar, double confidence) {
        return ofArea(area.refutationLimit(side, toArea(bar), confidence));
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return area.power(side, toArea(bar), confidence, toArea(truth));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return area.examplesNeeded(side, toArea(bar), confidence, toArea(truth), power);
    }

    @Override
    public double pValue(Side side, double bar) {
        return area.pValue(side, toArea(bar));
    }

    @Override
    public double smallestDrop(Side side, double bar, double confidence, double power) {
        return 2 * area.smallestDrop(side, toArea(bar), confidence, power);
    }
}
