package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Decision;
import org.modelunit.claim.ForestRow;
import org.modelunit.claim.Judge;
import org.modelunit.claim.Threshold;
import org.modelunit.statistics.BenjaminiHochberg;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Holm;
import org.modelunit.statistics.Side;

/**
 * Estimates of several slices, each required to meet the same threshold. That all of them do is shown when each is shown by itself (an
 * intersection-union test, Berger, Technometrics 24, 1982), so nothing is corrected there; that one of them does not is a finding
 * among many, so refutations are corrected.
 */
final class Family {

    private final Threshold threshold;
    private final Correction correction;
    private final List<SliceEstimate> members;

    Family(Threshold threshold, Correction correction, List<SliceEstimate> members) {
        this.threshold = threshold;
        this.correction = correction;
        this.members = members;
    }

    List<ForestRow> findings() {
        double[] pValues = adjusted();
        List<ForestRow> findings = new ArrayList<>();
        int bounded = 0;
        for (SliceEstimate member : members) {
            double pValue = member.isBounded() ? pValues[bounded++] : Double.NaN;
            findings.add(finding(member, pValue, pValues.length));
        }
        return findings;
    }

    /** The p-values of refutations of the members that are bounded, corrected. */
    private double[] adjusted() {
        double[] raw = members.stream()
                .filter(SliceEstimate::isBounded)
                .mapToDouble(member -> refutation(member.estimate()))
                .toArray();
        return switch (correction) {
            case HOLM -> Holm.adjusted(raw);
            case BENJAMINI_HOCHBERG -> BenjaminiHochberg.adjusted(raw);
            case NONE -> raw;
        };
    }

    private double refutation(@Nullable Estimate estimate) {
        return estimate == null ? Double.NaN : new Judge(estimate, threshold).refutation();
    }

    private ForestRow finding(SliceEstimate member, double pValue, int comparisons) {
        Judged judged = judged(member, pValue, comparisons);
        double shown = threshold.burden() instanceof Burden.PointEstimate ? Double.NaN : pValue;
        return finding(member, shown, judged.decision, judged.reason, Judge.confidence(threshold));
    }

    /** What was found on a slice of which nothing is required. */
    static ForestRow unjudged(SliceEstimate member, double confidence) {
        Decision decision = member.isBounded() ? Decision.PASSED : Decision.INCONCLUSIVE;
        return finding(member, Double.NaN, decision, member.reason(), confidence);
    }

    private static ForestRow finding(
            SliceEstimate member, double pValue, Decision decision, String reason, double confidence) {
        return new ForestRow(
                member.name(),
                member.examples(),
                member.counted(),
                member.value(),
                member.bound(Side.AT_LEAST, confidence),
                member.bound(Side.AT_MOST, confidence),
                pValue,
                decision,
                reason);
    }

    static Decision decision(List<ForestRow> findings) {
        List<Decision> decisions = findings.stream().map(ForestRow::decision).toList();
        if (decisions.contains(Decision.FAILED)) {
            return Decision.FAILED;
        }
        return decisions.contains(Decision.INCONCLUSIVE) ? Decision.INCONCLUSIVE : Decision.PASSED;
    }

    private record Judged(Decision decision, String reason) {

        static Judged undecided(String reason) {
            return new Judged(Decision.INCONCLUSIVE, reason);
        }
    }

    private Judged judged(SliceEstimate member, double pValue, int comparisons) {
        Estimate estimate = member.estimate();
        if (estimate == null) {
            return Judged.undecided(member.reason());
        }
        if (!(threshold.burden() instanceof Burden.PointEstimate) && !member.isBounded()) {
            return Judged.undecided(member.reason());
        }
        Judge judge = new Judge(estimate, threshold);
        int corrected = correction == Correction.NONE ? 1 : comparisons;
        Decision decision = judge.decision(pValue, corrected);
        return new Judged(decision, decision == Decision.INCONCLUSIVE ? reason(judge, member, corrected) : "");
    }

    /** Why a slice that has bounds is not decided; a guard passes only where the drop would have been found. */
    private String reason(Judge judge, SliceEstimate member, int comparisons) {
        return threshold.burden() instanceof Burden.NotRefuted guard
                ? "a shortfall of " + guard.drop() + " would be found in only "
                        + Math.round(100 * judge.power(comparisons)) + " of 100 samples, not in 80"
                : judge.unmeetable(member.examples());
    }
}
