package org.modelunit.gate.contract;

import java.util.Comparator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.json.ContractJson;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.strictness.WeakenedAspect;
import org.modelunit.provenance.Sha256;

/**
 * One thing in which a claim asks for less than in the last signed release.
 *
 * @param claim the claim as it was
 * @param aspect in what it asks for less
 * @param was what it asked for, in words
 * @param is what it asks for now, in words
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Weakening(ContractClaim claim, WeakenedAspect aspect, String was, String is) {

    /** The gravest first, and then in the order of the claims. */
    static final Comparator<Weakening> ORDER = Comparator.comparing(Weakening::aspect)
            .thenComparing(Weakening::claim, ContractClaim.ORDER)
            .thenComparing(Weakening::was)
            .thenComparing(Weakening::is);

    private static final int ID_LENGTH = 12;

    /**
     * Returns what an approval names it by: 12 hexadecimal digits that are the same for the same change of the same claim, whatever its
     * test is called, and for no other change. All that the claim asked for is in it: two claims may differ by their operating point alone.
     */
    public String id() {
        String identity = String.join(
                "\n",
                Json.write(ContractJson.write(claim.asked()), false),
                claim.toString(),
                claim.data().contentDigest(),
                claim.slices().keySet().toString(),
                aspect.words(),
                was,
                is);
        return Sha256.of(identity).substring(0, ID_LENGTH);
    }

    /** Returns it in words: "bar of ROC AUC of 'bad' on holdout: was at least 0.72, is at least 0.62". */
    @Override
    public String toString() {
        return aspect == WeakenedAspect.REMOVED
                ? claim + " was claimed (" + was + "), and is not any more"
                : aspect.words() + " of " + claim + ": was " + was + ", is " + is;
    }
}
