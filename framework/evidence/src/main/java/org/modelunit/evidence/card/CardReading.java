package org.modelunit.evidence.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Measured;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.coverage.KindCount;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarizedClaim;
import org.modelunit.figure.ForestPlot;
import org.modelunit.provenance.DataUsed;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/** Finds in evidence what stands on a model card. */
final class CardReading {

    private static final String WEAK_SPOTS = "weak spots";

    private static final int MOST_SLICES = 10;

    private final ReleaseSummary summary;
    private final List<SummarizedClaim> claims;
    private final ClaimNames names;

    CardReading(Evidence evidence, ReleaseSummary summary) {
        this.summary = summary;
        this.claims = SummarizedClaim.of(evidence);
        this.names = ClaimNames.of(claims.stream().map(SummarizedClaim::ref).toList());
    }

    ModelCard card() {
        List<CardResult> results = new ArrayList<>();
        List<CardSlices> slices = new ArrayList<>();
        List<CardSlices> weakSpots = new ArrayList<>();
        List<CardCheck> checks = new ArrayList<>();
        for (SummarizedClaim claim : claims) {
            claim.claim().measured().ifPresent(measured -> results.add(result(claim, measured)));
            if (claim.claim().contract().kind().equals(WEAK_SPOTS)) {
                weakSpots.add(slices(claim));
            } else if (!claim.claim().forestPlots().isEmpty()) {
                slices.add(slices(claim));
            } else if (claim.claim().measured().isEmpty() && wasJudged(claim)) {
                checks.add(
                        new CardCheck(claim.ref(), claim.status(), claim.claim().sentence()));
            }
        }
        return new ModelCard(
                summary.headline(), summary.identity(), results, checks, slices, weakSpots, cannotShow(), limits());
    }

    private static boolean wasJudged(SummarizedClaim claim) {
        return claim.status() != VerdictStatus.BROKEN && claim.status() != VerdictStatus.NOT_JUDGED;
    }

    private static CardResult result(SummarizedClaim claim, Measured measured) {
        return new CardResult(
                claim.ref(),
                measured.measurement().value(),
                measured.measurement().bounds().lower(),
                measured.measurement().bounds().upper(),
                measured.measurement().bounds().confidence(),
                sample(measured.measurement().sample()),
                claim.claim().requirement(),
                claim.claim().status());
    }

    private static String sample(SampleInfo sample) {
        String counted = Numbers.count(sample.examples()) + " " + sample.unit();
        return sample.composition().isEmpty() ? counted : counted + " (" + sample.composition() + ")";
    }

    private static CardSlices slices(SummarizedClaim claim) {
        ClaimEvidence found = claim.claim();
        List<ForestPlot> plots = found.forestPlots();
        return new CardSlices(
                claim.ref(),
                plots.isEmpty() ? claim.ref().property() : plots.get(0).title(),
                found.requirement(),
                found.status(),
                plots.isEmpty() ? Double.NaN : plots.get(0).confidence(),
                found.sentence(),
                plots.isEmpty() ? List.of() : rows(plots.get(0)));
    }

    private static List<CardSlice> rows(ForestPlot plot) {
        return ForestReading.worstFirst(plot).stream()
                .map(plot.rows()::get)
                .map(row -> new CardSlice(
                        row.slice(), row.examples(), row.value(), row.lower(), row.upper(), row.status(), row.reason()))
                .toList();
    }

    private List<String> cannotShow() {
        Map<String, SummarizedClaim> byKey = new HashMap<>();
        claims.forEach(claim -> byKey.putIfAbsent(claim.ref().key(), claim));
        List<String> sentences = new ArrayList<>();
        for (ClaimLine line : summary.claims()) {
            String name = names.of(line.ref());
            String open = Optional.ofNullable(byKey.get(line.ref().key()))
                    .map(CardReading::openSlices)
                    .orElse("");
            switch (line.status()) {
                case INCONCLUSIVE -> sentences.add(undecided(name, line.finding(), open));
                case NOT_REFUTED -> sentences.add(guarded(name, line));
                case BROKEN ->
                    sentences.add(name + ", which could not be measured: "
                            + line.finding().sentence());
                case NOT_JUDGED ->
                    sentences.add(
                            name + ", which was not judged: " + line.finding().sentence());
                case SHOWN, MET, REFUTED, MISSED -> {
                    if (!open.isEmpty()) {
                        sentences.add("Whether " + name + " is as required for " + open + ".");
                    }
                }
            }
        }
        return sentences.stream().distinct().toList();
    }

    private static String undecided(String name, Finding finding, String open) {
        String sentence = "Whether " + name + " is as required (" + finding.required() + ")";
        if (!open.isEmpty()) {
            return sentence + " for " + open + ".";
        }
        return sentence + (finding.settles().isEmpty() ? "" : "; to decide: " + finding.settles()) + ".";
    }

    /** The slices that the data cannot decide, with their sizes: "female (111 examples), male (232 examples)". */
    private static String openSlices(SummarizedClaim claim) {
        Optional<ForestPlot> plot = claim.claim().forestPlots().stream().findFirst();
        List<String> open = plot.stream()
                .flatMap(judged -> judged.rows().stream())
                .filter(row -> row.status().equals(VerdictStatus.INCONCLUSIVE.words()))
                .map(row -> row.slice() + " (" + Numbers.count(row.examples()) + " "
                        + plot.get().heads().size() + ")")
                .toList();
        int more = open.size() - MOST_SLICES;
        return String.join(", ", open.subList(0, Math.min(MOST_SLICES, open.size())))
                + (more > 0 ? " and " + Numbers.count(more) + " more" : "");
    }

    /** A guard that held has shown nothing: what it could not have found, it does not exclude. */
    private static String guarded(String name, ClaimLine line) {
        OptionalDouble shortfall = line.value().contract().burden().shortfall();
        return shortfall.isPresent()
                ? "Whether " + name + (isUpper(line) ? " exceeds its bar" : " falls short of its bar")
                        + " by less than " + Numbers.plain(shortfall.getAsDouble())
                        + ": nothing refutes it, and nothing shows it."
                : "Whether there are weak spots that a search for " + name + " had too few examples to find.";
    }

    private static boolean isUpper(ClaimLine line) {
        return line.value().contract().bars().stream().allMatch(bar -> bar.side() == Side.AT_MOST);
    }

    private List<String> limits() {
        List<String> sentences = new ArrayList<>();
        summary.identity().data().stream()
                .map(data -> data.data())
                .filter(data -> !data.population().isEmpty())
                .map(DataUsed::population)
                .distinct()
                .forEach(population ->
                        sentences.add("Some results are restated for another population: " + population + "."));
        if (!summary.identity().operatingPoints().isEmpty()) {
            sentences.add("Decisions are made by: "
                    + String.join("; ", summary.identity().operatingPoints()) + ".");
        }
        String missing =
                summary.notTested().missing().stream().map(KindCount::name).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            sentences.add("Not tested: " + missing + ".");
        }
        List<String> unbounded = claims.stream()
                .filter(claim -> claim.claim()
                        .measured()
                        .filter(CardReading::isUnbounded)
                        .isPresent())
                .map(claim -> names.of(claim.ref()))
                .distinct()
                .toList();
        if (!unbounded.isEmpty()) {
            sentences.add("No interval is known for: " + String.join(", ", unbounded) + ".");
        }
        return sentences;
    }

    private static boolean isUnbounded(Measured measured) {
        return Double.isInfinite(measured.measurement().bounds().lower())
                && Double.isInfinite(measured.measurement().bounds().upper());
    }
}
