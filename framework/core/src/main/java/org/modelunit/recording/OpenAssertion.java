package org.modelunit.recording;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An assertion that somebody began, {@code assertThat(evaluation)}: what was begun and never claims anything was forgotten, most
 * likely. Safe for any thread; each is equal to itself alone.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class OpenAssertion {

    private volatile boolean claimed;

    OpenAssertion() {}

    /** Says that it claims something, whatever becomes of the claim. */
    public void claims() {
        claimed = true;
    }

    /** Returns whether it has claimed anything. */
    public boolean hasClaimed() {
        return claimed;
    }
}
