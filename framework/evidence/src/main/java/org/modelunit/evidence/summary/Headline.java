package org.modelunit.evidence.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The first line of a summary.
 *
 * @param decision what the gate decided; {@link ReleaseDecision#NOT_GATED} where none did
 * @param model the name of the file that it is about, of several with "and" between them; empty where nobody knows
 * @param because why, in a sentence; a second one names the first bar that was edited, and what it was
 * @param counts how many claims have each status
 * @param warnings what a reader has to know before he believes the rest: evidence that is not complete, a verdict on another build; one
 *     sentence each
 * @param policies the policies that the gate has judged by; none where it has not
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Headline(
        ReleaseDecision decision,
        String model,
        String because,
        StatusCounts counts,
        List<String> warnings,
        List<JudgedPolicy> policies) {

    /** Keeps unmodifiable copies. */
    public Headline {
        requireNonNull(decision, "decision");
        requireNonNull(model, "model");
        requireNonNull(because, "because");
        requireNonNull(counts, "counts");
        warnings = List.copyOf(warnings);
        policies = List.copyOf(policies);
    }

    /** Returns this headline with more words behind why. */
    Headline adding(String words) {
        return new Headline(decision, model, because + words, counts, warnings, policies);
    }
}
