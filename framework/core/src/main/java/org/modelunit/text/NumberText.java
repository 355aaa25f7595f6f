package org.modelunit.text;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Numbers in names, as short as they were written. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NumberText {

    private NumberText() {}

    /**
     * Returns a number without an exponent and without trailing zeros.
     *
     * @param value the number
     */
    public static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /**
     * Returns a share as a percentage.
     *
     * @param share from 0 to 1
     */
    public static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
