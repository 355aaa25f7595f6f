package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of a claim, or of a part of one.
 *
 * @param decision the decision
 * @param reason why the data cannot tell, or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Judgement(Decision decision, String reason) {

    public Judgement {
        requireNonNull(decision, "decision");
        requireNonNull(reason, "reason");
    }

    /**
     * Returns a decision that needs no reason.
     *
     * @param decision the decision
     */
    public static Judgement of(Decision decision) {
        return new Judgement(decision, "");
    }

    /**
     * Returns that the data cannot tell.
     *
     * @param reason why not
     */
    public static Judgement inconclusive(String reason) {
        return new Judgement(Decision.INCONCLUSIVE, reason);
    }
}
