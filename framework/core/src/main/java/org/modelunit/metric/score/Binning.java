package org.modelunit.metric.score;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How scores are divided into bins for a calibration error. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Binning {
    /**
     * Bins of the same width between 0 and 1; a score at a border belongs to the lower bin, as in scikit-learn's
     * {@code calibration_curve}. Bins without a score are left out.
     */
    EQUAL_WIDTH("equal width"),
    /**
     * Bins of about as many examples each. Examples of the same score stay together, in the bin in which the middle one of them lies.
     */
    EQUAL_MASS("equal mass");

    private final String words;

    Binning(String words) {
        this.words = words;
    }

    /** Returns the words for it, "equal width" or "equal mass". */
    @Override
    public String toString() {
        return words;
    }
}
