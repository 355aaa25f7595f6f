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
import org.modelunit.statistics.Side;
import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/** What was found beside what was required, in words. */
final class FindingText {

    private static final String TURNS_ON = "turns on";

    private FindingText() {}

    /**
     * Returns the words of a claim.
     *
     * @param claim the claim
     * @param before what became of it in the last run that made it, if any did
     */
    static Finding of(ClaimEvidence claim, Optional<ClaimValue> before) {
        Optional<JudgedValue> judged = JudgedValue.of(claim);
        return new Finding(
                judged.map(FindingText::observed).orElseGet(() -> fact(claim, "observed")),
                claim.requirement(),
                judged.map(value -> bound(value, claim.contract().burden())).orElse(""),
                before.map(value -> lastRun(value, claim.status(), judged)).orElse(""),
                claim.status() == VerdictStatus.INCONCLUSIVE ? settles(claim) : "",
                fact(claim, TURNS_ON),
                claim.sentence());
    }

    private static String observed(JudgedValue judged) {
        String value = judged.digits().of(judged.value());
        return judged.slice().isEmpty() ? value : judged.slice() + ": " + value;
    }

    private static String bound(JudgedValue judged, Burden burden) {
        Side side = judged.decidingSide(burden);
        double bound = judged.bound(side);
        return Double.isFinite(bound)
                ? side.words() + " " + judged.digits().of(bound) + " (" + Numbers.percent(burden.confidence()) + ")"
                : "none";
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
            return "";
        }
        Measured measured = claim.measured().get();
        Map<Double, Double> settling = measured.measurement().settling();
        List<String> ways = new ArrayList<>();
        settling.forEach((truth, examples) -> {
            if (Double.isFinite(examples) && examples > 0) {
                String about = "about " + Numbers.about(examples);
                ways.add((ways.isEmpty()
                                ? about + " " + measured.measurement().sample().unit()
                                : about)
                        + " if the true value is " + Numbers.plain(truth));
            }
        });
        return ways.isEmpty() ? measured.reason() : String.join(", ", ways);
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
