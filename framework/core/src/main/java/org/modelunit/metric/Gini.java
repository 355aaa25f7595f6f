package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.Estimator;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * The Gini coefficient as an area under an ROC curve on another scale, 2 AUC - 1, which has the area's bounds on this scale.
 *
 * @param area the area
 */
record Gini(Estimate area) implements Estimate {

    static Estimator<Classified> estimator(String label) {
        Estimator<Classified> ofArea = Ranking.estimator(label);
        return (metric, outcomes, seed) -> {
            metric.value(outcomes); // undefined under its own name, if it is
            return new Gini(ofArea.estimate(metric, outcomes, seed));
        };
    }

    static String name(String label) {
        return "Gini coefficient of '" + label + "'";
    }

    static double of(Ranking ranking) {
        return ofArea(ranking.areaUnderCurve(name(ranking.label())));
    }

    static double ofArea(double area) {
        return 2 * area - 1;
    }

    private static double toArea(double gini) {
        return (gini + 1) / 2;
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
