package org.modelunit.weakspot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.modelunit.claim.Fact;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.ProvenanceText;
import org.modelunit.figure.ForestPlot;
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
                .flatMapToDouble(finding -> DoubleStream.of(
                        finding.spot().value(),
                        finding.spot().gap().worseBy(),
                        finding.spot().gap().atLeast()))
                .toArray();
        this.digits = Digits.telling(verdict.searched().margin(), values);
    }

    static String property(String metric) {
        return "weak spots by " + metric;
    }

    static String requirement(String place) {
        return place.equals(WeakSpotVerdict.NOWHERE) ? "none to be found" : "all known in " + place;
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
        return all == 0 ? noneWorse() : "but there " + (all == 1 ? "is 1" : "are " + all);
    }

    /** What a search shows that finds nothing: less than that no group is worse. */
    private String noneWorse() {
        double margin = verdict.searched().margin();
        double overall = verdict.measure().overall();
        return "and no group is shown to be " + (margin > 0 ? "more than " + Numbers.plain(margin) + " " : "")
                + "worse than the overall " + Numbers.significant(overall, 3);
    }

    private String finding() {
        int all = verdict.findings().size();
        long failed = verdict.findings().stream()
                .filter(finding -> finding.standing() != Standing.KNOWN)
                .count();
        if (verdict.status().isGreen()) {
            return all == 0 ? noneWorse() : "and so they are";
        }
        return verdict.status().isRed()
                ? "but " + failed + " of " + all + (failed == 1 ? " is new or worse" : " are new or worse")
                : "but the list was only written now; review it, say why each may stay, and commit it";
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (WeakSpotFinding finding : verdict.findings()) {
            facts.add(new Fact(
                    finding.spot().rule().toString(),
                    "   " + digits.of(finding.spot().value()),
                    note(finding)));
        }
        verdict.gone().forEach(rule -> facts.add(new Fact("gone", rule, "not found any more; it may leave the list")));
        facts.add(new Fact(
                "margin",
                "   " + digits.of(verdict.searched().margin()),
                "confirmed spots are shown to be worse by it, suspect ones are not"));
        facts.add(new Fact("searched", verdict.searched().inWords(), ""));
        facts.add(new Fact(
                "chance of a false alarm",
                Numbers.percent(verdict.searched().significance()),
                "of even one in the whole search"));
        facts.addAll(ProvenanceText.facts(verdict.provenance()));
        FactNames.addMethod(facts, verdict.searched().method());
        return facts;
    }

    private String note(WeakSpotFinding finding) {
        String errors = Double.isNaN(finding.spot().shareOfErrors())
                ? ""
                : ", with " + Numbers.percent(rounded(finding.spot().shareOfErrors())) + " of the errors";
        boolean isListed = !verdict.place().equals(WeakSpotVerdict.NOWHERE);
        return (isListed ? finding.standing() + ", " : "") + finding.spot().word() + ": worse by "
                + digits.of(finding.spot().gap().worseBy())
                + " (at least " + digits.of(finding.spot().gap().atLeast()) + "), n = "
                + Numbers.count(finding.spot().examples()) + ", "
                + Numbers.percent(rounded(finding.spot().shareOfExamples())) + errors
                + (finding.reason().isEmpty() ? "" : "; " + finding.reason());
    }

    private static double rounded(double share) {
        return Math.rint(share * 1000) / 1000;
    }

    String actual() {
        return verdict.findings().stream()
                .filter(finding -> finding.standing() != Standing.KNOWN)
                .map(finding ->
                        finding.spot().rule() + " " + digits.of(finding.spot().value()))
                .collect(Collectors.joining(", "));
    }

    /** How much worse a spot is at least, on the side of what is worse. */
    private ForestPlot.Interval bounds(double worseBy) {
        return verdict.better() == Side.AT_LEAST
                ? new ForestPlot.Interval(Double.NEGATIVE_INFINITY, 0 - worseBy)
                : new ForestPlot.Interval(worseBy, Double.POSITIVE_INFINITY);
    }

    ForestPlot forestPlot() {
        double sign = verdict.better() == Side.AT_LEAST ? -1 : 1;
        List<ForestPlot.Row> rows = verdict.findings().stream()
                .map(finding -> new ForestPlot.Row(
                        finding.spot().rule().toString(),
                        finding.spot().examples(),
                        finding.spot().examples(),
                        sign * finding.spot().gap().worseBy(),
                        bounds(finding.spot().gap().atLeast()),
                        Double.NaN,
                        finding.status(),
                        ""))
                .toList();
        double bar = sign * verdict.searched().margin() + 0.0;
        return new ForestPlot(
                verdict.metric() + " of weak spots, minus the rest's",
                sign < 0 ? bar : Double.NEGATIVE_INFINITY,
                sign < 0 ? Double.POSITIVE_INFINITY : bar,
                List.of(),
                1 - verdict.searched().significance(),
                "simultaneous, " + verdict.searched().method(),
                rows);
    }
}
