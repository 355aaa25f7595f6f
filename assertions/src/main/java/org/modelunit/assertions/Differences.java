package org.modelunit.assertions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.modelunit.claim.Fact;
import org.modelunit.privacy.ShownValues;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** The values of a tensor that are not as they should be: how many, the first and the worst. */
final class Differences {

    private static final int MOST_ULPS = 1_000;

    private final String complaint;
    private final int size;
    private final int count;
    private final List<Fact> facts;

    private Differences(String complaint, int size, int count, List<Fact> facts) {
        this.complaint = complaint;
        this.size = size;
        this.count = count;
        this.facts = facts;
    }

    static Differences notFinite(Tensor actual) {
        List<Integer> found = found(actual, index -> !Double.isFinite(actual.get(index)));
        List<Fact> facts = new ArrayList<>();
        if (!found.isEmpty()) {
            facts.add(Fact.of("first", place(actual, found.get(0)) + " is " + actual.get(found.get(0))));
        }
        return of("not finite", actual, found.size(), facts);
    }

    static Differences beyond(Tensor actual, Tensor expected, Tolerance tolerance) {
        boolean asFloat = actual.isFloat() && expected.isFloat();
        List<Integer> found =
                found(actual, index -> !tolerance.allows(actual.get(index), expected.get(index), asFloat));
        List<Fact> facts = new ArrayList<>();
        if (!found.isEmpty()) {
            int worst = found.get(0);
            for (int index : found) {
                // a difference that is no number is the worst there can be
                if (!(distance(actual, expected, index) <= distance(actual, expected, worst))) {
                    worst = index;
                }
            }
            facts.add(Fact.of("first", difference(actual, expected, found.get(0), asFloat)));
            facts.add(Fact.of("worst", difference(actual, expected, worst, asFloat)));
            if (!areShown()) {
                facts.add(Fact.of(
                        "values",
                        "not shown; to see them, run with " + ShownValues.now().options(ShownValues.ALL)));
            }
        }
        return of("too far away", actual, found.size(), facts);
    }

    private static List<Integer> found(Tensor tensor, IntPredicate isWrong) {
        List<Integer> found = new ArrayList<>();
        for (int index = 0; index < tensor.size(); index++) {
            if (isWrong.test(index)) {
                found.add(index);
            }
        }
        return found;
    }

    private static Differences of(String complaint, Tensor actual, int count, List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        all.add(Fact.of("shape", actual.shapeInWords() + (actual.isFloat() ? " of float" : " of double")));
        return new Differences(complaint, actual.size(), count, all);
    }

    private static double distance(Tensor actual, Tensor expected, int index) {
        return Math.abs(actual.get(index) - expected.get(index));
    }

    private static String difference(Tensor actual, Tensor expected, int index, boolean asFloat) {
        double reference = expected.get(index);
        double distance = distance(actual, expected, index);
        double ulps = distance / (asFloat ? Math.ulp((float) reference) : Math.ulp(reference));
        if (areShown()) {
            String off = Double.isFinite(ulps)
                    ? String.format(Locale.ROOT, ", off by %.3g (%.0f ulps)", distance, ulps)
                    : "";
            return place(actual, index) + " is " + text(actual, index) + " instead of " + text(expected, index) + off;
        }
        return Double.isFinite(actual.get(index)) && Double.isFinite(reference)
                ? place(actual, index) + " is off by " + size(distance / Math.abs(reference), ulps)
                : place(actual, index) + " is " + kind(actual, index) + " instead of " + kind(expected, index);
    }

    /**
     * How large a difference is beside the reference, in one digit: a share in more digits, and a large count of units even more so, gives
     * away a value to whoever knows the other one, such as 0.
     */
    private static String size(double share, double ulps) {
        if (ulps <= MOST_ULPS) {
            return String.format(Locale.ROOT, ulps == 1 ? "%.0f ulp" : "%.0f ulps", ulps);
        }
        return share > 1 ? "more than the reference" : String.format(Locale.ROOT, "about %.1g of the reference", share);
    }

    /** A tensor is made of rows, for all that we know; its columns have no names. */
    private static boolean areShown() {
        return ShownValues.now().isShown(ShownValues.ALL);
    }

    private static String kind(Tensor tensor, int index) {
        return !Double.isFinite(tensor.get(index)) ? text(tensor, index) : "a number";
    }

    private static String text(Tensor tensor, int index) {
        double value = tensor.get(index);
        return tensor.isFloat() ? Float.toString((float) value) : Double.toString(value);
    }

    private static String place(Tensor tensor, int index) {
        return Arrays.toString(tensor.position(index));
    }

    boolean areNone() {
        return count == 0;
    }

    String inWords() {
        String of = String.format(Locale.ROOT, "of %,d values", size);
        return count == 0
                ? "none " + of + " is " + complaint
                : String.format(Locale.ROOT, "%,d %s %s %s", count, of, count == 1 ? "is" : "are", complaint);
    }

    List<Fact> facts() {
        return facts;
    }
}
