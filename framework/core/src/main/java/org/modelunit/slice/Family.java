package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Decision;
import org.modelunit.claim.SliceFinding;
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

    private static final double POWER = 0.80;

    private final Threshold threshold;
    private final Correction correction;
    private final List<Member> members;

    Family(Threshold threshold, Correction correction, List<Member> members) {
        this.threshold = threshold;
        this.correction = correction;
        this.members = members;
    }

    List<SliceFinding> findings() {
        double[] pValues = adjusted();
        List<SliceFinding> findings = new ArrayList<>();
        int bounded = 0;
        for (Member member : members) {
            double pValue = member.isBounded() ? pValues[bounded++] : Double.NaN;
            findings.add(finding(member, pValue, pValues.length));
        }
        return findings;
    }

    /** The p-values of refutations of the members that are bounded, corrected. */
    private double[] adjusted() {
        double[] raw = members.stream()
                .filter(Member::isBounded)
                .mapToDouble(member -> refutation(member.estimate()))
                .toArray();
        return switch (correction) {
            case HOLM -> Holm.adjusted(raw);
            case BENJAMINI_HOCHBERG -> BenjaminiHochberg.adjusted(raw);
            case NONE -> raw;
        };
    }

    /** The chance of values as poor as this at the bar; of two bars, twice the smaller one. */
    private double refutation(@Nullable Estimate estimate) {
        if (estimate == null) {
            return Double.NaN;
        }
        double least = threshold.bars().stream()
                .mapToDouble(bar -> estimate.pValue(bar.side().other(), bar.value()))
                .min()
                .orElse(1);
        return Math.min(1, least * threshold.bars().size());
    }

    private SliceFinding finding(Member member, double pValue, int looks) {
        Judged judged = judged(member, pValue, looks);
        double shown = threshold.burden() instanceof Burden.Estimated ? Double.NaN : pValue;
        return finding(member, shown, judged.decision, judged.reason, Claims.confidence(threshold));
    }

    /** What was found on a slice of which nothing is required. */
    static SliceFinding unjudged(Member member, double confidence) {
        Decision decision = member.isBounded() ? Decision.PASSED : Decision.INCONCLUSIVE;
        return finding(member, Double.NaN, decision, member.reason(), confidence);
    }

    private static SliceFinding finding(
            Member member, double pValue, Decision decision, String reason, double confidence) {
        return new SliceFinding(
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

    static Decision decision(List<SliceFinding> findings) {
        List<Decision> decisions = findings.stream().map(SliceFinding::decision).toList();
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

    private Judged judged(Member member, double pValue, int looks) {
        Estimate estimate = member.estimate();
        if (estimate == null) {
            return Judged.undecided(member.reason());
        }
        if (threshold.burden() instanceof Burden.Estimated) {
            boolean holds = threshold.bars().stream().allMatch(bar -> bar.side().holds(estimate.value(), bar.value()));
            return new Judged(holds ? Decision.PASSED : Decision.FAILED, "");
        }
        if (!member.isBounded()) {
            return Judged.undecided(member.reason());
        }
        if (threshold.burden() instanceof Burden.Shown shown) {
            boolean isShown = threshold.bars().stream()
                    .allMatch(bar -> bar.side().holds(estimate.bound(bar.side(), shown.confidence()), bar.value()));
            return isShown
                    ? new Judged(Decision.PASSED, "")
                    : new Judged(pValue <= 1 - shown.confidence() ? Decision.FAILED : Decision.INCONCLUSIVE, "");
        }
        Burden.NotRefuted guard = (Burden.NotRefuted) threshold.burden();
        return pValue <= 1 - guard.confidence() ? new Judged(Decision.FAILED, "") : guarded(estimate, guard, looks);
    }

    /** A guard passes only where the drop would have been found, at the confidence that so many looks leave. */
    private Judged guarded(Estimate estimate, Burden.NotRefuted guard, int looks) {
        double left = correction == Correction.NONE ? guard.confidence() : 1 - (1 - guard.confidence()) / looks;
        double power = threshold.bars().stream()
                .mapToDouble(bar -> estimate.power(bar.side().other(), bar.value(), left, dropped(bar, guard.drop())))
                .min()
                .orElse(0);
        return power >= POWER
                ? new Judged(Decision.PASSED, "")
                : Judged.undecided("a shortfall of " + guard.drop() + " would be found in only "
                        + Math.round(100 * power) + " of 100 samples, not in 80");
    }

    private static double dropped(Bar bar, double drop) {
        return bar.side() == Side.AT_LEAST ? bar.value() - drop : bar.value() + drop;
    }
}
