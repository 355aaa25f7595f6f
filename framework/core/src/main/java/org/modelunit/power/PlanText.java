package org.modelunit.power;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.claim.AssumedTruths;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Deviation;
import org.modelunit.claim.FactNames;
import org.modelunit.metric.PlannedSample;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** A plan in words. */
final class PlanText {

    private final ClaimPlan claim;
    private final PlannedSample sample;
    private final Burden burden;

    PlanText(ClaimPlan claim) {
        this.claim = claim;
        this.sample = claim.sample();
        this.burden = claim.threshold().burden();
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(claim() + " on " + rows() + ": " + finding());
        if (claim.caveat().isEmpty() && !claim.isBlind()) {
            for (double truth : truths()) {
                lines.add("  " + new PlanText(claim.expecting(truth)).model());
            }
        }
        return String.join("\n", lines);
    }

    /** What is claimed: "accuracy at least 0.9 with 95% confidence". */
    String claim() {
        return PrintableText.of(claim.metric().name()) + " " + claim.threshold();
    }

    private String rows() {
        String label = claim.metric().support().label();
        Long count = sample.labels().get(label);
        return Numbers.count(sample.size()) + " rows"
                + (count == null ? "" : " (" + Numbers.count(count) + " '" + PrintableText.of(label) + "')");
    }

    private String finding() {
        if (!claim.caveat().isEmpty()) {
            return "no model can pass, as " + claim.caveat();
        }
        return burden.isProof() ? marks() + ", " + sight() : marks();
    }

    private String marks() {
        List<Double> marks = claim.passMarks();
        if (marks.stream().anyMatch(mark -> mark.isNaN())) {
            return burden.isGuard() ? "never fails" : "no value would pass";
        }
        double needed = claim.rowsToMeet();
        if (needed > 0) {
            return "no value would pass"
                    + (Double.isFinite(needed) ? " on fewer than about " + Numbers.about(needed) + " rows" : "");
        }
        List<Bar> bars = claim.threshold().bars();
        String values = marks.stream().map(PlanText::number).collect(Collectors.joining(" to "));
        if (burden.isGuard()) {
            return bars.size() > 1
                    ? "fails outside " + values
                    : "fails " + (bars.get(0).side() == Side.AT_LEAST ? "below " : "above ") + values;
        }
        return FactNames.PASS_MARK + " " + values;
    }

    private String sight() {
        double shortfall = claim.smallestShortfall();
        Deviation sought = Deviation.from(claim.threshold().bars());
        String sight = Double.isInfinite(shortfall)
                ? "detects no " + sought.noun()
                : "detects " + sought + " of " + Numbers.upTo2Digits(shortfall);
        return claim.isBlind()
                ? sight + "; one of " + Numbers.plain(burden.shortfall().orElseThrow()) + " takes " + rowsNeeded()
                : sight;
    }

    private String rowsNeeded() {
        return "about " + Numbers.about(claim.examplesNeeded()) + " rows";
    }

    /** The declared quality, or else 1, 2 and 5 points better than the bar; percent of the bar where points mean nothing. */
    private List<Double> truths() {
        if (claim.expected().isPresent()) {
            return List.of(claim.expected().getAsDouble());
        }
        return claim.threshold().bars().size() == 1
                ? AssumedTruths.of(claim.metric().info(), claim.threshold())
                : List.of();
    }

    private String model() {
        return "a model of " + Numbers.plain(claim.expected().orElseThrow()) + " passes in " + of100(claim.chance())
                + " of 100 samples" + need();
    }

    private String need() {
        return burden.isProof() && !burden.isGuard() && Double.isFinite(claim.examplesNeeded())
                ? "; 80 of 100 need " + rowsNeeded()
                : "";
    }

    /** A chance as a count of samples; never all or none of them, as long as a sample could be otherwise. */
    static String of100(double chance) {
        double hundredths = 100 * chance;
        if (hundredths > 99 && chance < 1) {
            return "over 99";
        }
        return hundredths > 0 && hundredths < 1 ? "under 1" : Long.toString(Math.round(hundredths));
    }

    /** With four digits that count, as a pass mark is compared with what a model shows. */
    private static String number(double value) {
        int whole = (int) Math.floor(Math.log10(Math.max(1, Math.abs(value))));
        return Numbers.fixed(value, Math.max(0, 4 - whole));
    }
}
