package org.modelunit.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Inconclusive;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.FunctionFailure;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.text.PrintableText;
import org.opentest4j.AssertionFailedError;

/** Judges claims, records what became of each, and only then throws. */
final class Claiming {

    private final String description;

    Claiming(String description) {
        this.description = description;
    }

    /** Throws the worst of what became of them, with the others as suppressed errors: a failure before what the data cannot tell. */
    void claim(List<? extends Claim> claims) {
        List<AssertionError> errors = new ArrayList<>();
        for (Claim claim : claims) {
            AssertionError error = errorOf(claim);
            if (error != null) {
                errors.add(error);
            }
        }
        if (!errors.isEmpty()) {
            AssertionError worst = errors.stream()
                    .filter(error -> !Inconclusive.is(error))
                    .findFirst()
                    .orElse(errors.get(0));
            errors.stream().filter(error -> error != worst).forEach(worst::addSuppressed);
            throw worst;
        }
    }

    private @Nullable AssertionError errorOf(Claim claim) {
        Verdict verdict;
        try {
            verdict = claim.judge();
        } catch (Exception e) { // of a user's own metric, for instance
            RuntimeException told = FunctionFailure.of(PrintableText.of(claim.property()), e);
            broke(claim, told);
            throw told;
        } catch (Error e) { // an assertion inside a user's own metric, for instance
            Error told = ForeignError.asError(e);
            broke(claim, told);
            throw told;
        }
        Recording.claimed(claim, verdict);
        return verdict.status().isGreen() ? null : error(verdict);
    }

    private static void broke(Claim claim, Throwable error) {
        UserTrace.cutOurs(error);
        Recording.broke(claim, error);
    }

    private AssertionFailedError error(Verdict verdict) {
        String message = (description.isEmpty() ? "" : "[" + PrintableText.of(description) + "] ")
                + VerdictText.of(verdict, again(verdict));
        AssertionFailedError error = verdict.status() == VerdictStatus.INCONCLUSIVE
                ? new InconclusiveError(message, verdict.expected(), verdict.actual())
                : new ClaimFailedError(message, verdict.expected(), verdict.actual());
        UserTrace.cut(error);
        return error;
    }

    /** How to see it again: the command, with the seed where something was drawn. */
    private static List<Fact> again(Verdict verdict) {
        OptionalLong seed = verdict.seed();
        if (Recording.test().selector().isEmpty()) {
            return seed.isEmpty() ? List.of() : List.of(Fact.of("seed", Long.toString(seed.getAsLong())));
        }
        RerunCommand command = RerunCommand.of(Recording.test());
        return List.of(Fact.of(
                "again", (seed.isEmpty() ? command : command.with("modelunit.seed", seed.getAsLong())).toString()));
    }
}
