package org.modelunit.law.function;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.text.PrintableText;

/**
 * What became of a law when a function was probed for it. Made by {@link FunctionLaw#probe}; immutable, and calls no function any more.
 *
 * <pre>{@code
 * ProbedFunction probed = Laws.roundTrip(Applicant::encode, Applicant::decode).probe("applicants", applicants);
 * probed.verdict();   // with the first value that does not come back
 * assertThat(probed).isObeyed();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ProbedFunction {

    private final FunctionClaim claim;

    ProbedFunction(FunctionClaim claim) {
        this.claim = claim;
    }

    /** Returns the claim that the law is obeyed. */
    public Claim claim() {
        return claim;
    }

    /** Returns the verdict, with the first value that breaks the law. */
    public CheckVerdict verdict() {
        return claim.verdict();
    }

    /** Returns the law with what was found. */
    @Override
    public String toString() {
        return PrintableText.of(verdict().status() + " " + verdict().property() + ": "
                + verdict().finding());
    }
}
