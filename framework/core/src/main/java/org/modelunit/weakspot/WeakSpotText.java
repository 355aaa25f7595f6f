package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Fact;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.ForestRow;
import org.modelunit.claim.ProvenanceText;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;
import org.modelunit.weakspot.WeakSpotFinding.Standing;

/** The words of a claim that all weak spots are known. */
final class WeakSpotText {

    private final WeakSpotVerdict verdict;
    private final Digits digits;

    WeakSpotText(WeakSpotVerdict verdict) {
        this.verdict = verdict;
        double[] values = verdict.findings().stream()
                .flatMapToDouble(finding -> DoubleStream.of(finding.value(), finding.worseBy(), finding.atLeast()))
                .toArray();
        this.digits = Digits.telling(verdict.margin(), values);
    }

    String sentence() {
        if (verdict.place().equals(WeakSpotVerdict.NOWHERE)) {
            return "Expected no weak spots by " + verdict.metric() + " on " + verdict.subject() + ", " + number() + ".";
        }
        return "Expected weak spots by " + verdict.metric() + " on " + verdict.subject() + " to be all known in "
                + verdict.place() + ", " + finding() + ".";
    }

    private String number() {
        int all = verdict.findings().size();
        return all == 0 ? "and there are none" : "but there " + (all == 1 ? "is 1" : "are " + all);
    }

    private String finding() {
        int all = verdict.findings().size();
        long failed = verdict.findings().stream()
                .filter(finding -> finding.standing() != Standing.KNOWN)
                .count();
        return switch (verdict.decision()) {
            case FAILED -> "but " + failed + " of " + all + (failed == 1 ? " is new or worse" : " are new or worse");
            case INCONCLUSIVE -> "but the list was only written now; review it, say why each may stay, and commit it";
            case PASSED -> all == 0 ? "and there are none" : "and so they are";
        };
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (WeakSpotFinding finding : verdict.findings()) {
            facts.add(new Fact(finding.rule(), "   " + digits.of(finding.value()), note(finding)));
        }
        verdict.gone().forEach(rule -> facts.add(new Fact("gone", rule, "not found any more; it may leave the list")));
        facts.add(new Fact(
                "margin",
                "   " + digits.of(verdict.margin()),
                "what is shown to be worse by it is confirmed, the rest suspect"));
        facts.add(new Fact("searched", verdict.searched(), ""));
        facts.add(new Fact(
                "false",
                Numbers.percent(verdict.significance()),
                "the chance of any false report: " + verdict.method()));
        facts.addAll(ProvenanceText.facts(verdict.provenance()));
        return facts;
    }

    private String note(WeakSpotFinding finding) {
        String errors = Double.isNaN(finding.shareOfErrors())
                ? ""
                : ", with " + Numbers.percent(rounded(finding.shareOfErrors())) + " of the errors";
        boolean isListed = !verdict.place().equals(WeakSpotVerdict.NOWHERE);
        return (isListed ? finding.standing() + ", " : "") + finding.word() + ": worse by "
                + digits.of(finding.worseBy())
                + " (at least " + digits.of(finding.atLeast()) + "), n=" + Numbers.count(finding.examples()) + ", "
                + Numbers.percent(rounded(finding.shareOfExamples())) + errors
                + (finding.reason().isEmpty() ? "" : "; " + finding.reason());
    }

    private static double rounded(double share) {
        return Math.rint(share * 1000) / 1000;
    }

    String actual() {
        return verdict.findings().stream()
                .filter(finding -> finding.standing() != Standing.KNOWN)
                .map(finding -> finding.rule() + " " + digits.of(finding.value()))
                .collect(Collectors.joining(", "));
    }

    ForestPlot forestPlot() {
        double sign = verdict.better() == Side.AT_LEAST ? -1 : 1;
        List<ForestRow> rows = verdict.findings().stream()
                .map(finding -> new ForestRow(
                        finding.rule(),
                        finding.examples(),
                        finding.examples(),
                        sign * finding.worseBy(),
                        sign > 0 ? finding.atLeast() : Double.NEGATIVE_INFINITY,
                        sign > 0 ? Double.POSITIVE_INFINITY : 0 - finding.atLeast(),
                        Double.NaN,
                        finding.decision(),
                        ""))
                .toList();
        return new ForestPlot(
                verdict.metric() + " of weak spots, minus that of the rest",
                List.of(new Bar(verdict.better(), sign * verdict.margin() + 0.0)),
                1 - verdict.significance(),
                "simultaneous, " + verdict.method(),
                rows);
    }
}
