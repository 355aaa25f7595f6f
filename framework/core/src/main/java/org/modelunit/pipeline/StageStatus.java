package org.modelunit.pipeline;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What became of a stage beside its reference. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum StageStatus {
    /** It gives what the reference has. */
    AGREES("agrees"),
    /** It differs even on the reference of what came before: the fault is in this stage. */
    DIVERGES("diverges by itself"),
    /** It gave something else when it ran again on the same input, so no other status can be told: the fault is in this stage. */
    NONDETERMINISTIC("does not answer the same twice"),
    /** It differs, but not on the reference of what came before: the fault is in an earlier stage that differs. */
    INHERITS("inherits the difference"),
    /**
     * It differs, but not on the reference of what came before, and no earlier stage differs by more than its tolerance: what that allows has
     * grown.
     */
    AMPLIFIES("lets a difference grow that an earlier tolerance allows");

    private final String words;

    StageStatus(String words) {
        this.words = words;
    }

    /** Whether the fault is in the stage itself, whatever came before. */
    boolean isOwnFault() {
        return this == DIVERGES || this == NONDETERMINISTIC;
    }

    /** Returns it as people write it: "diverges by itself". */
    public String words() {
        return words;
    }
}
