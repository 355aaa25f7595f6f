package org.modelunit.integrity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds numbers to some significant digits. */
record SignificantDigits(int count) {

    /** More digits are not told apart by every double. */
    private static final int MOST = 15;

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
        int power = count - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        if (power >= 0 && power < EXACT_POWERS.length) {
            return Math.rint(value * EXACT_POWERS[power]) / EXACT_POWERS[power];
        }
        if (power < 0 && -power < EXACT_POWERS.length) {
            return Math.rint(value / EXACT_POWERS[-power]) * EXACT_POWERS[-power];
        }
        return of(new BigDecimal(value)).doubleValue();
    }

    BigDecimal of(BigDecimal value) {
        return value.round(new MathContext(count, RoundingMode.HALF_EVEN));
    }
}
