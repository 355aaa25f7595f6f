package org.modelunit.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.modelunit.claim.Decision;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SliceVerdict;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictText;
import org.modelunit.claim.WeakSpotVerdict;
import org.modelunit.recording.Recording;
import org.modelunit.text.PrintableText;
import org.opentest4j.AssertionFailedError;

/** Judges a claim, records what became of it, and only then throws. */
final class Claims {

    private final String description;

    Claims(String description) {
        this.description = description;
    }

    void claim(String subject, String property, String requirement, Supplier<? extends Verdict> judging) {
        Verdict verdict;
        try {
            verdict = judging.get();
        } catch (RuntimeException | Error e) { // an assertion inside a user's own metric, for instance
            Recording.broke(subject, property, requirement, e);
            throw e;
        }
        Recording.claimed(verdict);
        if (verdict.decision() != Decision.PASSED) {
            throw error(verdict);
        }
    }

    private AssertionFailedError error(Verdict verdict) {
        String message = (description.isEmpty() ? "" : "[" + PrintableText.of(description) + "] ")
                + VerdictText.of(verdict, again(verdict));
        AssertionFailedError error = verdict.decision() == Decision.INCONCLUSIVE
                ? new InconclusiveError(message, verdict.expected(), verdict.actual())
                : new AssertionFailedError(message, verdict.expected(), verdict.actual());
        UserTrace.cut(error);
        return error;
    }

    /** How to see it again. */
    private static List<Fact> again(Verdict verdict) {
        String selector = Recording.test().selector();
        List<String> again = new ArrayList<>();
        if (!selector.isEmpty()) {
            again.add("-Dtest=" + selector);
        }
        if (verdict instanceof MetricVerdict metric) {
            again.add("seed " + metric.measurement().seed());
        } else if (verdict instanceof SliceVerdict slices) {
            again.add("seed " + slices.seed());
        } else if (verdict instanceof WeakSpotVerdict weakSpots) {
            again.add("seed " + weakSpots.seed());
        }
        return again.isEmpty() ? List.of() : List.of(Fact.of("again", String.join("   ", again)));
    }
}
