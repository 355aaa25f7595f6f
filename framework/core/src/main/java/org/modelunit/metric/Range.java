package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The values that a metric can take, so that 95 is refused where 0.95 was meant.
 *
 * @param lowest the lowest value; negative infinity where there is none
 * @param highest the highest value; positive infinity where there is none
 * @param chance what guessing has, for pictures: 0.5 of a ROC AUC; NaN where that is no single value
 * @param ideal what a perfect model has, for pictures, where it is not the better end: 1 of a calibration slope; NaN if it is the end
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Range(double lowest, double highest, double chance, double ideal) {

    /** From 0 to 1. */
    public static final Range UNIT = new Range(0, 1);
    /** From 0 upwards. */
    public static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);
    /** Any number. */
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Refuses a range that is none, and marks outside of it. */
    public Range {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException(
                    "lowest must lie below highest, but was " + lowest + " against " + highest);
        }
        for (double mark : new double[] {chance, ideal}) {
            if (mark < lowest || mark > highest) {
                throw new IllegalArgumentException("chance and ideal must lie in the range, but " + mark
                        + " does not lie between " + words(lowest) + " and " + words(highest));
            }
        }
    }

    /**
     * A range without a value that chance has.
     *
     * @param lowest the lowest value; negative infinity where there is none
     * @param highest the highest value; positive infinity where there is none
     */
    public Range(double lowest, double highest) {
        this(lowest, highest, Double.NaN, Double.NaN);
    }

    /**
     * Returns this range with what guessing has; pictures mark it.
     *
     * @param value in the range
     */
    public Range withChance(double value) {
        return new Range(lowest, highest, value, ideal);
    }

    /**
     * Returns this range with what a perfect model has, for a metric that is best at neither end; pictures mark it.
     *
     * @param value in the range
     */
    public Range withIdeal(double value) {
        return new Range(lowest, highest, chance, value);
    }

    /**
     * Tells whether bounds exclude what a perfect model has, though values on either side of it are possible. Of a metric that is best at
     * an end of its range they never do, as no model reaches that.
     *
     * @param lower the lower bound; negative infinity where there is none
     * @param upper the upper bound; positive infinity where there is none
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public boolean isIdealExcluded(double lower, double upper) {
        return lowest < ideal && ideal < highest && (lower > ideal || upper < ideal);
    }

    /** Tells whether it goes from 0 to 1. */
    public boolean isUnit() {
        return lowest == 0 && highest == 1;
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
        return Double.isInfinite(end) ? (end < 0 ? "negative infinity" : "infinity") : Double.toString(end);
    }
}
