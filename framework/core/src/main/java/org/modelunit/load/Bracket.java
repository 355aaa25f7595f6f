package org.modelunit.load;

import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** A value that lies between two others that were tried, whatever the confidence. */
record Bracket(double lowest, double highest, double value) implements Estimate {

    @Override
    public double bound(Side side, double confidence) {
        return side == Side.AT_LEAST ? lowest : highest;
    }

    @Override
    public double pValue(Side side, double bar) {
        return side.holds(bound(side, 0.5), bar) ? 0 : 1;
    }

    @Override
    public String method() {
        return "between rates that were offered";
    }

    @Override
    public String caveat() {
        return "";
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return bar;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return side.holds(truth, bar) ? 1 : 0;
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        return Double.POSITIVE_INFINITY;
    }
}
