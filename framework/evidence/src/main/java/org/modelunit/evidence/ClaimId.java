package org.modelunit.evidence;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.TestId;

/**
 * What makes a claim the same from run to run. It holds neither a measured value nor what was required: where a bar was moved it is the
 * same claim with another contract.
 *
 * @param test the unique id of the test that claims; empty outside any test
 * @param subject what the claim is about
 * @param property what was looked at
 * @param slice the part of the data that was looked at; empty for all of it
 * @param occurrence which of several claims of the test on the same it is, from 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimId(String test, String subject, String property, String slice, int occurrence) {

    /** The first claim of a test on something. */
    static ClaimId of(TestId test, Claim claim) {
        return new ClaimId(test.uniqueId(), claim.subject(), claim.property(), test.slice(), 1);
    }

    static ClaimId of(ExpectedClaim claim) {
        TestId test = claim.test();
        return new ClaimId(test.uniqueId(), claim.subject(), claim.property(), test.slice(), claim.occurrence());
    }

    ClaimId occurring(int time) {
        return new ClaimId(test, subject, property, slice, time);
    }
}
