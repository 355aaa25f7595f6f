package org.modelunit.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Numbers as data files write them: digits, a sign, a decimal point, an exponent, and nothing around them. Java's own parsers take
 * more ("1d", "0x1p3", "NaN", " 2 ", digits of other scripts), which in data is a mistake.
 *
 * <p>Whatever reads a text as a number asks here: columns of records, cells of rows, slicings, the search for weak spots.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Numeral {

    private Numeral() {}

    /**
     * Tells whether a text is a whole number: digits, and a sign before them or none.
     *
     * @param text a whole cell
     */
    public static boolean isWhole(String text) {
        int start = afterSign(text, 0);
        return start < text.length() && afterDigits(text, start) == text.length();
    }

    /**
     * Tells whether a text is a number, however large.
     *
     * @param text a whole cell
     */
    public static boolean isDecimal(String text) {
        int start = afterSign(text, 0);
        int point = afterDigits(text, start);
        boolean hasPoint = point < text.length() && text.charAt(point) == '.';
        int end = hasPoint ? afterDigits(text, point + 1) : point;
        if (end - start == (hasPoint ? 1 : 0)) {
            return false; // no digit at all
        }
        if (end == text.length()) {
            return true;
        }
        int exponent = afterSign(text, end + 1);
        return (text.charAt(end) == 'e' || text.charAt(end) == 'E')
                && exponent < text.length()
                && afterDigits(text, exponent) == text.length();
    }

    /**
     * Returns the number that a text is; empty if it is none, or one that no finite double is near.
     *
     * @param text a whole cell
     */
    public static OptionalDouble of(String text) {
        if (!isDecimal(text)) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /**
     * Returns the order of texts: as numbers if all of them are some, so that 2 comes before 10, else by their characters.
     *
     * @param texts all that are to be sorted
     */
    public static Comparator<String> orderOf(Collection<String> texts) {
        return areAllNumbers(texts)
                ? Comparator.<String>comparingDouble(text -> of(text).orElseThrow() + 0.0) // one zero of two
                        .thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
    }

    /**
     * Tells whether all texts are numbers.
     *
     * @param texts whole cells
     */
    public static boolean areAllNumbers(Collection<String> texts) {
        return texts.stream().allMatch(text -> of(text).isPresent());
    }

    /**
     * Says what to do about a text that is no number.
     *
     * @param text a whole cell that {@link #of} made no number of
     * @param isQuoted whether letters and digits of the text may be quoted
     */
    public static String remedy(String text, boolean isQuoted) {
        return isDecimal(text) ? "it is too large for a double" : NumeralRemedy.of(text, isQuoted);
    }

    /**
     * Says how a text that is no number can mean that one is missing; empty where it does not look so.
     *
     * @param text a whole cell that {@link #of} made no number of
     * @param missing the texts that mean so already
     * @param isQuoted whether the text may be quoted
     */
    public static String remedyIfMissing(String text, Collection<String> missing, boolean isQuoted) {
        if (!NumeralRemedy.isWord(text)) {
            return "";
        }
        return isQuoted
                ? ", or if it means missing, say " + declaration(missing, text)
                : ", or if it means missing, name it in missing(…)";
    }

    /**
     * Returns how one more text is declared to mean "missing": {@code missing("", "NA")}. Those declared before are named again, as a
     * declaration takes their place.
     *
     * @param missing the texts that mean so already
     * @param more the one to be declared
     */
    public static String declaration(Collection<String> missing, String more) {
        SortedSet<String> texts = new TreeSet<>(missing);
        texts.add(more);
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", ", "missing(", ")"));
    }

    private static int afterSign(String text, int from) {
        return from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
