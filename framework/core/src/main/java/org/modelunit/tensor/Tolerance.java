package org.modelunit.tensor;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How close two numbers have to be; a value that can be printed, kept and used again. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Tolerance {

    /**
     * Tells whether a number is close enough to its reference. NaN is close to NaN alone; equal infinities are close.
     *
     * @param actual the number
     * @param expected the reference
     * @param asFloat whether both are floats, which decides how large an ulp is
     */
    boolean allows(double actual, double expected, boolean asFloat);

    /**
     * Returns a tolerance of a fixed distance.
     *
     * @param distance the largest distance allowed, not negative
     */
    static Tolerance absolute(double distance) {
        return new Absolute(distance);
    }

    /**
     * Returns a tolerance in proportion to the reference.
     *
     * @param share the largest distance allowed as a share of the reference's size, not negative
     */
    static Tolerance relative(double share) {
        return new Relative(share);
    }

    /**
     * Returns a tolerance of some units in the last place of the reference: in float where both sides are floats, else in double.
     *
     * @param count the largest number of units allowed, not negative
     */
    static Tolerance ulps(int count) {
        return new Ulps(count);
    }

    /**
     * A fixed distance.
     *
     * @param distance the largest distance allowed
     */
    record Absolute(double distance) implements Tolerance {

        /** Refuses a negative distance. */
        public Absolute {
            requireNotNegative("distance", distance);
        }

        @Override
        public boolean allows(double actual, double expected, boolean asFloat) {
            return same(actual, expected) || finite(actual, expected) && Math.abs(actual - expected) <= distance;
        }

        @Override
        public String toString() {
            return Double.toString(distance);
        }
    }

    /**
     * A distance in proportion to the reference.
     *
     * @param share the largest distance allowed as a share of the reference's size
     */
    record Relative(double share) implements Tolerance {

        /** Refuses a negative share. */
        public Relative {
            requireNotNegative("share", share);
        }

        @Override
        public boolean allows(double actual, double expected, boolean asFloat) {
            return same(actual, expected)
                    || finite(actual, expected) && Math.abs(actual - expected) <= share * Math.abs(expected);
        }

        @Override
        public String toString() {
            return share + " of the reference";
        }
    }

    /**
     * Units in the last place of the reference.
     *
     * @param count the largest number of units allowed
     */
    record Ulps(int count) implements Tolerance {

        /** Refuses a negative count. */
        public Ulps {
            requireNotNegative("count", count);
        }

        @Override
        public boolean allows(double actual, double expected, boolean asFloat) {
            double ulp = asFloat ? Math.ulp((float) expected) : Math.ulp(expected);
            return same(actual, expected) || finite(actual, expected) && Math.abs(actual - expected) <= count * ulp;
        }

        @Override
        public String toString() {
            return count + (count == 1 ? " ulp" : " ulps");
        }
    }

    private static boolean same(double actual, double expected) {
        return Double.compare(actual, expected) == 0;
    }

    private static boolean finite(double actual, double expected) {
        return Double.isFinite(actual) && Double.isFinite(expected); // else a share of infinity would allow everything
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + value);
        }
    }
}
