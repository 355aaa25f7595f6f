package org.modelunit.plot;

import org.modelunit.text.Digits;
import org.modelunit.text.Numbers;

/**
 * Numbers as failure texts have them, unless they are too long to be drawn, or too small to be told from 0.
 *
 * @param digits how many digits the texts give
 */
record Told(Digits digits) {

    private static final int LONG = 16;
    private static final double WHOLE = 1e6;

    /** Returns a number that is compared with no other: a whole one that is no share as it is; else three digits, more close to 0. */
    static String alone(double value) {
        if (value == Math.rint(value) && Math.abs(value) > 1 && Math.abs(value) < WHOLE) {
            return Numbers.plain(value);
        }
        return new Told(Digits.telling(0, value)).of(value);
    }

    String of(double value) {
        String text = digits.of(value);
        boolean isLost = value != 0 && Double.isFinite(value) && Double.parseDouble(text) == 0;
        return text.length() > LONG || isLost ? Numbers.scientific(value) : text;
    }
}
