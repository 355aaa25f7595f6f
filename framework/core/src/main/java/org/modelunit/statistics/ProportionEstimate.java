package org.modelunit.statistics;

import org.modelunit.statistics.distribution.Arguments;

/** A proportion that was counted. */
record ProportionEstimate(ProportionPlan plan, long successes) implements PlannedEstimate {

    ProportionEstimate {
        Arguments.requireCount("successes", successes, plan.trials());
    }

    @Override
    public double value() {
        return (double) successes / plan.trials();
    }

    @Override
    public double bound(Side side, double confidence) {
        return plan.bound(side, successes, confidence);
    }

    @Override
    public double pValue(Side side, double bar) {
        return plan.by().pValue(side, successes, plan.trials(), bar);
    }
}
