package org.modelunit.evidence.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.history.ClaimRef;

/**
 * What a claim on parts of the data, or a search for weak spots, has found.
 *
 * @param ref the claim
 * @param title what the values are, "accuracy by age group"; of a search that found nothing, what was looked at
 * @param required what was required of each
 * @param status what became of the claim
 * @param confidence the one-sided confidence of each bound; NaN where nothing is bounded
 * @param sentence claim and finding as one sentence
 * @param slices the parts, the worst first; none where a search found none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CardSlices(
        ClaimRef ref,
        String title,
        String required,
        VerdictStatus status,
        double confidence,
        String sentence,
        List<CardSlice> slices) {

    /** Keeps an unmodifiable copy. */
    public CardSlices {
        requireNonNull(ref, "ref");
        requireNonNull(title, "title");
        requireNonNull(required, "required");
        requireNonNull(status, "status");
        requireNonNull(sentence, "sentence");
        slices = List.copyOf(slices);
    }
}
