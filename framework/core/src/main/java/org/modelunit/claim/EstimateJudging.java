package org.modelunit.claim;

import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;

/** The estimate itself has to reach the bar. */
final class EstimateJudging extends Judging {

    EstimateJudging(Threshold threshold, int comparisons) {
        super(threshold, comparisons);
    }

    /** Nothing is refuted, so nothing is corrected. */
    @Override
    double refutingConfidence() {
        return confidence();
    }

    @Override
    VerdictStatus status(Estimate estimate, double refutation) {
        boolean holds = bars().stream().allMatch(bar -> bar.side().holds(estimate.value(), bar.value()));
        return holds ? VerdictStatus.MET : VerdictStatus.MISSED;
    }

    @Override
    double passMark(Plan plan, Bar bar) {
        return bar.value();
    }

    @Override
    double chance(Plan plan, Bar bar, double truth) {
        return plan.chance(bar.side(), bar.value(), truth);
    }

    @Override
    public double examplesNeeded(Plan plan, double truth) {
        return Double.NaN;
    }

    @Override
    public String passed(String value, String where) {
        return "and it is " + value;
    }

    @Override
    public String failed(String value, String where) {
        return "but it is " + value;
    }
}
