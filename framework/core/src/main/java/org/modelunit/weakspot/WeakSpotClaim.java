package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;

/**
 * A claim that a search has found no weak spot, or none but those that somebody has reviewed.
 *
 * @param found what was found
 * @param baseline the reviewed list; empty if there may be none at all
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record WeakSpotClaim(WeakSpots found, Optional<WeakSpotBaseline> baseline) implements Claim {

    public WeakSpotClaim {
        requireNonNull(found, "found");
        requireNonNull(baseline, "baseline");
    }

    @Override
    public String subject() {
        return found.provenance().dataset();
    }

    @Override
    public String property() {
        return WeakSpotText.property(found.metric());
    }

    @Override
    public String requirement() {
        return WeakSpotText.requirement(baseline.map(WeakSpotBaseline::toString).orElse(WeakSpotVerdict.NOWHERE));
    }

    @Override
    public Burden burden() {
        return new Burden.NoneFound(found.searched().significance());
    }

    /**
     * Judges the claim.
     *
     * @throws org.modelunit.error.BaselineException if there is no list, or one that cannot be used; the message says how to make one
     */
    @Override
    public WeakSpotVerdict judge() {
        return baseline.map(list -> list.verdict(found)).orElseGet(found::none);
    }

    /** Returns the claim in words, for instance "ROC AUC of 'bad' on loans, at least 0.75 with 95% confidence". */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
