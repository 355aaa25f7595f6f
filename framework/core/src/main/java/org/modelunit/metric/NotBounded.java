package org.modelunit.metric;

import org.modelunit.Estimator;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * Shows a value without a bound, where no method is known whose bounds hold.
 *
 * @param why what a claim with confidence is told
 */
record NotBounded<O extends Outcomes>(String why) implements Estimator<O> {

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        return new Shown(metric.value(outcomes), why);
    }

    @Override
    public boolean heedsDesign() {
        return true; // nothing is claimed that a design could make untrue
    }

    /** A value, and why there is no more. */
    private record Shown(double value, String caveat) implements Estimate {

        @Override
        public String method() {
            return "not bounded";
        }

        @Override
        public double bound(Side side, double confidence) {
            return side == Side.AT_LEAST ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }

        @Override
        public double passMark(Side side, double bar, double confidence) {
            return Double.NaN;
        }

        @Override
        public double power(Side side, double bar, double confidence, double truth) {
            return 0;
        }

        @Override
        public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
