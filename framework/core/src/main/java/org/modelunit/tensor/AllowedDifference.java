package org.modelunit.tensor;

import java.util.Arrays;

/** What a tolerance allows for many numbers at once; to the last bit what {@link Tolerance#allowance} says of each. */
sealed interface AllowedDifference {

    /** More than the share of itself that a float loses as it is rounded, a few times over. */
    float ROUNDED = 0x1p-22f;

    /** Writes what is allowed for finite references; what it writes for others means nothing. */
    void fill(double[] references, int count, double[] target);

    /** Writes the same by float arithmetic, {@link FloatDistances#SCALE} times as large. */
    void fill(float[] references, int count, float[] target);

    /** How wrong a float of it may be, as a share of it; NaN where floats cannot tell. */
    float slack();

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
            return new Units(ulps.count(), actual.ulpSize(), expected.ulpSize());
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
                : new Both(first, second, new double[BlockScan.BLOCK], new float[BlockScan.BLOCK]);
    }

    /** The same for all. */
    record Constant(double distance) implements AllowedDifference {

        @Override
        public void fill(double[] references, int count, double[] target) {
            Arrays.fill(target, 0, count, distance);
        }

        @Override
        public void fill(float[] references, int count, float[] target) {
            Arrays.fill(target, 0, count, (float) (distance * FloatDistances.SCALE));
        }

        @Override
        public float slack() {
            double scaled = distance * FloatDistances.SCALE;
            return (float) scaled == scaled ? 0 : ROUNDED;
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

        @Override
        public void fill(float[] references, int count, float[] target) {
            float scaledDistance = (float) (distance * FloatDistances.SCALE);
            float scaledShare = (float) (share * FloatDistances.SCALE);
            int i = 0;
            do {
                target[i] = scaledDistance + scaledShare * Math.abs(references[i]);
            } while (++i < count);
        }

        @Override
        public float slack() {
            return 2 * ROUNDED;
        }
    }

    /** Some ulps of the coarser type. */
    record Units(double units, UlpSize ofActual, UlpSize ofExpected) implements AllowedDifference {

        @Override
        public void fill(double[] references, int count, double[] target) {
            UlpSize.coarser(ofActual, ofExpected, references, count, target);
            for (int i = 0; i < count; i++) {
                target[i] = units * target[i];
            }
        }

        @Override
        public void fill(float[] references, int count, float[] target) {
            ofExpected.fill(references, count, units * FloatDistances.SCALE, target);
        }

        @Override
        public float slack() {
            return ofActual.equals(ofExpected) ? (float) units == units ? 0 : ROUNDED : Float.NaN;
        }
    }

    /** A sum; its spare arrays are no part of what it is worth. */
    @SuppressWarnings("ArrayRecordComponent") // of one thread, and of no other
    record Both(AllowedDifference first, AllowedDifference second, double[] spare, float[] spareFloats)
            implements AllowedDifference {

        @Override
        public void fill(double[] references, int count, double[] target) {
            first.fill(references, count, target);
            second.fill(references, count, spare);
            for (int i = 0; i < count; i++) {
                target[i] += spare[i];
            }
        }

        @Override
        public void fill(float[] references, int count, float[] target) {
            first.fill(references, count, target);
            second.fill(references, count, spareFloats);
            int i = 0;
            do {
                target[i] += spareFloats[i];
            } while (++i < count);
        }

        @Override
        public float slack() {
            return Math.max(first.slack(), second.slack()) + ROUNDED;
        }
    }
}
