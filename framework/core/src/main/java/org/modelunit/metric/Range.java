package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The values that a metric can take, so that 95 is refused where 0.95 was meant.
 *
 * @param lowest the lowest value; negative infinity where there is none
 * @param highest the highest value; positive infinity where there is none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Range(double lowest, double highest) {

    /** From 0 to 1. */
    public static final Range UNIT = new Range(0, 1);
    /** From 0 upwards. */
    public static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);
    /** Any number. */
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Refuses a range that is none. */
    public Range {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException(
                    "lowest must lie below highest, but was " + lowest + " against " + highest);
        }
    }

    /**
     * Tells whether a value lies in the range, its ends included; NaN never does.
     *
     * @param value the value
     */
    public boolean contains(double value) {
        return value >= lowest && value <= highest;
    }

    /** Returns both ends as "0.0 and infinity". */
    public String words() {
        return words(lowest) + " and " + words(highest);
    }

    private static String words(double end) {
        return Double.isInfinite(end) ? "infinity" : Double.toString(end);
    }
}
