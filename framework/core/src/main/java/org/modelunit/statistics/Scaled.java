package org.modelunit.statistics;

/** An estimate times a factor above 0, with the value that this makes, rounded once. */
record Scaled(Estimate estimate, double factor, double value) implements Estimate {

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
        return factor * estimate.bound(side, confidence);
    }

    @Override
    public double pValue(Side side, double bar) {
        return estimate.pValue(side, bar / factor);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return factor * estimate.passMark(side, bar / factor, confidence);
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return estimate.power(side, bar / factor, confidence, truth / factor);
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return estimate.examplesNeeded(side, bar / factor, confidence, truth / factor, power);
    }

    @Override
    public double smallestDrop(Side side, double bar, double confidence, double power) {
        return factor * estimate.smallestDrop(side, bar / factor, confidence, power);
    }
}
