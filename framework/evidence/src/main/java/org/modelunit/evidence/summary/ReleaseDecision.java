package org.modelunit.evidence.summary;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What the headline of a summary says. Whether a model may be released is the gate's decision alone. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ReleaseDecision {
    /** The gate releases the model. */
    RELEASE("RELEASE"),
    /** The gate blocks the release, and claims that the data cannot decide are its only reasons. */
    CANNOT_DECIDE("CANNOT DECIDE"),
    /** The gate blocks the release. */
    DO_NOT_RELEASE("DO NOT RELEASE"),
    /** No gate has judged this evidence, so nobody has decided anything. */
    NOT_GATED("NOT GATED");

    private final String words;

    ReleaseDecision(String words) {
        this.words = words;
    }

    /** Returns it as the headline says it, in capital letters. */
    public String words() {
        return words;
    }
}
