package org.modelunit.statistics;

import java.math.BigDecimal;

/** Refuses arguments that no formula has a right answer for, in one place and with one message each. */
final class Arguments {

    private Arguments() {}

    /** A one-sided confidence: 0.95, and not 95; one half is that of the value itself. */
    static void requireConfidence(double confidence) {
        if (!(confidence >= 0.5 && confidence < 1)) {
            String hint = confidence > 50 && confidence < 100
                    ? " (did you mean "
                            + BigDecimal.valueOf(confidence)
                                    .movePointLeft(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + "?)"
                    : "";
            throw new IllegalArgumentException(
                    "confidence must be at least 0.5 and below 1, but was " + confidence + hint);
        }
    }

    /** The share of samples in which something is to be found. */
    static void requirePower(double power) {
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power must lie between 0 and 1, both excluded, but was " + power);
        }
    }

    /** A chance or a share, both ends included. */
    static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, but was " + share);
        }
    }

    /** A count of some among all. */
    static void requireCount(String name, long count, long of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(
                    name + " must lie between 0 and the number of all, " + of + ", but was " + count);
        }
    }

    /** Trials among examples. */
    static void requireTrials(long trials, long examples) {
        if (trials < 1 || examples < trials) {
            throw new IllegalArgumentException(
                    "trials must lie between 1 and the number of examples, " + examples + ", but was " + trials);
        }
    }

    static void requireNumber(String name, double number) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(name + " must be a number, but was NaN");
        }
    }

    static void requireNotNegative(String name, double number) {
        if (!(number >= 0)) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + number);
        }
    }
}
