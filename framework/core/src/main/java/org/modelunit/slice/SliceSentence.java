package org.modelunit.slice;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Decision;
import org.modelunit.claim.ForestRow;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.ThresholdText;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** A claim on slices as one sentence. */
final class SliceSentence {

    private static final int NAMED = 3;

    private final SliceVerdict verdict;
    private final Threshold threshold;
    private final Digits digits;

    SliceSentence(SliceVerdict verdict, Digits digits) {
        this.verdict = verdict;
        this.threshold = verdict.threshold();
        this.digits = digits;
    }

    /** What is required, without measured values: a part of the claim's identity. */
    static String requirement(SliceRequirement claim, Threshold threshold) {
        return required(claim.scope(), threshold, "slice", Numbers::plain, where(claim.scope(), "on each slice"))
                + corrected(claim.correction())
                + (claim.minimum() == SliceRequirement.MINIMUM ? "" : ", from " + claim.minimum() + " examples");
    }

    private static String corrected(Correction correction) {
        return switch (correction) {
            case HOLM -> "";
            case BENJAMINI_HOCHBERG -> ", corrected by " + correction;
            case NONE -> ", not corrected";
        };
    }

    /** What is required where it is not known yet which values of the metric are better: as if higher ones were. */
    static String requirement(SliceRequirement claim) {
        SliceRequirement.Scope scope = claim.scope();
        if (scope instanceof SliceRequirement.Overall overall) {
            return requirement(claim, overall.margin().on(Side.AT_LEAST));
        }
        if (scope instanceof SliceRequirement.Best best) {
            return requirement(claim, best.margin().on(Side.AT_LEAST));
        }
        if (scope instanceof SliceRequirement.Each each) {
            return requirement(claim, each.threshold());
        }
        return requirement(
                claim,
                scope instanceof SliceRequirement.Pair pair
                        ? pair.threshold()
                        : ((SliceRequirement.Farthest) scope).threshold());
    }

    private static String required(
            SliceRequirement.Scope scope,
            Threshold threshold,
            String slice,
            DoubleFunction<String> number,
            String where) {
        String burden = ThresholdText.burden(threshold.burden());
        String whole = scope instanceof SliceRequirement.Overall
                ? "the overall value"
                : scope instanceof SliceRequirement.Best ? "that of the best " + slice : "";
        return threshold.bars().stream()
                        .map(bar -> whole.isEmpty()
                                ? bar.side().words() + " " + number.apply(bar.value())
                                : distance(bar, number) + " " + whole)
                        .collect(Collectors.joining(" and "))
                + (threshold.burden() instanceof Burden.Shown ? burden + where : where + burden);
    }

    /** A bar of a difference as a distance: at least -0.05 is "no more than 0.05 below". */
    private static String distance(Bar bar, DoubleFunction<String> number) {
        boolean isBelow = bar.value() < 0 || (bar.value() == 0 && bar.side() == Side.AT_LEAST);
        boolean isAllowed = isBelow == (bar.side() == Side.AT_LEAST);
        return (isAllowed ? "no more than " : "at least ")
                + number.apply(Math.abs(bar.value()))
                + (isBelow ? " below" : " above");
    }

    private static String where(SliceRequirement.Scope scope, String each) {
        if (scope instanceof SliceRequirement.Pair pair) {
            return " for " + pair.first() + (pair.isRatio() ? " divided by " : " minus ") + pair.second();
        }
        return scope instanceof SliceRequirement.Farthest ? "" : " " + each;
    }

    @Override
    public String toString() {
        SliceRequirement.Scope scope = verdict.claim().scope();
        String slicing = verdict.slicing();
        boolean isOne = isOne() && slicing.equals(verdict.findings().get(0).slice());
        return "Expected " + (scope instanceof SliceRequirement.Farthest ? verdict.property() : verdict.metric())
                + " on "
                + verdict.subject() + " to be "
                + required(
                        scope,
                        threshold,
                        slicing,
                        digits::of,
                        where(scope, isOne ? "for " + slicing : "for every " + slicing))
                + ", " + finding() + ".";
    }

    private String finding() {
        return switch (verdict.decision()) {
            case PASSED -> passed();
            case FAILED ->
                isEstimated()
                        ? estimatedBelow()
                        : "but the data refute it" + (isOne() ? "" : " for " + which(Decision.FAILED));
            case INCONCLUSIVE ->
                "but the data cannot tell" + (isOne() ? why() : " for " + which(Decision.INCONCLUSIVE));
        };
    }

    private boolean isOne() {
        return verdict.findings().size() == 1;
    }

    private boolean isEstimated() {
        return threshold.burden() instanceof Burden.PointEstimate;
    }

    private ForestRow worst() {
        return verdict.worstFirst().get(0);
    }

    private String passed() {
        if (isEstimated()) {
            String worst = digits.of(worst().value());
            if (isFarthest()) {
                return "and it is " + farthest();
            }
            return isOne() ? "and it is " + worst : "and it is: at worst " + worst + ", for " + worst().slice();
        }
        return threshold.burden() instanceof Burden.Shown
                ? "and the data show it" + (isOne() ? "" : " for all " + all())
                : "and nothing refutes it";
    }

    private boolean isFarthest() {
        return verdict.claim().scope() instanceof SliceRequirement.Farthest;
    }

    /** The largest gap or smallest ratio, and whose it is. */
    private String farthest() {
        return digits.of(worst().value()) + ": " + worst().slice();
    }

    private String estimatedBelow() {
        if (isFarthest()) {
            return "but it is " + farthest();
        }
        return isOne() ? "but it is " + digits.of(worst().value()) : "but it is not for " + which(Decision.FAILED);
    }

    private String why() {
        String reason = worst().reason();
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private String all() {
        int all = verdict.findings().size();
        boolean arePairs = verdict.claim().scope() instanceof SliceRequirement.Best || isFarthest();
        return Numbers.count(all) + (arePairs ? " pairs" : "");
    }

    /** "2 of 7: attic; cellar"; names of crossed slices have commas of their own. */
    private String which(Decision decision) {
        List<String> names = verdict.worstFirst().stream()
                .filter(finding -> finding.decision() == decision)
                .map(ForestRow::slice)
                .toList();
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return Numbers.count(names.size()) + " of " + all() + ": "
                + names.stream().limit(NAMED).collect(Collectors.joining("; ")) + more;
    }
}
