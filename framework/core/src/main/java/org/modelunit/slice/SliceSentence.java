package org.modelunit.slice;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Judging;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** A claim on slices as one sentence. */
final class SliceSentence {

    private static final int NAMED = 3;

    private final SliceVerdict verdict;
    private final Threshold threshold;
    private final Judging judging;
    private final Digits digits;

    SliceSentence(SliceVerdict verdict, Digits digits) {
        this.verdict = verdict;
        this.threshold = verdict.threshold();
        this.judging = Judging.of(threshold);
        this.digits = digits;
    }

    /** What is required, without measured values: a part of the claim's identity. */
    static String requirement(SliceRequirement required, Threshold threshold) {
        return required(required.scope(), threshold, "slice", Numbers::plain, where(required.scope(), "on each slice"))
                + corrected(required.correction())
                + (required.minimum() == SliceRequirement.MINIMUM ? "" : ", from " + required.minimum() + " examples");
    }

    private static String corrected(Correction correction) {
        return switch (correction) {
            case HOLM -> "";
            case BENJAMINI_HOCHBERG -> ", corrected by " + correction;
            case NONE -> ", not corrected";
        };
    }

    private static String required(
            SliceScope scope, Threshold threshold, String slice, DoubleFunction<String> number, String where) {
        String whole = scope instanceof SliceScope.Overall
                ? "the overall value"
                : scope instanceof SliceScope.Best ? "the value of the best " + slice : "";
        return threshold.bars().stream()
                        .map(bar -> whole.isEmpty()
                                ? bar.side().words() + " " + number.apply(bar.value())
                                : distance(bar, number) + " " + whole)
                        .collect(Collectors.joining(" and "))
                + Judging.of(threshold).wordsAround(where);
    }

    /** A bar of a difference as a distance: at least -0.05 is "no more than 0.05 below". */
    private static String distance(Bar bar, DoubleFunction<String> number) {
        boolean isBelow = bar.value() < 0 || (bar.value() == 0 && bar.side() == Side.AT_LEAST);
        boolean isAllowed = isBelow == (bar.side() == Side.AT_LEAST);
        return (isAllowed ? "no more than " : "at least ")
                + number.apply(Math.abs(bar.value()))
                + (isBelow ? " below" : " above");
    }

    private static String where(SliceScope scope, String each) {
        if (scope instanceof SliceScope.Pair pair) {
            return " for " + pair.first() + (pair.isRatio() ? " divided by " : " minus ") + pair.second();
        }
        return scope instanceof SliceScope.LargestGap ? "" : " " + each;
    }

    @Override
    public String toString() {
        SliceScope scope = verdict.required().scope();
        String slicing = verdict.slicing().name();
        boolean isOne = isOne() && slicing.equals(verdict.findings().get(0).slice());
        return "Expected " + (scope instanceof SliceScope.LargestGap ? verdict.property() : verdict.metric())
                + (verdict.provenance().isComparison() ? ", on " : " on ")
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
        VerdictStatus status = verdict.status();
        if (status.isGreen()) {
            return passed();
        }
        if (status.isRed()) {
            return isEstimated() ? estimatedBelow() : judging.failed("", isOne() ? "" : " for " + which(status));
        }
        return "but the data cannot tell" + (isOne() ? why() : " for " + which(status));
    }

    private boolean isOne() {
        return verdict.findings().size() == 1;
    }

    private boolean isEstimated() {
        return !threshold.burden().isProof();
    }

    private SliceFinding worst() {
        return verdict.worstFirst().get(0);
    }

    private String passed() {
        if (isEstimated()) {
            String worst = digits.of(worst().value());
            return isLargestGap() || isOne()
                    ? judging.passed(isLargestGap() ? largestGap() : worst, "")
                    : "and it is: at worst " + worst + ", for " + worst().slice();
        }
        return judging.passed("", isOne() ? "" : " for " + all());
    }

    private boolean isLargestGap() {
        return verdict.required().scope() instanceof SliceScope.LargestGap;
    }

    /** The largest gap or smallest ratio, and whose it is. */
    private String largestGap() {
        return digits.of(worst().value()) + ": " + worst().slice();
    }

    private String estimatedBelow() {
        return isLargestGap() || isOne()
                ? judging.failed(isLargestGap() ? largestGap() : digits.of(worst().value()), "")
                : "but it is not for " + which(VerdictStatus.MISSED);
    }

    private String why() {
        String reason = worst().reason();
        return reason.isEmpty() ? "" : ": " + reason;
    }

    /** "both groups", "all 4 groups". */
    private String all() {
        int all = verdict.findings().size();
        return (all == 2 ? "both" : "all " + Numbers.count(all)) + " " + units();
    }

    private String units() {
        return verdict.required().scope() instanceof SliceScope.Best || isLargestGap() ? "pairs" : "groups";
    }

    /** "2 of 7 groups: attic; cellar"; names of crossed slices have commas of their own. */
    private String which(VerdictStatus status) {
        List<String> names = verdict.worstFirst().stream()
                .filter(finding -> finding.status() == status)
                .map(SliceFinding::slice)
                .toList();
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return Numbers.count(names.size()) + " of "
                + Numbers.count(verdict.findings().size()) + " " + units() + ": "
                + names.stream().limit(NAMED).collect(Collectors.joining("; ")) + more;
    }
}
