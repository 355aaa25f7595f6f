package org.modelunit.integrity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds numbers to some significant digits. */
record SignificantDigits(int count) implements Serializable {

    /** More digits are not told apart by every double. */
    private static final int MOST = 15;

    private static final double LOG10_OF_2 = Math.log10(2);

    /** The powers of ten that a double holds exactly: what is scaled by one of them is rounded once. */
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    SignificantDigits {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "numbers are rounded to 1 to " + MOST + " significant digits, but " + count + " were asked for");
        }
    }

    double of(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        int power = count - 1 - magnitude(Math.abs(value));
        if (power >= 0 && power < EXACT_POWERS.length) {
            return Math.rint(value * EXACT_POWERS[power]) / EXACT_POWERS[power];
        }
        if (power < 0 && -power < EXACT_POWERS.length) {
            return Math.rint(value / EXACT_POWERS[-power]) * EXACT_POWERS[-power];
        }
        return of(new BigDecimal(value)).doubleValue();
    }

    /**
     * The power of ten of a number's first digit, from its power of two where that is quick, as logarithms take most of the time.
     * Just below a power of ten it may be one too high, which does no harm: the number is rounded to that power either way.
     */
    private static int magnitude(double size) {
        int least = (int) Math.floor(Math.getExponent(size) * LOG10_OF_2);
        int next = least + 1;
        if (next >= 0 && next < EXACT_POWERS.length) {
            return size >= EXACT_POWERS[next] ? next : least;
        }
        if (next < 0 && -next < EXACT_POWERS.length) {
            return size * EXACT_POWERS[-next] >= 1 ? next : least;
        }
        return (int) Math.floor(Math.log10(size));
    }

    BigDecimal of(BigDecimal value) {
        return value.round(new MathContext(count, RoundingMode.HALF_EVEN));
    }
}
