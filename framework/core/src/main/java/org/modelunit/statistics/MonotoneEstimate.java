package org.modelunit.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An estimate on a scale that rises with its own, with all its bounds and chances: of the root of a mean, for instance.
 *
 * @param estimate the estimate on its own scale
 * @param value the value on the new scale
 * @param to gives a value on the new scale, and rises
 * @param from gives it back, for every number that may be a bar
 */
@API(status = Status.INTERNAL, since = "0.1")
public record MonotoneEstimate(Estimate estimate, double value, DoubleUnaryOperator to, DoubleUnaryOperator from)
        implements Estimate {

    @Override
    public String method() {
        return estimate.method();
    }

    @Override
    public String caveat() {
        return estimate.caveat();
    }

    @Override
    public double bound(Side side, double confidence) {
        return to.applyAsDouble(estimate.bound(side, confidence));
    }

    @Override
    public double pValue(Side side, double bar) {
        return estimate.pValue(side, from.applyAsDouble(bar));
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return to.applyAsDouble(estimate.passMark(side, from.applyAsDouble(bar), confidence));
    }

    @Override
    public double refutationLimit(Side side, double bar, double confidence) {
        return to.applyAsDouble(estimate.refutationLimit(side, from.applyAsDouble(bar), confidence));
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return estimate.power(side, from.applyAsDouble(bar), confidence, from.applyAsDouble(truth));
    }

    @Override
    public double chance(Side side, double bar, double truth) {
        return estimate.chance(side, from.applyAsDouble(bar), from.applyAsDouble(truth));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return estimate.examplesNeeded(side, from.applyAsDouble(bar), confidence, from.applyAsDouble(truth), power);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        double middle = from.applyAsDouble(bar);
        double distance = estimate.smallestShortfall(side, middle, confidence, power);
        double beyond = to.applyAsDouble(side == Side.AT_LEAST ? middle - distance : middle + distance);
        return Double.isNaN(beyond) ? Double.POSITIVE_INFINITY : Math.abs(beyond - bar);
    }
}
