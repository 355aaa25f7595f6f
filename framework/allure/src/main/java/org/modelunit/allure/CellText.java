package org.modelunit.allure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Numbers as people read them in tables: four significant digits tell more than anybody decides by; evidence keeps them all. */
final class CellText {

    private static final MathContext FOUR = new MathContext(4);
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");

    private CellText() {}

    /**
     * Returns a number with four significant digits; a whole number keeps all of its digits.
     *
     * @param value any number
     */
    static String ofNumber(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(FOUR);
        if (rounded.signum() == 0) {
            return "0";
        }
        int power = rounded.precision() - rounded.scale() - 1;
        if (power < -5 || power > 14) {
            return rounded.stripTrailingZeros().toString();
        }
        boolean isWhole = exact.stripTrailingZeros().scale() <= 0;
        return (isWhole ? exact : rounded).stripTrailingZeros().toPlainString();
    }

    /**
     * Returns comma-separated values with each fraction rounded. A cell in quotes is a text, and stays.
     *
     * @param table lines as {@link org.modelunit.plot.FigureTable} writes them
     */
    static String ofTable(String table) {
        StringBuilder text = new StringBuilder();
        int begin = 0;
        boolean isQuoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == ',' || c == '\n')) {
                text.append(cell(table.substring(begin, i))).append(c);
                begin = i + 1;
            }
        }
        return text.append(cell(table.substring(begin))).toString();
    }

    private static String cell(String cell) {
        return FRACTION.matcher(cell).matches() ? ofNumber(Double.parseDouble(cell)) : cell;
    }
}
