package org.modelunit.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Fact;
import org.modelunit.privacy.ShownValues;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** Says how a tensor differs from its reference; of the values only what may be shown. */
@API(status = Status.INTERNAL, since = "0.1")
public final class DifferenceText {

    private static final int MOST_ULPS = 1_000;
    private static final int SHOWN_DIGITS = 2;
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e6;

    private final Tensor actual;
    private final Tensor expected;
    private final TensorDifference difference;
    private final List<String> columns;
    private final List<String> keys;

    private DifferenceText(
            Tensor actual, Tensor expected, TensorDifference difference, List<String> columns, List<String> keys) {
        this.actual = actual;
        this.expected = expected;
        this.difference = difference;
        this.columns = columns;
        this.keys = keys;
    }

    /**
     * Returns the words for a difference.
     *
     * @param actual the tensor
     * @param expected its reference
     * @param difference how they differ
     */
    public static DifferenceText of(Tensor actual, Tensor expected, TensorDifference difference) {
        return new DifferenceText(actual, expected, difference, List.of(), List.of());
    }

    /** These words with names for what stands in the last axis, and keys for the rows; either may be none. */
    DifferenceText naming(List<String> namesOfColumns, List<String> keysOfRows) {
        return new DifferenceText(actual, expected, difference, namesOfColumns, keysOfRows);
    }

    /** Returns how many values differ, as the end of a sentence: "2 of 1,000 values are too far away". */
    public String finding() {
        TensorDifference.Counts counts = difference.counts();
        String of = " of " + Numbers.count(counts.size()) + " values";
        int outside = counts.outside();
        if (outside == 0) {
            return counts.unequal() == 0
                    ? "all " + Numbers.count(counts.size()) + " values are equal"
                    : "none" + of + " is too far away";
        }
        String found = Numbers.count(outside)
                + of
                + (outside == 1 ? " is " : " are ")
                + (difference.tolerance().isExact() ? "different" : "too far away");
        if (difference.tolerance().share() == 0) {
            return found;
        }
        return found + ", and " + Numbers.count(difference.tolerance().mostOutside(counts.size())) + " may be"
                + (counts.incomparable() == 0 ? "" : ", but none that is NaN or infinite on one side");
    }

    /** Returns the worst and the first value, what would pass, and of what kind the values are. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (difference.worst().isPresent()) {
            int worst = difference.worst().getAsInt();
            int first = difference.first().orElse(worst);
            facts.add(Fact.of("worst", line(worst)));
            if (first != worst) {
                facts.add(Fact.of("first", line(first)));
            }
            int incomparable = difference.counts().incomparable();
            if (incomparable > 0 && !isText()) {
                facts.add(Fact.of(
                        "no number",
                        Numbers.count(incomparable) + (incomparable == 1 ? " value is" : " values are")
                                + " NaN or infinite on one side"));
            }
            facts.add(Fact.of("would pass", wouldPass()));
            if (!isShown(worst)) {
                facts.add(Fact.of(
                        "values",
                        "not shown; to see them, run with " + ShownValues.now().options(column(worst))));
            }
        }
        facts.add(Fact.of("shape", types()));
        return facts;
    }

    /**
     * Returns the shape of a tensor with the type of its values: "[2, 3] of float".
     *
     * @param tensor the tensor
     */
    public static String shape(Tensor tensor) {
        return tensor.shapeInWords() + " of " + words(tensor);
    }

    private String types() {
        String ours = words(actual);
        String theirs = words(expected);
        return actual.shapeInWords() + " of " + ours + (ours.equals(theirs) ? "" : ", the reference of " + theirs);
    }

    private static String words(Tensor tensor) {
        return switch (tensor.elementType()) {
            case FLOAT64 -> "double";
            case FLOAT32 -> "float";
            case STRING -> "texts";
            default -> tensor.elementType().words();
        };
    }

    private boolean isText() {
        return actual.elementType().isText();
    }

    /** A value with its place: "row 7 'A-12', age is 38.0 instead of 83.0, off by 45 (6.3e15 ulps)". */
    String line(int index) {
        String place = place(index);
        double value = isText() ? 0 : actual.get(index);
        double reference = isText() ? 0 : expected.get(index);
        boolean isFinite = Double.isFinite(value) && Double.isFinite(reference);
        double distance = Math.abs(value - reference);
        if (isShown(index)) {
            String off = isText() || !Double.isFinite(distance)
                    ? ""
                    : ", off by " + digits(distance) + inUlps(distance, reference);
            return place + " is " + shown(actual, index) + " instead of " + shown(expected, index) + off;
        }
        if (isText()) {
            return place + " is another text";
        }
        return isFinite
                ? place + " is off by " + size(distance / Math.abs(reference), ulps(distance, reference))
                : place + " is " + kind(value) + " instead of " + kind(reference);
    }

    /** Where a value stands: by row and column where these have names, else by its position. */
    String place(int index) {
        int[] position = actual.position(index);
        if (keys.isEmpty() && columns.isEmpty() || position.length == 0) {
            return Arrays.toString(position);
        }
        String row =
                "row " + position[0] + (keys.isEmpty() ? "" : " '" + PrintableText.of(keys.get(position[0])) + "'");
        boolean isNamed = !columns.isEmpty() && position.length > 1;
        String inside = Arrays.stream(position, 1, position.length - (isNamed ? 1 : 0))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", "[", "]"));
        return row
                + (inside.equals("[]") ? "" : ", " + inside)
                + (isNamed ? ", " + PrintableText.of(columns.get(position[position.length - 1])) : "");
    }

    /** The column of a value, which decides whether it is shown; any where nobody has named them. */
    private String column(int index) {
        int[] position = actual.position(index);
        return columns.isEmpty() || position.length < 2 ? ShownValues.ALL : columns.get(position[position.length - 1]);
    }

    private boolean isShown(int index) {
        ShownValues shown = ShownValues.now();
        return shown.isShown(ShownValues.ALL) || shown.isShown(column(index));
    }

    private String shown(Tensor tensor, int index) {
        return isText() ? ShownValues.now().value(column(index), tensor.text(index)) : tensor.text(index);
    }

    private String inUlps(double distance, double reference) {
        double ulps = ulps(distance, reference);
        return ulps > MOST_ULPS || Double.isNaN(ulps) ? "" : " (" + ulpsInWords(ulps) + ")";
    }

    private double ulps(double distance, double reference) {
        double ulp = 0;
        for (Tensor tensor : List.of(actual, expected)) {
            ulp = tensor.elementType().isFloating()
                    ? Math.max(ulp, tensor.elementType().ulp(reference))
                    : ulp;
        }
        return distance / ulp;
    }

    /**
     * How large a difference is beside the reference, in one digit: a share in more digits, and a large count of units even more so, gives
     * away a value to whoever knows the other one, such as 0.
     */
    private static String size(double share, double ulps) {
        if (ulps <= MOST_ULPS) {
            return ulpsInWords(ulps);
        }
        return share > 1 ? "more than the reference" : String.format(Locale.ROOT, "about %.1g of the reference", share);
    }

    private static String ulpsInWords(double ulps) {
        return String.format(Locale.ROOT, ulps == 1 ? "%.0f ulp" : "%.0f ulps", ulps);
    }

    private static String kind(double value) {
        return Double.isFinite(value) ? "a number" : Double.toString(value);
    }

    /**
     * The smallest tolerance of each kind that would pass, rounded up; where values are not shown, to a power of ten or one digit, and
     * none in proportion to a reference that is smaller.
     */
    String wouldPass() {
        TensorDifference.Least least = difference.least();
        if (difference.counts().incomparable() > 0) {
            return "no tolerance";
        }
        if (!actual.elementType().isFloating() && !expected.elementType().isFloating()) {
            return "no tolerance, as " + words(actual) + " is exact";
        }
        boolean isShown =
                difference.worst().isPresent() && isShown(difference.worst().getAsInt());
        List<String> enough = new ArrayList<>();
        if (least.ulps() <= MOST_ULPS) {
            enough.add(String.format(Locale.ROOT, "ulps(%.0f)", least.ulps()));
        }
        if (Double.isFinite(least.absolute())) {
            enough.add("absolute(" + (isShown ? digits(least.absolute()) : powerOfTen(least.absolute())) + ")");
        }
        if (isShown ? Double.isFinite(least.relative()) : least.relative() <= 1) {
            enough.add("relative(" + up(least.relative(), isShown ? SHOWN_DIGITS : 1) + ")");
        }
        return enough.isEmpty() ? "no tolerance" : String.join(" or ", enough);
    }

    private static String digits(double distance) {
        return up(distance, SHOWN_DIGITS);
    }

    /** A number with so many digits, rounded up, as Java reads it. */
    private static String up(double value, int digits) {
        return written(BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.UP)));
    }

    private static String powerOfTen(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        int power = exact.precision() - exact.scale() - 1;
        return written(
                BigDecimal.ONE.scaleByPowerOfTen(exact.unscaledValue().equals(BigInteger.ONE) ? power : power + 1));
    }

    private static String written(BigDecimal number) {
        double size = number.doubleValue();
        if (size == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        BigDecimal exact = number.stripTrailingZeros();
        int power = exact.precision() - exact.scale() - 1;
        return exact.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }
}
