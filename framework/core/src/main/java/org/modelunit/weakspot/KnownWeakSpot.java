package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * A weak spot that somebody has looked at.
 *
 * @param rule which examples it has
 * @param worseBy how much worse than the rest it was, above 0, in the metric's unit
 * @param shareOfExamples which share of all examples it had
 * @param reason why it may stay, in the reviewer's words; empty as long as nobody has said it, which no claim accepts
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KnownWeakSpot(Rule rule, double worseBy, double shareOfExamples, String reason) {

    /** What people write to be done with it; letters in lower case, and nothing else. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "", "todo", "tbd", "tbc", "fixme", "xxx", "na", "none", "null", "reason", "noreason", "why", "unknown");

    /** Refuses what no spot can be. */
    public KnownWeakSpot {
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
        if (!(worseBy >= 0) || Double.isInfinite(worseBy)) {
            throw new IllegalArgumentException("worseBy must be finite and not below 0, but was " + worseBy);
        }
        if (!(shareOfExamples >= 0 && shareOfExamples <= 1)) {
            throw new IllegalArgumentException("shareOfExamples must lie between 0 and 1, but was " + shareOfExamples
                    + Numbers.percentHint(shareOfExamples, share -> share >= 0 && share <= 1));
        }
    }

    /** Whether somebody has said why it may stay; a placeholder says nothing. */
    boolean hasReason() {
        return !PLACEHOLDERS.contains(reason.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT));
    }
}
