package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.Provenance;

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
        return WeakSpotText.requirement(place());
    }

    @Override
    public Provenance provenance() {
        return found.provenance();
    }

    @Override
    public Contract contract() {
        SearchSummary searched = found.searched();
        return Contract.of(WeakSpotVerdict.KIND, List.of(), new Burden.NoneFound(searched.significance()))
                .measuring(List.of(found.metricInfo()), found.provenance())
                .with(Contract.LEAST_SIZE, searched.minimum())
                .with(Contract.MARGIN, searched.margin())
                .with(Contract.BASELINE, place())
                .with(
                        Contract.BASELINE_DIGEST,
                        baseline.map(WeakSpotBaseline::digest).orElse(""))
                .with(Contract.SEARCH, found.options())
                .withSeed(searched.seed());
    }

    private String place() {
        return baseline.map(WeakSpotBaseline::place).orElse(WeakSpotVerdict.NOWHERE);
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
