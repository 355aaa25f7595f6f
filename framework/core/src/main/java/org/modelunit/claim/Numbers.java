package org.modelunit.claim;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes numbers the same way everywhere, whatever the machine's language. */
final class Numbers {

    private Numbers() {}

    /** As short as it was written: 0.9, 95, 1.5E-7. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e15
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /** With a number of digits after the point. */
    static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** With thousands set apart. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A confidence as a percentage: 95%, 99.5%. */
    static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .multiply(BigDecimal.valueOf(100))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
