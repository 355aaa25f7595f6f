package org.modelunit.evidence.coverage;

import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.evidence.ClaimEvidence;

/**
 * Claims that are counted together: those of one kind, or those of fairness, which are claims on slices. What counts is what a claim is made
 * of, as its author may call it anything.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ClaimFamily {

    /** Exact checks. */
    public static final String CHECK = "check";

    /** Pipelines that reproduce what training wrote for them. */
    public static final String PIPELINE = "pipeline";

    /** Measures of how far groups of people differ. */
    public static final String FAIRNESS = "fairness";

    private static final String SLICES = "slices";

    /** What ModelUnit's own claims are called; one of a user's class that is called so is another thing. */
    private static final Set<String> OWN_KINDS = Set.of(
            "metric",
            "difference",
            SLICES,
            "weak spots",
            CHECK,
            "behaviour",
            "baseline",
            "changes",
            PIPELINE,
            "property",
            "latency",
            "slowdown",
            "load",
            "memory");

    private ClaimFamily() {}

    /**
     * Returns whether a claim is of a kind, whoever's it is.
     *
     * @param name the kind, or {@link #FAIRNESS}
     * @param claim the claim
     */
    public static boolean isOf(String name, ClaimEvidence claim) {
        return name.equals(FAIRNESS)
                ? isOfFairness(claim)
                : claim.contract().kind().equals(name);
    }

    private static boolean isOfFairness(ClaimEvidence claim) {
        return claim.contract().kind().equals(SLICES)
                && SliceMeasure.of(claim.id().property(), claim.contract())
                        .filter(SliceMeasure::isOfFairness)
                        .isPresent();
    }

    /**
     * Returns whether a claim is what its kind says: ModelUnit's own, or of a kind that only users have.
     *
     * @param claim the claim
     */
    public static boolean isGenuine(ClaimEvidence claim) {
        return isOurs(claim) || !OWN_KINDS.contains(claim.contract().kind());
    }

    /**
     * Returns whether a claim is of a class of ModelUnit, not of a user's own that is called like one.
     *
     * @param claim the claim
     */
    public static boolean isOurs(ClaimEvidence claim) {
        return ownClass(claim).isEmpty();
    }

    /**
     * Returns the class of a user's own kind of claim; empty for one of ModelUnit's.
     *
     * @param claim the claim
     */
    public static String ownClass(ClaimEvidence claim) {
        return claim.contract().terms().get(Contract.CLAIMED_BY) instanceof Term.Words words ? words.text() : "";
    }
}
