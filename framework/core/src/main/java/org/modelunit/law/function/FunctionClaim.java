package org.modelunit.law.function;

import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.Provenance;

/**
 * The claim that a function obeys a law.
 *
 * @param contract what is asked for
 * @param provenance where the values come from
 * @param verdict what became of it when the function was probed
 */
record FunctionClaim(Contract contract, Provenance provenance, CheckVerdict verdict) implements Claim {

    @Override
    public String subject() {
        return verdict.subject();
    }

    @Override
    public String property() {
        return verdict.property();
    }

    @Override
    public String requirement() {
        return verdict.requirement();
    }

    @Override
    public CheckVerdict judge() {
        return verdict;
    }
}
