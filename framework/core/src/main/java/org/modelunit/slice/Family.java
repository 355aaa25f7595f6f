package org.modelunit.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Judgement;
import org.modelunit.claim.Judging;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
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

    private final List<SliceEstimate> members;
    private final Correction correction;
    private final int parts;
    private final Judging judging;

    Family(Threshold threshold, SliceRequirement required, List<SliceEstimate> members) {
        this.members = members;
        this.correction = required.correction();
        this.parts = required.multiplicity().count();
        long bounded = members.stream().filter(SliceEstimate::isBounded).count();
        long corrected = correction == Correction.NONE ? 1 : Math.max(1, bounded);
        this.judging = Judging.of(threshold, (int) Math.min(Integer.MAX_VALUE, corrected * parts));
    }

    List<SliceFinding> findings() {
        double[] pValues = adjusted();
        List<SliceFinding> findings = new ArrayList<>();
        int bounded = 0;
        for (SliceEstimate member : members) {
            double pValue = judging.isProof() && member.isBounded() ? pValues[bounded++] : Double.NaN;
            findings.add(finding(member, pValue, judgement(member, pValue), judging.confidence()));
        }
        return findings;
    }

    /** The p-values of refutations of the members that are bounded, corrected, for all parts of the data as well; none where the estimates decide. */
    private double[] adjusted() {
        double[] raw = members.stream()
                .filter(member -> judging.isProof() && member.isBounded())
                .mapToDouble(member -> judging.refutation(Objects.requireNonNull(member.estimate())))
                .toArray();
        double[] adjusted =
                switch (correction) {
                    case HOLM -> Holm.adjusted(raw);
                    case BENJAMINI_HOCHBERG -> BenjaminiHochberg.adjusted(raw);
                    case NONE -> raw;
                };
        return Arrays.stream(adjusted).map(p -> Math.min(1, parts * p)).toArray();
    }

    private Judgement judgement(SliceEstimate member, double pValue) {
        Estimate estimate = member.estimate();
        return estimate == null
                ? Judgement.inconclusive(member.reason())
                : judging.judge(estimate, pValue, member.examples());
    }

    /** What was found on a slice that nothing is required of. */
    static SliceFinding unjudged(SliceEstimate member, double confidence) {
        VerdictStatus status = member.isBounded() ? VerdictStatus.MET : VerdictStatus.INCONCLUSIVE;
        return finding(member, Double.NaN, new Judgement(status, member.reason()), confidence);
    }

    private static SliceFinding finding(SliceEstimate member, double pValue, Judgement judgement, double confidence) {
        return new SliceFinding(
                member.name(),
                member.examples(),
                member.counted(),
                member.value(),
                member.bound(Side.AT_LEAST, confidence),
                member.bound(Side.AT_MOST, confidence),
                pValue,
                judgement);
    }
}
