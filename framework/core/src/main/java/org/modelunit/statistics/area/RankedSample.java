package org.modelunit.statistics.area;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Examples of two classes, what each weighs, and which belong together.
 *
 * @param isPositive whether each example is a positive
 * @param weights what each weighs, finite and 0 or more
 * @param units for each the number of the independent unit that it belongs to, from 0: of a group, or its own
 */
@API(status = Status.INTERNAL, since = "0.1")
@SuppressWarnings("ArrayRecordComponent") // handed over, not to be changed afterwards
public record RankedSample(boolean[] isPositive, double[] weights, int[] units) {

    /** Refuses arrays of different sizes. */
    public RankedSample {
        if (weights.length != isPositive.length || units.length != isPositive.length) {
            throw new IllegalArgumentException("there must be a weight and a unit of each of " + isPositive.length
                    + " examples, but there were " + weights.length + " and " + units.length);
        }
    }

    /**
     * Returns independent examples that count alike.
     *
     * @param isPositive whether each is a positive
     */
    public static RankedSample of(boolean[] isPositive) {
        double[] ones = new double[isPositive.length];
        Arrays.fill(ones, 1);
        return new RankedSample(
                isPositive, ones, IntStream.range(0, isPositive.length).toArray());
    }

    /** Returns how many of the rarer class weigh anything. */
    public int fewestOfAClass() {
        return (int) Math.min(rowsOf(true).count(), rowsOf(false).count());
    }

    int size() {
        return isPositive.length;
    }

    /** Whether each example weighs 1. */
    boolean countsAlike() {
        for (double weight : weights) {
            if (weight != 1) {
                return false;
            }
        }
        return true;
    }

    double weightOf(boolean wanted) {
        if (countsAlike()) {
            return rowsOf(wanted).count();
        }
        return rowsOf(wanted).mapToDouble(row -> weights[row]).sorted().sum(); // in no order of rows
    }

    IntStream rowsOf(boolean wanted) {
        return IntStream.range(0, isPositive.length).filter(row -> isPositive[row] == wanted && weights[row] > 0);
    }

    AreaContributions.Counts counts() {
        BitSet used = new BitSet();
        IntStream.range(0, size()).filter(row -> weights[row] > 0).forEach(row -> used.set(units[row]));
        return new AreaContributions.Counts(
                (int) rowsOf(true).count(), (int) rowsOf(false).count(), used.cardinality());
    }
}
