package org.modelunit.metric.score;

import static java.util.Objects.requireNonNull;

/** Into how many bins scores are divided, and how. */
record CalibrationBins(int number, Binning binning) {

    CalibrationBins {
        requireNonNull(binning, "binning");
        if (number < 1) {
            throw new IllegalArgumentException("there must be at least one bin, but bins was " + number);
        }
    }

    @Override
    public String toString() {
        return number + " bins of " + binning;
    }
}
