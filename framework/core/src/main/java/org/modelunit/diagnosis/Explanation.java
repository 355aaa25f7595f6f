package org.modelunit.diagnosis;

import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * What would explain a difference, to be checked. By places in C order of the reference.
 *
 * @param kind the kind of cause
 * @param sentence the cause in words, which may take a while to find
 * @param undone the values with the cause undone
 * @param bits how much was chosen to make it fit: an explanation of n equally simple ones costs log2(n)
 * @param fitting what numbers in it were fitted on
 */
record Explanation(CauseKind kind, Supplier<String> sentence, Undone undone, double bits, Fitting fitting) {

    /** Values with a cause undone, beside what they should be. */
    interface Undone {

        double value(int index);

        double target(int index);

        /** What the arithmetic of undoing may have rounded off. */
        default double rounding(int index) {
            return 0;
        }

        /** Whether undoing says what is at a place; it cannot say what was cut off. */
        default boolean covers(int index) {
            return true;
        }
    }

    /**
     * Which values numbers were fitted on; the others show whether these are right.
     *
     * @param isOfNumbers whether numbers were fitted
     * @param isFitted whether a value was looked at
     * @param distinct how many distinct values have to be explained
     */
    record Fitting(boolean isOfNumbers, IntPredicate isFitted, int distinct) {

        static final Fitting NONE = none(2);

        static Fitting none(int distinct) {
            return new Fitting(false, index -> false, distinct);
        }

        static Fitting ofNumbers(int distinct) {
            return new Fitting(true, ValueGroups::isFitted, distinct);
        }
    }

    /** Whether values are at other places, rather than other values. */
    boolean isOfPlaces() {
        return undone instanceof MovedValues;
    }

    /** Whether numbers in it were fitted. */
    boolean isFitted() {
        return fitting.isOfNumbers;
    }

    static Undone moved(TensorPair difference, IndexMap map) {
        return new MovedValues(difference, map);
    }

    /**
     * Values of the actual tensor at other places.
     *
     * @param difference what is explained
     * @param map where they are
     */
    private record MovedValues(TensorPair difference, IndexMap map) implements Undone {

        @Override
        public double value(int index) {
            return difference.actual().get(map.of(index));
        }

        @Override
        public double target(int index) {
            return difference.expected().get(index);
        }

        @Override
        public boolean covers(int index) {
            return map.of(index) >= 0;
        }
    }

    /** Where a value of the reference is in the actual tensor. */
    @FunctionalInterface
    interface IndexMap {

        /** Returns the place; below 0 where it is nowhere. */
        int of(int index);
    }

    static Explanation of(CauseKind kind, Supplier<String> sentence, Undone undone, double bits) {
        return new Explanation(kind, sentence, undone, bits, Fitting.NONE);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
