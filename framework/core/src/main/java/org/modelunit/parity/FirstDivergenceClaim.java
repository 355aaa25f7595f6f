package org.modelunit.parity;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.provenance.Provenance;

/**
 * The claim that two forms of one model agree in every tensor that both have.
 *
 * @param divergence what was found
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record FirstDivergenceClaim(FirstDivergence divergence) implements Claim {

    @Override
    public String subject() {
        return divergence.reference();
    }

    @Override
    public String property() {
        return "first divergence from " + divergence.other();
    }

    @Override
    public String requirement() {
        return new DivergenceText(divergence).requirement();
    }

    @Override
    public Provenance provenance() {
        return divergence.provenance();
    }

    @Override
    public Contract contract() {
        return Contract.ofCheck(requirement())
                .with("tolerance", divergence.tolerance().toString());
    }

    /** Judges the claim: an exact check. */
    @Override
    public CheckVerdict judge() {
        DivergenceText text = new DivergenceText(divergence);
        String finding = text.finding();
        return new CheckVerdict(
                subject(),
                property(),
                requirement(),
                divergence.isAbsent() ? VerdictStatus.MET : VerdictStatus.MISSED,
                finding,
                text.facts(),
                requirement(),
                finding);
    }
}
