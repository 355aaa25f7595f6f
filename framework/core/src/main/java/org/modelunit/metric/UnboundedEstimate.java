package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * A value that cannot be bounded.
 *
 * @param value the value
 * @param caveat why
 */
@API(status = Status.INTERNAL, since = "0.1")
public record UnboundedEstimate(double value, String caveat) implements Estimate {

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

    @Override
    public double pValue(Side side, double bar) {
        return 1;
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        return Double.POSITIVE_INFINITY;
    }
}
