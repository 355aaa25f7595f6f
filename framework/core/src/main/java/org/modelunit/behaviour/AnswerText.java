package org.modelunit.behaviour;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * What an expectation looks at in two answers, in words: as many digits as tell numbers apart, elements of arrays, and at most
 * {@value #LONGEST} characters, of texts from where they differ.
 *
 * @param before the answer as it was
 * @param after the answer for the changed input
 */
record AnswerText(String before, String after) {

    static final int LONGEST = 200;
    private static final int LEAD = 40; // characters before the place where long texts differ
    private static final int LEAST_DIGITS = 4;
    private static final int MOST_DECIMALS = 8;
    private static final int MOST_DIGITS = 17; // which tell any two numbers apart
    private static final double LARGE = 1e6;

    static <P> AnswerText of(Expectation<? super P> expectation, P before, int placeBefore, P after, int placeAfter) {
        return expectation.hasValue()
                ? of(expectation.value(before, placeBefore), expectation.value(after, placeAfter))
                : new AnswerText("an answer", "an answer"); // which only the test of the expectation knows
    }

    static AnswerText of(@Nullable Object before, @Nullable Object after) {
        if (isReal(before) && isReal(after)) {
            return numbers(Double.parseDouble(String.valueOf(before)), Double.parseDouble(String.valueOf(after)));
        }
        String one = isReal(before) ? of(before) : raw(before);
        String other = isReal(after) ? of(after) : raw(after);
        int from =
                Math.max(one.length(), other.length()) > LONGEST ? Math.max(0, firstDifference(one, other) - LEAD) : 0;
        return from < LEAD
                ? new AnswerText(cut(one), cut(other))
                : new AnswerText(cut("…" + one.substring(from)), cut("…" + other.substring(from)));
    }

    /** One answer. */
    static String of(@Nullable Object value) {
        return isReal(value) ? of(value, value).before : cut(raw(value));
    }

    /** One value whole, as it is part of a name. */
    static String whole(Object value) {
        return isReal(value) ? Numbers.plain(((Number) value).doubleValue()) : PrintableText.of(raw(value));
    }

    private static boolean isReal(@Nullable Object value) {
        return value instanceof Double || value instanceof Float;
    }

    private static AnswerText numbers(double before, double after) {
        double one = before + 0.0; // no minus zero
        double other = after + 0.0;
        for (int decimals = LEAST_DIGITS; decimals <= MOST_DECIMALS; decimals++) {
            if (isEnough(one, decimals) && isEnough(other, decimals)) {
                AnswerText text = new AnswerText(fixed(one, decimals), fixed(other, decimals));
                if (one == other || !text.before.equals(text.after)) {
                    return text;
                }
            }
        }
        for (int digits = LEAST_DIGITS; digits < MOST_DIGITS; digits++) {
            AnswerText text = new AnswerText(significant(one, digits), significant(other, digits));
            if (Double.compare(one, other) == 0 || !text.before.equals(text.after)) {
                return text;
            }
        }
        return new AnswerText(significant(one, MOST_DIGITS), significant(other, MOST_DIGITS));
    }

    /** Whether a number with some digits after the point is short, and still itself. */
    private static boolean isEnough(double value, int decimals) {
        return !Double.isFinite(value)
                || value == 0
                || Math.abs(value) < LARGE && Math.abs(value) >= Math.pow(10, -decimals);
    }

    private static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? Numbers.fixed(value, decimals) : Double.toString(value);
    }

    private static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        int power = rounded.precision() - rounded.scale() - 1;
        return power >= -LEAST_DIGITS && power < MOST_DECIMALS && rounded.scale() >= 0
                ? rounded.toPlainString()
                : rounded.movePointLeft(power).toPlainString() + "e" + power;
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at > 0 && Character.isHighSurrogate(one.charAt(at - 1)) ? at - 1 : at;
    }

    /** A text, or the elements of what has any. */
    private static String raw(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Collection<?> collection) {
            StringJoiner text = new StringJoiner(", ", "[", "]");
            collection.forEach(element -> text.add(element == value ? "itself" : raw(element)));
            return text.toString();
        }
        if (value.getClass().isArray()) {
            StringJoiner text = new StringJoiner(", ", "[", "]");
            for (int i = 0; i < Array.getLength(value); i++) {
                text.add(raw(Array.get(value, i)));
            }
            return text.toString();
        }
        return String.valueOf(value);
    }

    private static String cut(String raw) {
        String start = raw.length() <= LONGEST ? raw : raw.substring(0, end(raw));
        String text = PrintableText.of(start); // which may be longer
        return raw.length() <= LONGEST && text.length() <= LONGEST
                ? text
                : text.substring(0, Math.min(text.length(), end(text))) + "…";
    }

    /** Where to cut, so that no character is cut in two. */
    private static int end(String text) {
        int most = Math.min(text.length(), LONGEST - 1);
        return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
