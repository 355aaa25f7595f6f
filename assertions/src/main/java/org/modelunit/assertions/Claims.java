package org.modelunit.assertions;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.modelunit.claim.Decision;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictText;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.text.PrintableText;
import org.modelunit.weakspot.WeakSpotVerdict;
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
            UserTrace.cutOurs(e);
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

    /** How to see it again: the command, with the seed where something was drawn. */
    private static List<Fact> again(Verdict verdict) {
        OptionalLong seed = seed(verdict);
        if (Recording.test().selector().isEmpty()) {
            return seed.isEmpty() ? List.of() : List.of(Fact.of("seed", Long.toString(seed.getAsLong())));
        }
        RerunCommand command = RerunCommand.of(Recording.test());
        return List.of(Fact.of(
                "again", (seed.isEmpty() ? command : command.with("modelunit.seed", seed.getAsLong())).toString()));
    }

    private static OptionalLong seed(Verdict verdict) {
        if (verdict instanceof MetricVerdict metric) {
            return OptionalLong.of(metric.measurement().seed());
        }
        if (verdict instanceof SliceVerdict slices) {
            return OptionalLong.of(slices.seed());
        }
        return verdict instanceof WeakSpotVerdict weakSpots ? OptionalLong.of(weakSpots.seed()) : OptionalLong.empty();
    }
}
