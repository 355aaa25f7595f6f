package org.modelunit.claim;

import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/** Only a demonstrated shortfall fails, as long as the data could have demonstrated it. */
final class GuardJudging extends Judging {

    private final double shortfall;

    GuardJudging(Threshold threshold, int comparisons, double shortfall) {
        super(threshold, comparisons);
        this.shortfall = shortfall;
    }

    @Override
    VerdictStatus status(Estimate estimate, double refutation) {
        if (isRefuted(refutation)) {
            return VerdictStatus.REFUTED;
        }
        return power(estimate) >= POWER ? VerdictStatus.NOT_REFUTED : VerdictStatus.INCONCLUSIVE;
    }

    @Override
    String reason(Estimate estimate, int examples) {
        return "power to detect " + Deviation.from(bars()) + " of " + Numbers.plain(shortfall) + " is "
                + Numbers.fixed(power(estimate), 2) + " (" + Numbers.fixed(POWER, 2) + " required)";
    }

    @Override
    String reasonInFull(Estimate estimate, int examples) {
        double smallest = smallestShortfall(estimate);
        return reason(estimate, examples)
                + (Double.isInfinite(smallest)
                        ? "; no " + Deviation.from(bars()).noun() + " is detectable"
                        : "; smallest detectable: " + Numbers.upTo2Digits(smallest));
    }

    @Override
    double passMark(Plan plan, Bar bar) {
        return plan.refutationLimit(bar.side(), bar.value(), refutingConfidence());
    }

    @Override
    public double power(Plan plan) {
        return bars().stream()
                .mapToDouble(bar -> plan.power(bar.side().other(), bar.value(), refutingConfidence(), shortOf(bar)))
                .min()
                .orElse(Double.NaN);
    }

    private double shortOf(Bar bar) {
        return bar.side() == Side.AT_LEAST ? bar.value() - shortfall : bar.value() + shortfall;
    }

    @Override
    public boolean isBlind(Plan plan) {
        return smallestShortfall(plan) > shortfall;
    }

    /** What could not be seen was not guarded, and no sample is green. */
    @Override
    public double chance(Plan plan, double truth) {
        return isBlind(plan) ? 0 : super.chance(plan, truth);
    }

    @Override
    double chance(Plan plan, Bar bar, double truth) {
        return 1 - plan.power(bar.side().other(), bar.value(), refutingConfidence(), truth);
    }

    @Override
    public double examplesNeeded(Plan plan, double truth) {
        return most(
                bar -> plan.examplesNeeded(bar.side().other(), bar.value(), refutingConfidence(), shortOf(bar), POWER));
    }

    @Override
    public Side deciding(Side side, VerdictStatus status) {
        return side.other();
    }

    @Override
    public String required() {
        return " unless refuted with " + Numbers.percent(confidence()) + " confidence";
    }

    @Override
    public String passed(String value, String where) {
        return "and nothing refutes it";
    }

    @Override
    String markName(Side side) {
        return side == Side.AT_LEAST ? "fails below" : "fails above";
    }
}
