package org.modelunit.evidence.card;

import java.math.BigDecimal;
import java.math.MathContext;
import org.modelunit.text.Numbers;

/** Numbers of tables: four significant digits, in any language the same. */
final class FourDigits {

    private static final MathContext FOUR = new MathContext(4);
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e9;

    private FourDigits() {}

    /** Returns a number; "none" for one that is none or infinite. */
    static String of(double number) {
        if (!Double.isFinite(number)) {
            return "none";
        }
        if (number == 0) {
            return "0";
        }
        double size = Math.abs(number);
        if (size < SMALL || size >= LARGE) {
            return Numbers.scientific(number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(FOUR);
        int digits = rounded.precision() - rounded.scale(); // before the point; below 1 for what begins with zeros
        return rounded.setScale(Math.max(0, FOUR.getPrecision() - digits)).toPlainString();
    }
}
