package org.modelunit.gate.judging;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.coverage.ClaimFamily;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.provenance.DataUsed;

/**
 * Which claims policies count, and which they take for a check: those that are about the model that is to be released, or about none, on
 * data that the policy names. What is claimed of another model, or of other examples, says nothing of the release. A pipeline is held to what
 * training wrote for it instead of to a data set, and counts where one of its stages runs the model that is to be released.
 *
 * @param candidate the file that is to be released
 * @param digests the content digests of the policy's data
 */
@API(status = Status.INTERNAL, since = "0.1")
public record CountedClaims(CandidateModel candidate, Set<String> digests) {

    /** Keeps an unmodifiable copy. */
    public CountedClaims {
        digests = Set.copyOf(digests);
    }

    /** What makes two claims one where they are counted. */
    private record Counted(String property, String contentDigest, String slice) {}

    /**
     * Returns how many claims are of a kind, those on the same counted once.
     *
     * @param kind the kind, or "fairness"
     * @param claims the claims
     */
    public long of(String kind, List<ClaimEvidence> claims) {
        return claims.stream()
                .filter(claim -> ClaimFamily.isOf(kind, claim))
                .filter(this::isCounted)
                .map(claim -> new Counted(
                        claim.id().property(),
                        claim.provenance().data().digested().sha256(),
                        claim.id().slice()))
                .distinct()
                .count();
    }

    private boolean isCounted(ClaimEvidence claim) {
        boolean isOfRelease = ClaimFamily.isOf(ClaimFamily.PIPELINE, claim)
                ? candidate.answeredIn(claim.provenance())
                : isOfCandidateOrNone(claim)
                        && digests.contains(claim.provenance().data().contentDigest());
        return isOfRelease && ClaimFamily.isGenuine(claim);
    }

    /**
     * Returns whether a claim is an exact check of ModelUnit's own that says something of the release: of the policy's data, of the model
     * that is to be released, of a pipeline that runs it, or of a tensor, which is about neither.
     *
     * @param claim the claim
     */
    public boolean isCheck(ClaimEvidence claim) {
        DataUsed data = claim.provenance().data();
        boolean isOfDataAlone =
                claim.provenance().model().name().isEmpty() && !data.name().isEmpty();
        boolean isOnPolicysData =
                data.contentDigest().isEmpty() ? !isOfDataAlone : digests.contains(data.contentDigest());
        boolean isExact = ClaimFamily.isOf(ClaimFamily.CHECK, claim) || ClaimFamily.isOf(ClaimFamily.PIPELINE, claim);
        return isExact && ClaimFamily.isOurs(claim) && isOfCandidateOrNone(claim) && isOnPolicysData;
    }

    private boolean isOfCandidateOrNone(ClaimEvidence claim) {
        return !claim.provenance().hasModel() || candidate.answeredIn(claim.provenance());
    }
}
