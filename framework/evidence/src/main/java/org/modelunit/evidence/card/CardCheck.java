package org.modelunit.evidence.card;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.history.ClaimRef;

/**
 * A check that holds or does not, and measures nothing: whether the test data share rows with those of the training, for instance.
 *
 * @param ref the claim
 * @param status what became of it
 * @param sentence claim and finding as one sentence
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CardCheck(ClaimRef ref, VerdictStatus status, String sentence) {

    public CardCheck {
        requireNonNull(ref, "ref");
        requireNonNull(status, "status");
        requireNonNull(sentence, "sentence");
    }
}
