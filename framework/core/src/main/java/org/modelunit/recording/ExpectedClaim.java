package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Contract;

/**
 * A claim that a run is expected to make, for an earlier one did or a reviewed list says so. Everything but the contract is what makes
 * it the same claim from run to run.
 *
 * @param test the test that claims
 * @param subject what the claim is about
 * @param property what is looked at
 * @param occurrence which of several equal claims of the test it is, from 1
 * @param contract what it asks for
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ExpectedClaim(TestId test, String subject, String property, int occurrence, Contract contract) {

    public ExpectedClaim {
        requireNonNull(test, "test");
        requireNonNull(subject, "subject");
        requireNonNull(property, "property");
        requireNonNull(contract, "contract");
        if (occurrence < 1) {
            throw new IllegalArgumentException("occurrences are counted from 1, but was " + occurrence);
        }
    }
}
