package org.modelunit.evidence;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What makes a claim the same from run to run; it holds no measured value.
 *
 * @param test the unique id of the test that claims; empty outside any test
 * @param subject what the claim is about
 * @param property what was looked at
 * @param slice the part of the data that was looked at; empty for all of it
 * @param requirement what was required, in words
 * @param occurrence which of several equal claims of the test it is, from 1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ClaimId(String test, String subject, String property, String slice, String requirement, int occurrence) {

    ClaimId occurring(int time) {
        return new ClaimId(test, subject, property, slice, requirement, time);
    }
}
