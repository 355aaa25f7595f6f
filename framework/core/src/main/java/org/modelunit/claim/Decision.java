package org.modelunit.claim;

import java.util.Collection;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What became of a claim. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Decision {
    /** What was claimed holds, with the burden of proof that the claim asked for. */
    PASSED,
    /** What was claimed does not hold. */
    FAILED,
    /** The data cannot tell: what was claimed is neither shown nor refuted. */
    INCONCLUSIVE;

    /**
     * Returns what becomes of a claim that several things have to hold for: failed if any failed, passed only if all did.
     *
     * @param decisions what became of each
     */
    public static Decision ofAll(Collection<Decision> decisions) {
        if (decisions.contains(FAILED)) {
            return FAILED;
        }
        return decisions.contains(INCONCLUSIVE) ? INCONCLUSIVE : PASSED;
    }
}
