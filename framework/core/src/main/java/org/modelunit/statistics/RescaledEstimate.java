package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An estimate on another scale, with all its bounds and chances: its values times a factor, less an origin.
 *
 * @param estimate the estimate on its own scale
 * @param factor what a value is multiplied by, above 0
 * @param origin what is taken away then
 * @param value the value on the new scale
 */
@API(status = Status.INTERNAL, since = "0.1")
public record RescaledEstimate(Estimate estimate, double factor, double origin, double value) implements Estimate {

    /** Rescales the value as everything else. */
    public RescaledEstimate(Estimate estimate, double factor, double origin) {
        this(estimate, factor, origin, factor * estimate.value() - origin);
    }

    private double rescaled(double value) {
        return factor * value - origin;
    }

    private double original(double value) {
        return (value + origin) / factor;
    }

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
        return rescaled(estimate.bound(side, confidence));
    }

    @Override
    public double pValue(Side side, double bar) {
        return estimate.pValue(side, original(bar));
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return rescaled(estimate.passMark(side, original(bar), confidence));
    }

    @Override
    public double refutationLimit(Side side, double bar, double confidence) {
        return rescaled(estimate.refutationLimit(side, original(bar), confidence));
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return estimate.power(side, original(bar), confidence, original(truth));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return estimate.examplesNeeded(side, original(bar), confidence, original(truth), power);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        return factor * estimate.smallestShortfall(side, original(bar), confidence, power);
    }
}
