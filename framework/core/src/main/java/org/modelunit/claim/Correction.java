package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How refutations are corrected for having looked at many slices. What is shown for every slice needs no correction. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Correction {
    /** Holm's: the chance of even one false refutation is held. */
    HOLM("Holm"),
    /** Benjamini and Hochberg's: the expected share of false ones among the refutations is held. */
    BENJAMINI_HOCHBERG("Benjamini-Hochberg"),
    /** None: each slice is judged as if it were the only one. */
    NONE("no correction");

    private final String words;

    Correction(String words) {
        this.words = words;
    }

    /** Returns its name in words. */
    @Override
    public String toString() {
        return words;
    }
}
