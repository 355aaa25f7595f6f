package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Fact;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.ProvenanceText;
import org.modelunit.claim.Threshold;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** The words of a claim on slices. */
final class SliceText {

    private final SliceVerdict verdict;
    private final Threshold threshold;
    private final List<SliceFinding> worstFirst;
    private final Digits digits;

    SliceText(SliceVerdict verdict) {
        this.verdict = verdict;
        this.threshold = verdict.threshold();
        this.worstFirst = verdict.judged().worstFirst();
        this.digits = verdict.judged().digits();
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
                    threshold.burdenInWords().strip()));
        }
        facts.addAll(new SliceTable(threshold, digits).of(worstFirst, ForestReading.LISTED));
        for (SliceFindings group : verdict.groups()) {
            facts.add(Fact.of("groups", group.title()));
            facts.addAll(new SliceTable(group.bars(), digits).of(group.rows(), ForestReading.LISTED));
        }
        facts.add(Fact.of(
                "bounds", "one-sided " + Numbers.percent(verdict.judged().confidence())));
        addCorrection(facts);
        addIdeal(facts);
        if (!verdict.slicing().description().isEmpty()) {
            facts.add(Fact.of("matters", verdict.slicing().description()));
        }
        facts.addAll(ProvenanceText.facts(verdict.provenance()));
        FactNames.addMethod(facts, methods());
        return facts;
    }

    private String methods() {
        return Stream.concat(Stream.of(verdict.judged()), verdict.groups().stream())
                .map(SliceFindings::method)
                .filter(method -> !method.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void addCorrection(List<Fact> facts) {
        int comparisons = worstFirst.size();
        String correction = verdict.correction();
        if (threshold.burden().isProof() && (comparisons > 1 || !correction.isEmpty())) {
            facts.add(Fact.of(
                    FactNames.REFUTATIONS,
                    correction.isEmpty() ? "not corrected for " + FactNames.comparisons(comparisons) : correction));
        }
    }

    /** A claim may hold, and yet a model not be what a perfect one is: its bar may lie elsewhere. */
    private void addIdeal(List<Fact> facts) {
        List<SliceFinding> excluding = verdict.judged().excludingIdeal();
        if (!verdict.status().isGreen() || excluding.isEmpty()) {
            return;
        }
        double ideal = verdict.judged().range().ideal();
        int more = excluding.size() - ForestReading.LISTED;
        facts.add(new Fact(
                FactNames.IDEAL,
                "   " + digits.of(ideal),
                "excluded by the data for " + Numbers.count(excluding.size()) + " of "
                        + Numbers.count(verdict.findings().size()) + " groups, each looked at by itself: "
                        + excluding.stream()
                                .limit(ForestReading.LISTED)
                                .map(row -> excluding(row, ideal))
                                .collect(Collectors.joining("; "))
                        + (more > 0 ? "; and " + Numbers.count(more) + " more" : "")));
    }

    private String excluding(SliceFinding row, double ideal) {
        Digits telling = Digits.telling(ideal, row.lower(), row.upper()).orMore(digits);
        return row.slice() + " (" + telling.ofBound(row.lower()) + " to " + telling.ofBound(row.upper()) + ")";
    }

    String actual() {
        String more = worstFirst.size() > ForestReading.LISTED
                ? "; " + (worstFirst.size() - ForestReading.LISTED) + " more"
                : "";
        return worstFirst.stream()
                        .limit(ForestReading.LISTED)
                        .map(finding -> finding.slice() + " " + digits.of(finding.value()))
                        .collect(Collectors.joining("; "))
                + more;
    }
}
