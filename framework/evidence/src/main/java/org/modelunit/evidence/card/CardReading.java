package org.modelunit.evidence.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Measured;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.coverage.KindCount;
import org.modelunit.evidence.history.ClaimRef;
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

    private final Evidence evidence;
    private final ReleaseSummary summary;
    private final List<SummarizedClaim> claims;

    CardReading(Evidence evidence, ReleaseSummary summary) {
        this.evidence = evidence;
        this.summary = summary;
        this.claims = SummarizedClaim.of(evidence);
    }

    ModelCard card() {
        List<CardResult> results = new ArrayList<>();
        List<CardSlices> slices = new ArrayList<>();
        List<CardSlices> weakSpots = new ArrayList<>();
        for (SummarizedClaim claim : claims) {
            claim.claim().measured().ifPresent(measured -> results.add(result(claim, measured)));
            if (claim.claim().contract().kind().equals(WEAK_SPOTS)) {
                weakSpots.add(slices(claim));
            } else if (!claim.claim().forestPlots().isEmpty()) {
                slices.add(slices(claim));
            }
        }
        return new ModelCard(summary.identity(), results, slices, weakSpots, cannotShow(), limits());
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
        List<String> sentences = new ArrayList<>();
        for (ClaimLine line : summary.claims()) {
            ClaimRef ref = line.ref();
            Finding finding = line.finding();
            switch (line.status()) {
                case INCONCLUSIVE ->
                    sentences.add("Whether " + ref.words() + " is as required (" + finding.required() + ")"
                            + (finding.settles().isEmpty() ? "" : "; to decide: " + finding.settles()) + ".");
                case NOT_REFUTED -> addGuard(sentences, line);
                case BROKEN -> sentences.add(ref.words() + ", which could not be measured: " + finding.sentence());
                case NOT_JUDGED -> sentences.add(ref.words() + ", which was not judged: " + finding.sentence());
                case SHOWN, MET, REFUTED, MISSED -> {}
            }
        }
        for (SummarizedClaim claim : claims) {
            claim.claim().forestPlots().stream().limit(1).forEach(plot -> addOpenSlices(sentences, claim, plot));
        }
        return sentences.stream().distinct().toList();
    }

    /** A guard that held has shown nothing: what it could not have found, it does not exclude. */
    private static void addGuard(List<String> sentences, ClaimLine line) {
        line.value()
                .contract()
                .burden()
                .shortfall()
                .ifPresentOrElse(
                        shortfall -> sentences.add("Whether " + line.ref().words()
                                + (isUpper(line) ? " exceeds its bar" : " falls short of its bar") + " by less than "
                                + Numbers.plain(shortfall)
                                + ": nothing refutes it, and nothing shows it."),
                        () -> sentences.add("Whether there are weak spots that a search for "
                                + line.ref().words() + " had too few examples to find."));
    }

    private static boolean isUpper(ClaimLine line) {
        return line.value().contract().bars().stream().allMatch(bar -> bar.side() == Side.AT_MOST);
    }

    private static void addOpenSlices(List<String> sentences, SummarizedClaim claim, ForestPlot plot) {
        String open = plot.rows().stream()
                .filter(row -> row.status().equals(VerdictStatus.INCONCLUSIVE.words()))
                .map(row -> row.slice() + " (" + Numbers.count(row.examples()) + " examples)")
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            sentences.add(claim.ref().words() + ": the data cannot tell for " + open + ".");
        }
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
                .map(claim -> claim.ref().words())
                .distinct()
                .toList();
        if (!unbounded.isEmpty()) {
            sentences.add("No interval is known for: " + String.join(", ", unbounded) + ".");
        }
        evidence.gaps().forEach(gap -> sentences.add("The evidence is not complete: " + gap + "."));
        return sentences;
    }

    private static boolean isUnbounded(Measured measured) {
        return Double.isInfinite(measured.measurement().bounds().lower())
                && Double.isInfinite(measured.measurement().bounds().upper());
    }
}
