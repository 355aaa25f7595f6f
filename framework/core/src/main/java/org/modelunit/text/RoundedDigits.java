package org.modelunit.text;

/**
 * Rounds a number by its binary value, where its decimal form could not say anything else: wherever it does not lie near the middle between
 * two neighbours. So it is with nearly all numbers, and much faster than by their decimal form.
 */
final class RoundedDigits {

    /** Where it cannot be told. */
    static final long UNKNOWN = -1;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private static final double MOST = 1e9; // whose neighbours, and so all errors, are smaller than this:
    private static final double NEAR = 1e-6;

    private RoundedDigits() {}

    /**
     * Returns the size of a number in units of its last digit, rounded; {@link #UNKNOWN} where that is in doubt, or too large.
     *
     * @param value any number
     * @param digits how many digits come after the point, 0 or more
     */
    static long of(double value, int digits) {
        if (digits >= POWERS.length) {
            return UNKNOWN;
        }
        double scaled = Math.abs(value) * POWERS[digits];
        boolean isClear = scaled < MOST && Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR;
        return isClear ? (long) Math.rint(scaled) : UNKNOWN;
    }

    /**
     * Returns a number with some significant digits, in units of the last of them; {@link #UNKNOWN} where that is in doubt, or not so many digits.
     *
     * @param value any number
     * @param significant how many digits it should have, 1 or more
     * @param digits how many of them come after the point
     */
    static long significant(double value, int significant, int digits) {
        if (digits < 0 || significant >= POWERS.length) {
            return UNKNOWN;
        }
        long units = of(value, digits);
        return units >= POWERS[significant - 1] && units < POWERS[significant] ? units : UNKNOWN;
    }

    /**
     * Writes units of the last digit.
     *
     * @param units how many, 0 or more
     * @param digits how many digits come after the point
     */
    static String text(long units, int digits) {
        String text = Long.toString(units);
        if (digits == 0) {
            return text;
        }
        String padded = "0".repeat(Math.max(0, digits + 1 - text.length())) + text;
        int point = padded.length() - digits;
        return padded.substring(0, point) + "." + padded.substring(point);
    }
}
