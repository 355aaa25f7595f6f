package org.modelunit;

import java.math.BigDecimal;

/** Numbers in names, as short as they were written. */
final class NumberText {

    private NumberText() {}

    static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
