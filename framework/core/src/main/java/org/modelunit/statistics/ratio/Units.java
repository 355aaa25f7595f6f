package org.modelunit.statistics.ratio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What each independent unit of a sample, an example or a group of them, adds to the numerator and to the denominator of a ratio: its
 * value and 1 for a mean, both times a weight where examples have weights, both added up over the examples of a group.
 *
 * @param numerators of each unit, finite
 * @param denominators of each unit, 0 or more; a unit that adds nothing to either does not count
 * @param strata for each unit the number of the stratum that it was drawn from, 0 where there are none
 * @param examples how many examples the units have together
 * @param kind what units are
 */
@API(status = Status.INTERNAL, since = "0.1")
@SuppressWarnings("ArrayRecordComponent") // handed over, not to be changed afterwards
public record Units(double[] numerators, double[] denominators, int[] strata, long examples, Kind kind) {

    /** What units are. */
    public enum Kind {
        /** Examples that count alike. */
        EXAMPLES("examples"),
        /** Examples with weights. */
        WEIGHTED_EXAMPLES("examples"),
        /** Groups of examples. */
        GROUPS("groups");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The ratio. */
    double value() {
        return Arrays.stream(numerators).sum() / Arrays.stream(denominators).sum();
    }

    int size() {
        return numerators.length;
    }

    /** Those that add something, in the order of how they pull a value, so that the order of examples does not matter. */
    Units counting(double value) {
        return kind == Kind.EXAMPLES && areAllOfWeightOne() && areOfOneStratum() ? sortedValues() : sorted(value);
    }

    private boolean areAllOfWeightOne() {
        return Arrays.stream(denominators).allMatch(denominator -> denominator == 1);
    }

    private boolean areOfOneStratum() {
        return Arrays.stream(strata).allMatch(stratum -> stratum == strata[0]);
    }

    /** Values of a plain mean need no look at anything else. */
    private Units sortedValues() {
        double[] values = numerators.clone();
        Arrays.sort(values);
        return new Units(values, denominators, strata, examples, kind);
    }

    private Units sorted(double value) {
        Integer[] order = IntStream.range(0, size())
                .filter(unit -> numerators[unit] != 0 || denominators[unit] > 0)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(unit -> strata[unit])
                        .thenComparingDouble(unit -> numerators[unit] - value * denominators[unit])
                        .thenComparingDouble(unit -> denominators[unit]));
        int[] units = Arrays.stream(order).mapToInt(unit -> unit).toArray();
        return new Units(
                Arrays.stream(units).mapToDouble(unit -> numerators[unit]).toArray(),
                Arrays.stream(units).mapToDouble(unit -> denominators[unit]).toArray(),
                Arrays.stream(units).map(unit -> strata[unit]).toArray(),
                examples,
                kind);
    }

    /** How many units of equal weight are worth as much (Kish, Survey Sampling, 1965). */
    double effective() {
        double sum = 0;
        double squares = 0;
        for (double denominator : denominators) {
            sum += denominator;
            squares += denominator * denominator;
        }
        return sum * sum / squares;
    }
}
