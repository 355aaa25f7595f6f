package org.modelunit.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Fact;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.ProvenanceText;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** The words of a claim on slices. */
final class SliceText {

    private static final int LISTED = 8;
    private static final int MOST_DIGITS =
            6; // for all slices alike, so that one close to the bar does not bury the others

    private final SliceVerdict verdict;
    private final Threshold threshold;
    private final List<ForestPlot.Row> worstFirst;
    private final Digits digits;

    SliceText(SliceVerdict verdict) {
        this.verdict = verdict;
        this.threshold = verdict.threshold();
        this.worstFirst = worstFirst(verdict);
        this.digits = digits();
    }

    private Digits digits() {
        double[] shown = worstFirst.stream()
                .limit(LISTED)
                .flatMapToDouble(finding -> DoubleStream.of(finding.value(), finding.lower(), finding.upper()))
                .toArray();
        return threshold.bars().stream()
                .map(bar -> Digits.telling(bar.value(), beyondRounding(bar.value(), shown)))
                .reduce(Digits::orMore)
                .orElseGet(() -> Digits.telling(0))
                .upTo(MOST_DIGITS);
    }

    /** Differences of shares that are the bar but for their last digits must not be told apart from it. */
    private static double[] beyondRounding(double bar, double[] values) {
        return Arrays.stream(values)
                .filter(value -> Math.abs(value - bar) > 1e-12 * Math.max(1, Math.abs(bar)))
                .toArray();
    }

    String sentence() {
        return new SliceSentence(verdict, digits).toString();
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Bar bar : threshold.bars()) {
            facts.add(new Fact(
                    "required",
                    bar.side().sign() + " " + digits.of(bar.value()),
                    threshold.burden().words().strip()));
        }
        facts.addAll(new SliceTable(threshold, digits).of(worstFirst, LISTED));
        for (ForestPlot group : verdict.groups()) {
            facts.add(Fact.of("groups", group.title()));
            facts.addAll(new SliceTable(group.bars(), digits).of(group.rows(), LISTED));
        }
        facts.add(new Fact(
                "bounds", "one-sided " + Numbers.percent(verdict.judged().confidence()), methods()));
        addCorrection(facts);
        if (!verdict.slicing().description().isEmpty()) {
            facts.add(Fact.of("matters", verdict.slicing().description()));
        }
        facts.addAll(ProvenanceText.facts(verdict.provenance()));
        return facts;
    }

    private String methods() {
        return verdict.forestPlots().stream()
                .map(ForestPlot::method)
                .filter(method -> !method.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void addCorrection(List<Fact> facts) {
        int comparisons = worstFirst.size();
        String correction = verdict.correction();
        if (threshold.burden().isProof() && (comparisons > 1 || !correction.isEmpty())) {
            facts.add(Fact.of(
                    "refuted",
                    (correction.isEmpty() ? "not corrected" : "after " + correction)
                            + (comparisons > 1 ? ", " + comparisons + " comparisons" : "")));
        }
    }

    String actual() {
        String more = worstFirst.size() > LISTED ? "; " + (worstFirst.size() - LISTED) + " more" : "";
        return worstFirst.stream()
                        .limit(LISTED)
                        .map(finding -> finding.slice() + " " + digits.of(finding.value()))
                        .collect(Collectors.joining("; "))
                + more;
    }

    static List<ForestPlot.Row> worstFirst(SliceVerdict verdict) {
        return verdict.findings().stream()
                .sorted(Comparator.comparing(ForestPlot.Row::status, VerdictStatus.gravestFirst())
                        .thenComparing(finding -> room(finding.value(), verdict.threshold()))
                        .thenComparing(ForestPlot.Row::slice))
                .toList();
    }

    /** How far a value lies from breaking a bar; what has no value comes last. */
    private static double room(double value, Threshold threshold) {
        return threshold.bars().stream()
                .mapToDouble(bar -> bar.side() == Side.AT_LEAST ? value - bar.value() : bar.value() - value)
                .min()
                .orElse(Double.NaN);
    }
}
