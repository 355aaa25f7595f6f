package org.modelunit.statistics.distribution;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Refuses arguments that no formula has a right answer for, in one place and with one message each. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Arguments {

    private Arguments() {}

    /**
     * Requires a one-sided confidence: 0.95, and not 95; one half is the confidence of the value itself.
     *
     * @param confidence the confidence
     */
    public static void requireConfidence(double confidence) {
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

    /**
     * Requires a chance or a share, from 0 to 1.
     *
     * @param name what it is, for the message
     * @param share the number
     */
    public static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, but was " + share);
        }
    }

    /**
     * Requires a count of some among all.
     *
     * @param name what is counted
     * @param count how many
     * @param of among how many
     */
    public static void requireCount(String name, long count, long of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(
                    name + " must lie between 0 and the number of all, " + of + ", but was " + count);
        }
    }

    /**
     * Requires trials among examples.
     *
     * @param trials how many trials
     * @param examples among how many examples
     */
    public static void requireTrials(long trials, long examples) {
        if (trials < 1 || examples < trials) {
            throw new IllegalArgumentException(
                    "trials must lie between 1 and the number of examples, " + examples + ", but was " + trials);
        }
    }

    /**
     * Requires a number that is not NaN.
     *
     * @param name what it is, for the message
     * @param number the number
     */
    public static void requireNumber(String name, double number) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException(name + " must be a number, but was NaN");
        }
    }

    /**
     * Requires a number that is finite and not below 0.
     *
     * @param name what it is, for the message
     * @param number the number
     */
    public static void requireNotNegative(String name, double number) {
        if (!(number >= 0)) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + number);
        }
    }
}
