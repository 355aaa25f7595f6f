package org.modelunit.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** The words of a claim on a metric. */
final class MetricText {

    private static final String NO_SIGN = "   ";

    private final MetricVerdict verdict;
    private final Threshold threshold;
    private final Judging judging;
    private final Measurement measured;
    private final Digits digits;

    MetricText(MetricVerdict verdict) {
        this.verdict = verdict;
        this.threshold = verdict.threshold();
        this.judging = Judging.of(threshold);
        this.measured = verdict.measurement();
        this.digits = verdict.measured().orElseThrow().digits(verdict.status());
    }

    String requirement() {
        return threshold.bars().stream()
                        .map(bar -> bar.side().words() + " " + digits.of(bar.value()))
                        .collect(Collectors.joining(" and "))
                + threshold.burdenInWords();
    }

    String sentence() {
        String property = verdict.property()
                + (verdict.provenance().isComparison() && verdict.property().contains(", ") ? "," : "");
        return "Expected " + property + " on " + verdict.subject() + " to be " + requirement() + ", " + finding() + ".";
    }

    private String finding() {
        VerdictStatus status = verdict.status();
        if (status.isGreen()) {
            return judging.passed(digits.of(measured.value()), "");
        }
        if (status.isRed()) {
            return verdict.reason().isEmpty()
                    ? judging.failed(digits.of(measured.value()), "")
                    : "but " + verdict.reason();
        }
        return "but the data cannot tell" + (verdict.reason().isEmpty() ? "" : ": " + verdict.reason());
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Bar bar : threshold.bars()) {
            facts.add(Fact.of("required", signed(bar.side(), bar.value()) + judging.required()));
        }
        facts.add(Fact.of("observed", NO_SIGN + digits.of(measured.value())));
        addBounds(facts);
        addPassMarks(facts);
        addPower(facts);
        addCorrection(facts);
        facts.add(new Fact(
                measured.sample().unit(),
                NO_SIGN + Numbers.count(measured.sample().examples()),
                measured.sample().composition().isEmpty()
                        ? ""
                        : "(" + measured.sample().composition() + ")"));
        addSettling(facts);
        addIdeal(facts);
        addFirmness(facts);
        facts.addAll(ProvenanceText.facts(verdict.provenance()));
        if (isBounded()) {
            FactNames.addMethod(facts, measured.bounds().method());
        }
        return facts;
    }

    private boolean isBounded() {
        return threshold.bars().stream().anyMatch(bar -> Double.isFinite(bound(judgingSide(bar))));
    }

    /** A claim may hold, and yet a model not be what a perfect one is: its bar may lie elsewhere. */
    private void addIdeal(List<Fact> facts) {
        if (verdict.status().isGreen()) {
            measured.excludedIdeal().ifPresent(ideal -> facts.add(ideal(ideal)));
        }
    }

    private Fact ideal(double ideal) {
        Bounds bounds = measured.bounds();
        Digits telling = Digits.telling(ideal, bounds.lower(), bounds.upper()).orMore(digits);
        return new Fact(
                FactNames.IDEAL,
                NO_SIGN + telling.of(ideal),
                "excluded by the data: " + telling.ofBound(bounds.lower()) + " to " + telling.ofBound(bounds.upper()));
    }

    private void addCorrection(List<Fact> facts) {
        if (!judging.isProof()) {
            return;
        }
        boolean isRange = threshold.bars().size() > 1;
        int comparisons = measured.sample().comparisons();
        if (isRange || comparisons > 1) {
            String ends = comparisons > 1 ? FactNames.comparisons(comparisons) + " at two ends each" : "two ends";
            facts.add(Fact.of(
                    FactNames.REFUTATIONS,
                    FactNames.corrected(isRange ? ends : FactNames.comparisons(comparisons), "Bonferroni")));
        }
    }

    private void addBounds(List<Fact> facts) {
        for (Bar bar : threshold.bars()) {
            Side side = judgingSide(bar);
            facts.add(
                    Double.isInfinite(bound(side))
                            ? new Fact(
                                    "bound", NO_SIGN + "none", measured.bounds().method())
                            : new Fact(
                                    "bound",
                                    signed(side, bound(side)),
                                    "one-sided "
                                            + Numbers.percent(measured.bounds().confidence())));
        }
    }

    private void addPassMarks(List<Fact> facts) {
        if (!judging.isProof()) {
            return;
        }
        for (int i = 0; i < threshold.bars().size(); i++) {
            double mark = measured.passMarks().get(i);
            Side side = threshold.bars().get(i).side();
            String name = judging.markName(side);
            String where = measured.sample().onThese();
            String note = Double.isNaN(mark)
                    ? (threshold.burden().isGuard() ? "no value could refute it " : "no value could show it ") + where
                    : (threshold.burden().isGuard() ? "" : "needed ")
                            + where
                            + (doMarksCross() ? ", where no value could show both" : "");
            String value = threshold.bars().size() > 1 && name.equals(FactNames.PASS_MARK)
                    ? signed(side, mark)
                    : NO_SIGN + digits.of(mark);
            facts.add(new Fact(name, value, note));
        }
    }

    private boolean doMarksCross() {
        List<Double> marks = measured.passMarks();
        return !threshold.burden().isGuard() && marks.size() > 1 && marks.get(0) > marks.get(1);
    }

    private void addPower(List<Fact> facts) {
        threshold
                .burden()
                .shortfall()
                .ifPresent(shortfall -> facts.add(new Fact(
                        "power",
                        NO_SIGN + Numbers.fixed(measured.power(), 2),
                        "to detect " + Deviation.from(threshold.bars()) + " of " + Numbers.plain(shortfall) + " ("
                                + Numbers.fixed(Judging.POWER, 2) + " required)")));
    }

    private String settling() {
        List<String> ways = new ArrayList<>();
        measured.settling().forEach((truth, count) -> {
            String examples = Numbers.about(count);
            ways.add(
                    ways.isEmpty()
                            ? "about " + examples + " " + measured.sample().unit() + " if the true value is "
                                    + Numbers.plain(truth)
                            : examples + " if it is " + Numbers.plain(truth));
        });
        return String.join(", ", ways);
    }

    private void addSettling(List<Fact> facts) {
        if (verdict.status() != VerdictStatus.INCONCLUSIVE) {
            return;
        }
        if (!measured.settling().isEmpty()) {
            facts.add(Fact.of(FactNames.TO_DECIDE, NO_SIGN + settling()));
        } else if (threshold.expected().isPresent()
                && Double.isFinite(judgingBound(threshold.bars().get(0)))) {
            facts.add(Fact.of(
                    FactNames.TO_DECIDE,
                    NO_SIGN + "these " + measured.sample().unit() + " do in 80 of 100 samples if the true value is "
                            + Numbers.plain(threshold.expected().getAsDouble()) + ", which it may not be"));
        }
    }

    /** Where it is known, and so little that whoever reads it should know. */
    private void addFirmness(List<Fact> facts) {
        if (measured.firmness().isOnFew(measured.sample().examples())) {
            facts.add(Fact.of("turns on", NO_SIGN + measured.firmness().words()));
        }
    }

    String expected() {
        return threshold.bars().stream()
                        .map(bar -> signed(bar.side(), bar.value()))
                        .collect(Collectors.joining(" and "))
                + judging.required();
    }

    String actual() {
        String bounds = !judging.isProof()
                ? ""
                : threshold.bars().stream()
                        .map(bar -> ", bound " + boundInWords(bar))
                        .collect(Collectors.joining());
        return digits.of(measured.value()) + bounds;
    }

    private String boundInWords(Bar bar) {
        double bound = judgingBound(bar);
        return Double.isInfinite(bound) ? digits.ofBound(bound) : signed(judgingSide(bar), bound);
    }

    /** The side whose bound decided: the bar's own for what is to be shown, the other for what is refuted. */
    private Side judgingSide(Bar bar) {
        return judging.deciding(bar.side(), verdict.status());
    }

    private double judgingBound(Bar bar) {
        return bound(judgingSide(bar));
    }

    private double bound(Side side) {
        return measured.bounds().of(side);
    }

    private String signed(Side side, double value) {
        return side.sign() + " " + digits.of(value);
    }
}
