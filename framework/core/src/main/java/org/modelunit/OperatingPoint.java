package org.modelunit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How scores became decisions. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface OperatingPoint {

    /** The model's own label output, which may contradict its scores. */
    record Model() implements OperatingPoint {
        @Override
        public String toString() {
            return "as the model decides";
        }
    }

    /** The largest score; the first of several equal ones. */
    record LargestScore() implements OperatingPoint {
        @Override
        public String toString() {
            return "the largest score";
        }
    }

    /**
     * One label whenever its score reaches a cut-off, and else the best of the others.
     *
     * @param label the label
     * @param cutOff the least score
     */
    record CutOff(String label, double cutOff) implements OperatingPoint {
        @Override
        public String toString() {
            return "'" + label + "' from a score of " + cutOff;
        }
    }

    /**
     * Each label whenever its score reaches one cut-off, where an example may have several.
     *
     * @param cutOff the least score
     */
    record CommonCutOff(double cutOff) implements OperatingPoint {
        @Override
        public String toString() {
            return "each label from a score of " + cutOff;
        }
    }

    /** Refuses a cut-off that is no number, or lies outside 0 to 1. */
    static void checkCutOff(double cutOff) {
        if (!(cutOff >= 0 && cutOff <= 1)) {
            throw new IllegalArgumentException("a cut-off must lie between 0 and 1, but was " + cutOff);
        }
    }
}
