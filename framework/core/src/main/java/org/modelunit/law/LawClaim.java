package org.modelunit.law;

import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.Provenance;

/**
 * The claim that a law is obeyed.
 *
 * @param law the law
 * @param contract what is asked for
 * @param provenance where model and inputs come from
 * @param verdict what became of it when the model was probed
 */
record LawClaim(Law law, Contract contract, Provenance provenance, CheckVerdict verdict) implements Claim {

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
