package org.modelunit.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.modelunit.metric.MetricInfo;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/** The data must show it: the one-sided bound has to reach each bar. */
final class ProofJudging extends Judging {

    ProofJudging(Threshold threshold, int comparisons) {
        super(threshold, comparisons);
    }

    @Override
    VerdictStatus status(Estimate estimate, double refutation) {
        if (bars().stream().allMatch(bar -> bar.side().holds(estimate.bound(bar.side(), confidence()), bar.value()))) {
            return VerdictStatus.SHOWN;
        }
        return isRefuted(refutation) ? VerdictStatus.REFUTED : VerdictStatus.INCONCLUSIVE;
    }

    /** Where the pass marks of two bars cross, no value whatsoever could show what is required. */
    @Override
    String reason(Estimate estimate, int examples) {
        double needed = rowsToMeet(estimate);
        if (needed == 0) {
            return "";
        }
        return "no model can show both on these " + Numbers.count(examples) + " rows"
                + (Double.isFinite(needed) && needed > examples ? ", about " + Numbers.about(needed) + " could" : "");
    }

    @Override
    double passMark(Plan plan, Bar bar) {
        return plan.passMark(bar.side(), bar.value(), confidence());
    }

    @Override
    double chance(Plan plan, Bar bar, double truth) {
        return plan.power(bar.side(), bar.value(), confidence(), truth);
    }

    /** Of a range, the samples that miss either end add up. */
    @Override
    public double examplesNeeded(Plan plan, double truth) {
        double power = 1 - (1 - POWER) / bars().size();
        return most(bar -> plan.examplesNeeded(bar.side(), bar.value(), confidence(), truth, power));
    }

    @Override
    public double rowsToMeet(Plan plan) {
        if (bars().size() < 2) {
            return 0;
        }
        Bar lower = bars().get(0);
        Bar upper = bars().get(1);
        if (passMark(plan, lower) <= passMark(plan, upper)) {
            return 0;
        }
        double middle = lower.value() + (upper.value() - lower.value()) / 2;
        return most(bar -> plan.examplesNeeded(bar.side(), bar.value(), confidence(), middle, 0.5));
    }

    /** Where these rows have not settled it, as many would not do. */
    @Override
    Map<Double, Double> settling(Estimate estimate, MetricInfo metric, VerdictStatus status, int examples) {
        Map<Double, Double> settling = new LinkedHashMap<>();
        if (bars().size() == 1) {
            Bar bar = bars().get(0);
            for (double truth : AssumedTruths.of(metric, threshold())) {
                double needed = estimate.examplesNeeded(bar.side(), bar.value(), confidence(), truth, POWER);
                boolean isEnough = status == VerdictStatus.INCONCLUSIVE && needed <= examples;
                if (Double.isFinite(needed) && !isEnough) {
                    settling.put(truth, needed);
                }
            }
        }
        return settling;
    }

    @Override
    public Side deciding(Side side, VerdictStatus status) {
        return status == VerdictStatus.REFUTED ? side.other() : side;
    }

    @Override
    public String required() {
        return " shown with " + Numbers.percent(confidence()) + " confidence";
    }

    @Override
    public String wordsAround(String where) {
        return threshold().burdenInWords() + where;
    }

    @Override
    public String passed(String value, String where) {
        return "and the data show it" + where;
    }
}
