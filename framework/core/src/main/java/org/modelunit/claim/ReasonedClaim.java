package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import org.modelunit.provenance.Provenance;

/**
 * A claim with a reason: the same claim, judged in the same way.
 *
 * @param claim the claim
 * @param rationale why it is made
 */
record ReasonedClaim(Claim claim, Rationale rationale) implements Claim {

    ReasonedClaim {
        requireNonNull(claim, "claim");
        requireNonNull(rationale, "rationale");
    }

    /** What somebody else has made and given a reason: a claim or a verdict as it was before. */
    static Object made(Object given) {
        return given instanceof ReasonedClaim reasoned
                ? reasoned.claim
                : given instanceof ReasonedVerdict reasoned ? reasoned.verdict() : given;
    }

    @Override
    public Claim because(String reason) {
        return new ReasonedClaim(claim, rationale.withBecause(reason));
    }

    @Override
    public Claim source(String origin) {
        return new ReasonedClaim(claim, rationale.withSource(origin));
    }

    @Override
    public String subject() {
        return claim.subject();
    }

    @Override
    public String property() {
        return claim.property();
    }

    @Override
    public String requirement() {
        return claim.requirement();
    }

    @Override
    public Contract contract() {
        return claim.contract();
    }

    @Override
    public Burden burden() {
        return claim.burden();
    }

    @Override
    public Provenance provenance() {
        return claim.provenance();
    }

    @Override
    public Verdict judge() {
        return new ReasonedVerdict(claim.judge(), rationale);
    }

    @Override
    public String toString() {
        return claim.toString();
    }
}
