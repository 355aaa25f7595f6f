package org.modelunit.gate.draft;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.coverage.SliceMeasure;
import org.modelunit.evidence.json.Json;
import org.modelunit.figure.ForestPlot;
import org.modelunit.statistics.Side;

/** One claim as an entry of a policy, on one line. */
final class DraftEntry {

    /** Kinds of claims on what no metric of answers is: their entries say the kind. */
    private static final Set<String> MEASURED = Set.of("latency", "slowdown", "load", "memory");

    private final ClaimEvidence claim;

    DraftEntry(ClaimEvidence claim) {
        this.claim = claim;
    }

    /** Whether a policy can ask for it: a proof about a model as it is. */
    static boolean isPossible(ClaimEvidence claim) {
        Contract asked = claim.contract();
        return claim.status().isGreen()
                && !asked.bars().isEmpty()
                && (asked.burden() instanceof Burden.Shown || asked.burden() instanceof Burden.NotRefuted)
                && (asked.terms().containsKey(Contract.METRICS) || MEASURED.contains(asked.kind()))
                && !asked.terms().containsKey(Contract.CHANGE)
                && !(asked.terms().containsKey(Contract.FUNCTION)
                        && asked.terms().containsKey(Contract.CLAIMED_BY))
                && !claim.provenance().data().contentDigest().isEmpty()
                && SliceMeasure.of(claim.id().property(), asked)
                        .map(measure -> measure.isOfSlicesThemselves() && measure.isCalledAsItIs())
                        .orElse(true);
    }

    /** Everything but the id, which whoever has all entries gives. */
    String text() {
        StringJoiner text = new StringJoiner(", ");
        String by = words(Contract.SLICING);
        text.add("metric: " + quoted(metric(by)));
        add(
                text,
                "kind",
                claim.contract().terms().containsKey(Contract.METRICS)
                        ? ""
                        : claim.contract().kind());
        add(text, "function", words(Contract.FUNCTION) + words(Contract.CLAIMED_BY)); // one of both at most
        if (!by.isEmpty()) {
            text.add("by: " + quoted(by));
        }
        if (words(Contract.SCOPE).equals(SliceMeasure.EACH_SLICE)) {
            text.add("slices: " + Json.write(new TreeSet<>(slices()), false));
        }
        text.add("on: " + quoted(claim.provenance().data().name()));
        add(text, "at", claim.provenance().operatingPoint());
        add(text, "population", claim.provenance().data().population());
        claim.contract().bars().forEach(bar -> text.add(name(bar) + ": " + bar.value()));
        text.add(burden(claim.contract().burden()));
        return text.toString();
    }

    private String metric(String by) {
        String property = claim.id().property();
        String ending = " by " + by;
        return !by.isEmpty() && property.endsWith(ending)
                ? property.substring(0, property.length() - ending.length())
                : property;
    }

    private List<String> slices() {
        return claim.forestPlots().stream()
                .filter(ForestPlot::isJudged)
                .flatMap(plot -> plot.rows().stream())
                .map(ForestPlot.Row::slice)
                .toList();
    }

    private static String name(Bar bar) {
        return bar.side() == Side.AT_LEAST ? "atLeast" : "atMost";
    }

    private static String burden(Burden burden) {
        return burden instanceof Burden.NotRefuted guard
                ? "unlessRefuted: " + guard.confidence() + ", detecting: " + guard.detecting()
                : "shown: " + burden.confidence();
    }

    private String words(String term) {
        return claim.contract().terms().get(term) instanceof Term.Words words ? words.text() : "";
    }

    private static void add(StringJoiner text, String name, String value) {
        if (!value.isEmpty()) {
            text.add(name + ": " + quoted(value));
        }
    }

    /** A text as YAML reads it, whatever is in it: JSON is YAML. */
    static String quoted(String text) {
        return Json.write(text, false);
    }
}
