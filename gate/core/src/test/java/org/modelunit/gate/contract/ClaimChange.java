package org.modelunit.gate.contract;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modelunit.evidence.strictness.WeakenedAspect;

/**
 * A way to change a claim.
 *
 * @param name what it is called
 * @param aspect in what the claim then asks for less; for harmless ways nothing is asked
 * @param suits the claims that can be changed so
 * @param change what stands in the place of the claim
 */
record ClaimChange(
        String name,
        WeakenedAspect aspect,
        Predicate<ContractClaim> suits,
        Function<ContractClaim, List<ContractClaim>> change) {

    static ClaimChange of(
            String name,
            WeakenedAspect aspect,
            Predicate<ContractClaim> suits,
            Function<ContractClaim, ContractClaim> change) {
        return new ClaimChange(name, aspect, suits, claim -> List.of(change.apply(claim)));
    }
}
