package org.modelunit.tensor;

import java.util.Arrays;

/** What a tolerance allows for many numbers at once; to the last bit what {@link Tolerance#allowance} says of each. */
sealed interface AllowedDifference {

    /** Writes what is allowed for finite references; what it writes for others means nothing. */
    void fill(double[] references, int count, double[] target);

    /**
     * What a tolerance allows for floating-point numbers.
     *
     * @param tolerance the tolerance
     * @param actual the type of the values
     * @param expected the type of the references
     */
    static AllowedDifference of(Tolerance tolerance, ElementType actual, ElementType expected) {
        if (tolerance instanceof Tolerance.ForAllBut most) {
            return of(most.tolerance(), actual, expected);
        }
        if (tolerance.isExact()) {
            return new Constant(0);
        }
        if (tolerance instanceof Tolerance.Absolute absolute) {
            return new Constant(absolute.distance());
        }
        if (tolerance instanceof Tolerance.Relative relative) {
            return new Line(0, relative.share());
        }
        if (tolerance instanceof Tolerance.Ulps ulps) {
            boolean isOfOneType = actual == expected && actual != ElementType.FLOAT64;
            return new Units(ulps.count(), actual.ulpSize(), expected.ulpSize(), isOfOneType);
        }
        Tolerance.Sum sum = (Tolerance.Sum) tolerance;
        return sum(of(sum.first(), actual, expected), of(sum.second(), actual, expected));
    }

    private static AllowedDifference sum(AllowedDifference first, AllowedDifference second) {
        if (first instanceof Constant one && second instanceof Constant other) {
            return new Constant(one.distance + other.distance);
        }
        if (first instanceof Constant constant && second instanceof Line line && line.distance == 0) {
            return new Line(constant.distance, line.share);
        }
        return second instanceof Constant && first instanceof Line line && line.distance == 0
                ? sum(second, first)
                : new Both(first, second, new double[BlockScan.BLOCK]);
    }

    /** The same for all. */
    record Constant(double distance) implements AllowedDifference {

        @Override
        public void fill(double[] references, int count, double[] target) {
            Arrays.fill(target, 0, count, distance);
        }
    }

    /** A share of the reference's size, and a distance besides, which is 0 where there is only the share. */
    record Line(double distance, double share) implements AllowedDifference {

        @Override
        public void fill(double[] references, int count, double[] target) {
            for (int i = 0; i < count; i++) {
                target[i] = distance + share * Math.abs(references[i]);
            }
        }
    }

    /** Some ulps of the coarser type; of the only one, if both are of one type and that is not FLOAT64. */
    record Units(int units, UlpSize ofActual, UlpSize ofExpected, boolean isOfOneType) implements AllowedDifference {

        @Override
        public void fill(double[] references, int count, double[] target) {
            if (isOfOneType) {
                ofExpected.ofOwn(references, count, units, target);
                return;
            }
            UlpSize.coarser(ofActual, ofExpected, references, count, target);
            for (int i = 0; i < count; i++) {
                target[i] = units * target[i];
            }
        }
    }

    /** A sum; its spare array is no part of what it is worth. */
    @SuppressWarnings("ArrayRecordComponent") // of one thread, and of no other
    record Both(AllowedDifference first, AllowedDifference second, double[] spare) implements AllowedDifference {

        @Override
        public void fill(double[] references, int count, double[] target) {
            first.fill(references, count, target);
            second.fill(references, count, spare);
            for (int i = 0; i < count; i++) {
                target[i] += spare[i];
            }
        }
    }
}
