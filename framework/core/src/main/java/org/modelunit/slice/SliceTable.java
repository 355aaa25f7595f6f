package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Judging;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.SupportCount;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** Values of slices as aligned lines: name, value, bound, size, and what is the matter. */
final class SliceTable {

    private static final String NO_SIGN = "   ";
    private static final String GAP = "   ";

    private final List<Bar> bars;
    private final Optional<Judging> judging;
    private final Digits digits;

    /** Of values that something is required of. */
    SliceTable(Threshold threshold, Digits digits) {
        this(threshold.bars(), Optional.of(Judging.of(threshold)), digits);
    }

    /** Of values that are just shown. */
    SliceTable(List<Bar> bars, Digits digits) {
        this(bars, Optional.empty(), digits);
    }

    private SliceTable(List<Bar> bars, Optional<Judging> judging, Digits digits) {
        this.bars = bars;
        this.judging = judging;
        this.digits = digits;
    }

    /** The first of these lines. */
    List<Fact> of(List<SliceFinding> findings, int most) {
        List<SliceFinding> shown = findings.subList(0, Math.min(most, findings.size()));
        List<String> values =
                shown.stream().map(finding -> digits.of(finding.value())).toList();
        List<String> bounds = shown.stream().map(this::bound).toList();
        List<String> sizes =
                shown.stream().map(finding -> Numbers.count(finding.examples())).toList();
        List<String> counts = shown.stream().map(SliceTable::count).toList();
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            SliceFinding finding = shown.get(i);
            String note = left(bounds.get(i), widest(bounds)) + GAP + "n = " + right(sizes.get(i), widest(sizes))
                    + left(counts.get(i), widest(counts)) + GAP + matter(finding);
            facts.add(new Fact(finding.slice(), NO_SIGN + right(values.get(i), widest(values)), note.stripTrailing()));
        }
        if (findings.size() > most) {
            facts.add(Fact.of("and", NO_SIGN + more(findings.subList(most, findings.size()))));
        }
        return facts;
    }

    private String bound(SliceFinding finding) {
        if (Double.isInfinite(finding.lower()) && Double.isInfinite(finding.upper())) {
            return "no bound";
        }
        if (bars.size() != 1) {
            return digits.ofBound(finding.lower()) + " to " + digits.ofBound(finding.upper());
        }
        Side side = deciding(finding.status());
        double bound = side == Side.AT_LEAST ? finding.lower() : finding.upper();
        return Double.isFinite(bound) ? side.sign() + " " + digits.of(bound) : "no bound";
    }

    /** The side whose bound decided: the bar's own for what is to be shown, the other for what is refuted. */
    private Side deciding(VerdictStatus status) {
        Side side = bars.get(0).side();
        return judging.map(of -> of.deciding(side, status)).orElse(side);
    }

    private static String count(SliceFinding finding) {
        SupportCount counted = finding.counted();
        return counted.count() == finding.examples()
                ? ""
                : " (" + Numbers.count(counted.count()) + " " + counted.inBrief() + ")";
    }

    private String matter(SliceFinding finding) {
        VerdictStatus status = finding.status();
        if (status.isGreen()) {
            return "";
        }
        return status.isRed() || finding.reason().isEmpty()
                ? status.words()
                : (judging.isEmpty() ? "" : status.words() + ": ") + finding.reason();
    }

    private static String more(List<SliceFinding> rest) {
        long failed = rest.stream().filter(finding -> finding.status().isRed()).count();
        long undecided = rest.stream()
                .filter(finding -> finding.status() == VerdictStatus.INCONCLUSIVE)
                .count();
        List<String> which = new ArrayList<>();
        if (failed > 0) {
            which.add(Numbers.count(failed) + " of them failed");
        }
        if (undecided > 0) {
            which.add(Numbers.count(undecided) + " inconclusive");
        }
        return Numbers.count(rest.size()) + " more" + (which.isEmpty() ? "" : ", " + String.join(", ", which));
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String left(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }
}
