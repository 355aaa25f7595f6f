package org.modelunit.assertions;

import java.util.List;
import java.util.function.Supplier;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;

/**
 * A claim on a tensor.
 *
 * @param subject what the tensor is called
 * @param property what is looked at
 * @param requirement what is required, in words that follow "to"
 * @param looking gives what is found
 */
record TensorClaim(String subject, String property, String requirement, Supplier<Finding> looking) implements Claim {

    /**
     * What was found.
     *
     * @param holds whether it is as required
     * @param words what it is, as the end of a sentence
     * @param facts the facts behind it
     */
    record Finding(boolean holds, String words, List<Fact> facts) {}

    @Override
    public Contract contract() {
        return Contract.ofCheck(requirement);
    }

    @Override
    public CheckVerdict judge() {
        Finding found = looking.get();
        return new CheckVerdict(
                subject,
                property,
                requirement,
                found.holds() ? VerdictStatus.MET : VerdictStatus.MISSED,
                found.words(),
                found.facts(),
                requirement,
                found.words());
    }
}
