package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Measured;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.history.ClaimValue;
import org.modelunit.evidence.history.SliceValue;
import org.modelunit.figure.ForestPlot;
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** What was found beside what was required, in words. */
final class FindingText {

    private static final int MOST_WAYS = 2;
    private static final int MOST_SLICES = 3;

    private FindingText() {}

    /**
     * Returns the words of a claim.
     *
     * @param claim the claim
     * @param judged the value that it stands or falls by, if there is one
     * @param before what became of it in the last run that made it, if any did
     */
    static Finding of(ClaimEvidence claim, Optional<JudgedValue> judged, Optional<ClaimValue> before) {
        return new Finding(
                judged.map(FindingText::observed).orElseGet(() -> fact(claim, "observed")),
                claim.requirement(),
                judged.map(value -> bound(value, claim.contract().burden())).orElse(""),
                before.map(value -> lastRun(value, claim.status(), judged)).orElse(""),
                claim.status() == VerdictStatus.INCONCLUSIVE ? settles(claim) : "",
                claim.measured()
                        .map(measured -> measured.measurement().firmness().words())
                        .orElse(""),
                claim.sentence());
    }

    private static String observed(JudgedValue judged) {
        String value = judged.digits().of(judged.value());
        return judged.slice().isEmpty() ? value : judged.slice() + ": " + value;
    }

    private static String bound(JudgedValue judged, Burden burden) {
        if (!burden.isProof()) {
            return ""; // the value alone decides
        }
        Side side = judged.decidingSide(burden);
        double bound = judged.bound(side);
        return Double.isFinite(bound)
                ? side.words() + " " + judged.digits().of(bound) + " (" + Numbers.percent(burden.confidence()) + ")"
                : Finding.NO_BOUND;
    }

    private static String lastRun(ClaimValue before, VerdictStatus now, Optional<JudgedValue> judged) {
        List<String> words = new ArrayList<>();
        Optional<SliceValue> value = before.value(judged.map(JudgedValue::slice).orElse(""));
        if (judged.isPresent() && value.isPresent() && !Double.isNaN(value.get().value())) {
            Digits digits = judged.get().digits();
            words.add(digits.of(value.get().value()));
        }
        if (words.isEmpty() || before.status() != now) {
            words.add(before.status().words());
        }
        return String.join(", ", words);
    }

    /** What would settle a claim that the data cannot decide. */
    static String settles(ClaimEvidence claim) {
        if (claim.measured().isEmpty()) {
            return claim.forestPlots().stream()
                    .findFirst()
                    .map(FindingText::settlesSlices)
                    .orElse("");
        }
        Measured measured = claim.measured().get();
        Map<Double, Double> settling = measured.measurement().settling();
        List<String> ways = new ArrayList<>();
        settling.forEach((truth, examples) -> {
            if (ways.size() < MOST_WAYS && Double.isFinite(examples) && examples > 0) {
                String about = "about " + Numbers.about(examples);
                ways.add((ways.isEmpty()
                                ? about + " " + measured.measurement().sample().unit()
                                : about)
                        + " if the true value is " + Numbers.plain(truth));
            }
        });
        return ways.isEmpty() ? measured.reason() : String.join(", ", ways);
    }

    private static String settlesSlices(ForestPlot plot) {
        List<String> open = plot.rows().stream()
                .filter(row -> row.status().equals(VerdictStatus.INCONCLUSIVE.words()))
                .map(ForestPlot.Row::slice)
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        int more = open.size() - MOST_SLICES;
        return "more examples for " + String.join(", ", open.subList(0, Math.min(MOST_SLICES, open.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String fact(ClaimEvidence claim, String name) {
        return claim.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .map(FindingText::words)
                .orElse("");
    }

    private static String words(Fact fact) {
        return (fact.value() + " " + fact.note()).strip();
    }
}
