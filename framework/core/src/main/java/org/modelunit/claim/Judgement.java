package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of a claim, or of a part of one.
 *
 * @param status what became of it
 * @param reason why the data cannot tell, or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Judgement(VerdictStatus status, String reason) {

    public Judgement {
        requireNonNull(status, "status");
        requireNonNull(reason, "reason");
    }

    /**
     * Returns a judgement that needs no reason.
     *
     * @param status what became of it
     */
    public static Judgement of(VerdictStatus status) {
        return new Judgement(status, "");
    }

    /**
     * Returns that the data cannot tell.
     *
     * @param reason why not
     */
    public static Judgement inconclusive(String reason) {
        return new Judgement(VerdictStatus.INCONCLUSIVE, reason);
    }
}
