package org.modelunit.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.modelunit.statistics.Side;

/** The words of a claim on slices. */
final class SliceText {

    private static final int LISTED = 8;
    private static final String NO_SIGN = "   ";

    private final SliceVerdict verdict;
    private final Threshold threshold;
    private final Digits digits;

    SliceText(SliceVerdict verdict) {
        this.verdict = verdict;
        this.threshold = verdict.threshold();
        double[] others = verdict.findings().stream()
                .flatMapToDouble(finding -> DoubleStream.of(finding.value(), finding.lower(), finding.upper()))
                .toArray();
        Digits most = Digits.telling(0);
        for (Bar bar : threshold.bars()) {
            most = most.orMore(Digits.telling(bar.value(), others));
        }
        this.digits = most;
    }

    /** In words without measured values: part of a claim's identity. The threshold is the claim's own where none is given. */
    static String requirement(SliceClaim claim, String threshold) {
        SliceClaim.Scope scope = claim.scope();
        String words;
        if (scope instanceof SliceClaim.Each each) {
            words = "on each slice " + (threshold.isEmpty() ? each.threshold() : threshold);
        } else if (scope instanceof SliceClaim.Overall overall) {
            words = "on each slice, minus that of all, " + (threshold.isEmpty() ? overall.margin() : threshold);
        } else if (scope instanceof SliceClaim.Best best) {
            words = "on each slice, minus that of each other, " + (threshold.isEmpty() ? best.margin() : threshold);
        } else if (scope instanceof SliceClaim.Farthest farthest) {
            words = farthest.threshold().toString();
        } else {
            SliceClaim.Pair pair = (SliceClaim.Pair) scope;
            words = "on '" + pair.first() + (pair.isRatio() ? "', divided by that on '" : "', minus that on '")
                    + pair.second() + "', " + pair.threshold();
        }
        return words
                + (claim.correction() == Correction.HOLM ? "" : ", " + claim.correction())
                + (claim.minimum() == SliceClaim.MINIMUM ? "" : ", slices from " + claim.minimum());
    }

    String sentence() {
        return "Expected " + verdict.property() + " on " + verdict.subject() + " to be, "
                + requirement(verdict.claim(), threshold.toString()) + ", " + finding() + ".";
    }

    private String finding() {
        int all = verdict.findings().size();
        long failed = count(Decision.FAILED);
        long undecided = count(Decision.INCONCLUSIVE);
        boolean isEstimated = threshold.burden() instanceof Burden.Estimated;
        String of =
                all == 1 ? "" : " for " + (verdict.decision() == Decision.FAILED ? failed : undecided) + " of " + all;
        return switch (verdict.decision()) {
            case FAILED -> (isEstimated ? "but it is not" : "but the data refute it") + of;
            case INCONCLUSIVE -> "but the data cannot tell" + of;
            case PASSED ->
                isEstimated
                        ? "and so it is"
                        : threshold.burden() instanceof Burden.Shown
                                ? "and the data show it"
                                : "and nothing refutes it";
        };
    }

    private long count(Decision decision) {
        return verdict.findings().stream()
                .filter(finding -> finding.decision() == decision)
                .count();
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Bar bar : threshold.bars()) {
            facts.add(new Fact("required", bar.side().sign() + " " + digits.of(bar.value()), burden()));
        }
        List<SliceFinding> sorted = worstFirst(verdict);
        for (SliceFinding finding : sorted.subList(0, Math.min(LISTED, sorted.size()))) {
            facts.add(new Fact(finding.slice(), NO_SIGN + digits.of(finding.value()), note(finding)));
        }
        if (sorted.size() > LISTED) {
            facts.add(Fact.of("and", NO_SIGN + (sorted.size() - LISTED) + " more"));
        }
        facts.add(new Fact("bounds", "one-sided " + Numbers.percent(verdict.confidence()), verdict.method()));
        if (sorted.size() > 1 && !(threshold.burden() instanceof Burden.Estimated)) {
            facts.add(new Fact("refuted", "after " + verdict.claim().correction(), "for " + sorted.size() + " looks"));
        }
        if (!verdict.description().isEmpty()) {
            facts.add(Fact.of("matters", verdict.description()));
        }
        facts.addAll(ProvenanceText.facts(verdict.provenance()));
        return facts;
    }

    private String burden() {
        String words = ThresholdText.burden(threshold.burden());
        return words.isEmpty() ? "" : words.strip();
    }

    private String note(SliceFinding finding) {
        List<String> words = new ArrayList<>();
        Side side = threshold.bars().get(0).side();
        if (threshold.bars().size() > 1) {
            words.add(digits.of(finding.lower()) + " to " + digits.of(finding.upper()));
        } else if (finding.decision() == Decision.FAILED != (side == Side.AT_LEAST)) {
            words.add(">= " + digits.of(finding.lower()));
        } else {
            words.add("<= " + digits.of(finding.upper()));
        }
        words.add("n=" + Numbers.count(finding.examples())
                + (finding.counted() == finding.examples() ? "" : " (" + Numbers.count(finding.counted()) + " count)"));
        words.add(
                switch (finding.decision()) {
                    case PASSED -> "";
                    case FAILED -> Double.isNaN(finding.pValue()) ? "fails" : "refuted";
                    case INCONCLUSIVE -> finding.reason().isEmpty() ? "undecided" : "undecided: " + finding.reason();
                });
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    String actual() {
        return worstFirst(verdict).stream()
                .limit(LISTED)
                .map(finding -> finding.slice() + " " + digits.of(finding.value()))
                .collect(Collectors.joining(", "));
    }

    static List<SliceFinding> worstFirst(SliceVerdict verdict) {
        boolean lowIsWorse = verdict.threshold().bars().get(0).side() == Side.AT_LEAST;
        Comparator<SliceFinding> byValue = Comparator.comparingDouble(
                finding -> lowIsWorse || Double.isNaN(finding.value()) ? finding.value() : -finding.value());
        return verdict.findings().stream()
                .sorted(Comparator.comparingInt((SliceFinding finding) -> urgency(finding.decision()))
                        .thenComparing(byValue)
                        .thenComparing(SliceFinding::slice))
                .toList();
    }

    private static int urgency(Decision decision) {
        return switch (decision) {
            case FAILED -> 0;
            case INCONCLUSIVE -> 1;
            case PASSED -> 2;
        };
    }
}
