package com.example.gate;

import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Verdict;
import org.modelunit.provenance.Provenance;

/**
 * A user's claim that says all that another one says, and is judged as its author likes.
 *
 * @param said the claim that it is called like
 * @param found what becomes of it
 */
public record DisguisedClaim(Claim said, Verdict found) implements Claim {

    @Override
    public String subject() {
        return said.subject();
    }

    @Override
    public String property() {
        return said.property();
    }

    @Override
    public String requirement() {
        return said.requirement();
    }

    @Override
    public Contract contract() {
        return said.contract();
    }

    @Override
    public Provenance provenance() {
        return said.provenance();
    }

    @Override
    public Verdict judge() {
        return found;
    }
}
