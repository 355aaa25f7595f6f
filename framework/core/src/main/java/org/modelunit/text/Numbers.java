package org.modelunit.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Writes numbers the same way everywhere, whatever the machine's language. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Numbers {

    private static final double LARGE = 1e15;
    private static final int GROUP = 3; // digits between two commas
    private static final int SMALLEST_POWER = 5;
    private static final int LARGEST_POWER = 9;

    private Numbers() {}

    private static boolean isNegative(double value) {
        return Double.compare(value, 0.0) < 0; // minus zero, too
    }

    /**
     * Writes a number as short as it was written: 0.9, 95, 1e-6, 1.5e-7.
     *
     * @param value the number
     */
    public static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e15
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }

    /**
     * Says what was probably meant where a percentage was given for a share: " (did you mean 0.95?)", and nothing where a hundredth of
     * the number would not do either.
     *
     * @param given what was given: 95
     * @param isAllowed tells whether a number is one that was asked for
     */
    public static String percentHint(double given, DoublePredicate isAllowed) {
        if (!(Math.abs(given) > 1 && Math.abs(given) <= 100)) {
            return "";
        }
        double hundredth =
                BigDecimal.valueOf(given).movePointLeft(2).doubleValue(); // given / 100 rounds: 0.011000000000000001
        return isAllowed.test(hundredth) ? " (did you mean " + plain(hundredth) + "?)" : "";
    }

    /**
     * Writes a number with some digits after the point, as {@code String.format} does, but several times as fast: pictures have
     * hundreds of numbers.
     *
     * @param value the number
     * @param digits how many digits
     */
    public static String fixed(double value, int digits) {
        long units = RoundedDigits.of(value, digits);
        if (units != RoundedDigits.UNKNOWN) {
            return (isNegative(value) ? "-" : "") + RoundedDigits.text(units, digits);
        }
        if (!(Math.abs(value) < LARGE)) {
            return String.format(Locale.ROOT, "%." + digits + "f", value);
        }
        String text =
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
        return isNegative(value) && text.charAt(0) != '-' ? "-" + text : text; // a BigDecimal has one zero
    }

    /**
     * Writes a number with some significant digits, zeros at its end included, so that numbers of one size stand in line: 0.6200; with its
     * power of ten where that would be long.
     *
     * @param value the number, finite
     * @param digits how many digits, 1 or more
     */
    public static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        int places = digits - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        long units = RoundedDigits.significant(value, digits, places);
        if (units != RoundedDigits.UNKNOWN && places <= digits - 1 + SMALLEST_POWER) {
            return (value < 0 ? "-" : "") + RoundedDigits.text(units, places);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int power = rounded.precision() - rounded.scale() - 1;
        if (power < -SMALLEST_POWER || power > LARGEST_POWER) {
            return scientific(rounded.doubleValue());
        }
        return rounded.setScale(Math.max(0, digits - 1 - power), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /**
     * Writes a number with four significant digits and its power of ten, where nothing else would be short: 1.798e308.
     *
     * @param value the number, finite
     */
    public static String scientific(double value) {
        return scientific(value, 4);
    }

    /** The same with at most so many significant digits. */
    static String scientific(double value, int digits) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }

    /**
     * Writes a count with thousands set apart.
     *
     * @param value the count
     */
    public static String count(long value) {
        String digits = Long.toString(value);
        int first = value < 0 ? 1 : 0;
        if (digits.length() - first <= GROUP) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int place = digits.length() - GROUP; place > first; place -= GROUP) {
            grouped.insert(place, ',');
        }
        return grouped.toString();
    }

    /**
     * Returns how many there are of something: "1 claim", "2,310 claims".
     *
     * @param count how many
     * @param one what one is called
     * @param several what several are called, and none
     */
    public static String counted(long count, String one, String several) {
        return count(count) + " " + (count == 1 ? one : several);
    }

    /**
     * Writes a count to two significant digits, rounded up: more would pretend.
     *
     * @param count the count, finite and above 0
     */
    public static String about(double count) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(count)) - 1));
        return count((long) (Math.ceil(count / unit) * unit));
    }

    /**
     * Writes a distance to two significant digits, rounded up, so that no more is promised than holds.
     *
     * @param value the distance, finite and above 0
     */
    public static String upTo2Digits(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.round(new MathContext(2, RoundingMode.UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * Returns a confidence as a percentage: 95%, 99.5%.
     *
     * @param share from 0 to 1
     */
    public static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .multiply(BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
