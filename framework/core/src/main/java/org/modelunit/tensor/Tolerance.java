package org.modelunit.tensor;

import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * How close two numbers have to be; a value that can be printed, kept and used again.
 *
 * <pre>{@code
 * Tolerance.ulps(2);
 * Tolerance.absolute(1e-6).plus(Tolerance.relative(1e-4));   // as NumPy's allclose: the sum of both
 * Tolerance.absolute(1 / 255.0).forAllBut(0.001);            // one value of a thousand may lie outside
 * }</pre>
 *
 * <p>Whole numbers and texts are compared exactly: a tolerance for them is an error, so that nobody believes that it holds.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Tolerance
        permits Tolerance.Exact,
                Tolerance.Absolute,
                Tolerance.Relative,
                Tolerance.Ulps,
                Tolerance.Sum,
                Tolerance.ForAllBut {

    /**
     * Tells whether a number is close enough to its reference. NaN is close to NaN alone; equal infinities are close.
     *
     * @param actual the number
     * @param expected the reference
     * @param asFloat whether both are floats, which decides how large an ulp is
     */
    default boolean allows(double actual, double expected, boolean asFloat) {
        return allows(actual, expected, asFloat ? ElementType.FLOAT32 : ElementType.FLOAT64);
    }

    /**
     * Tells whether a number is close enough to its reference. NaN is close to NaN alone; equal infinities are close.
     *
     * @param actual the number
     * @param expected the reference
     * @param type what both are, which decides how large an ulp is; where they differ, the coarser one
     * @throws IllegalArgumentException if the type is exact and this is not, or for texts
     */
    default boolean allows(double actual, double expected, ElementType type) {
        if (type.isText()) {
            throw new IllegalArgumentException("texts are no numbers; compare them by equals");
        }
        requireSense(type, type);
        return Double.compare(actual, expected) == 0
                || Double.isFinite(actual) // else a share of infinity would allow everything
                        && Double.isFinite(expected)
                        && Math.abs(actual - expected)
                                <= allowance(expected, type.isFloating() ? type.ulp(expected) : 0);
    }

    /**
     * Returns how far a finite number may lie from its reference.
     *
     * @param expected the reference
     * @param ulp the distance between neighbours where it lies
     */
    @API(status = Status.INTERNAL, since = "0.1")
    double allowance(double expected, double ulp);

    /** Returns the share of the values that may lie farther away, from 0 to 1; 0 unless it was said. */
    default double share() {
        return 0;
    }

    /**
     * Returns how many of some values may lie farther away: the share of them as it is written, without the rounding of binary fractions.
     *
     * @param size how many values there are
     */
    @API(status = Status.INTERNAL, since = "0.1")
    default long mostOutside(long size) {
        return BigDecimal.valueOf(share()).multiply(BigDecimal.valueOf(size)).longValue();
    }

    /** Tells whether only equal values are close. */
    default boolean isExact() {
        return false;
    }

    /**
     * Refuses a tolerance for what is compared exactly.
     *
     * @param actual the type of the values
     * @param expected the type of the reference
     */
    @API(status = Status.INTERNAL, since = "0.1")
    default void requireSense(ElementType actual, ElementType expected) {
        if (!actual.isFloating() && !expected.isFloating() && !isExact()) {
            throw new IllegalArgumentException("values of " + actual.words()
                    + " are compared exactly, so a tolerance of " + this + " cannot hold for them; ask for exact(),"
                    + (actual.isText() ? " or compare numbers instead" : " or convert them to doubles first"));
        }
    }

    /**
     * Returns a tolerance whose allowance is the sum of two, as NumPy's {@code allclose} has it: {@code atol + rtol * |expected|}.
     *
     * @param other what is allowed besides
     */
    default Tolerance plus(Tolerance other) {
        return new Sum(this, other);
    }

    /**
     * Returns this tolerance for all but a share of the values. NaN beside a number, or infinity, is never forgiven.
     *
     * @param share the share that may lie farther away, 0 or more and below 1; 0.001 for one of a thousand
     */
    default Tolerance forAllBut(double share) {
        return new ForAllBut(this, share);
    }

    /** Returns a tolerance that allows no difference. 0.0 and -0.0 are equal, and so are NaN and NaN. */
    static Tolerance exact() {
        return new Exact();
    }

    /**
     * Returns a tolerance of a fixed distance.
     *
     * @param distance the largest distance allowed, finite and not negative
     */
    static Tolerance absolute(double distance) {
        return new Absolute(distance);
    }

    /**
     * Returns a tolerance in proportion to the reference.
     *
     * @param share the largest distance allowed as a share of the reference's size, finite and not negative
     */
    static Tolerance relative(double share) {
        return new Relative(share);
    }

    /**
     * Returns a tolerance of some units in the last place of the reference, in the coarser of both types: in float where one side is of
     * float and the other one of double.
     *
     * @param count the largest number of units allowed, not negative
     */
    static Tolerance ulps(int count) {
        return new Ulps(count);
    }

    /** No difference at all. */
    record Exact() implements Tolerance {

        @Override
        public double allowance(double expected, double ulp) {
            return 0;
        }

        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public String toString() {
            return "exact";
        }
    }

    /**
     * A fixed distance.
     *
     * @param distance the largest distance allowed
     */
    record Absolute(double distance) implements Tolerance {

        /** Refuses a negative distance, and an infinite one. */
        public Absolute {
            requireNotNegative("distance", distance);
        }

        @Override
        public double allowance(double expected, double ulp) {
            return distance;
        }

        @Override
        public boolean isExact() {
            return distance == 0;
        }

        @Override
        public String toString() {
            return Numbers.plain(distance);
        }
    }

    /**
     * A distance in proportion to the reference.
     *
     * @param share the largest distance allowed as a share of the reference's size
     */
    record Relative(double share) implements Tolerance {

        /** Refuses a negative share, and an infinite one. */
        public Relative {
            requireNotNegative("share", share);
        }

        @Override
        public double allowance(double expected, double ulp) {
            return share * Math.abs(expected);
        }

        @Override
        public boolean isExact() {
            return share == 0;
        }

        @Override
        public String toString() {
            return Numbers.plain(share) + " of the reference";
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
        public double allowance(double expected, double ulp) {
            return count * ulp;
        }

        @Override
        public boolean isExact() {
            return count == 0;
        }

        @Override
        public String toString() {
            return count + (count == 1 ? " ulp" : " ulps");
        }
    }

    /**
     * The sum of two allowances.
     *
     * @param first one
     * @param second the other one
     */
    record Sum(Tolerance first, Tolerance second) implements Tolerance {

        /** Refuses what holds for all but a share, which is said last. */
        public Sum {
            if (first instanceof ForAllBut || second instanceof ForAllBut) {
                throw new IllegalArgumentException(
                        "forAllBut(…) is said last, as absolute(1e-6).plus(relative(1e-4)).forAllBut(0.001)");
            }
        }

        @Override
        public double allowance(double expected, double ulp) {
            return first.allowance(expected, ulp) + second.allowance(expected, ulp);
        }

        @Override
        public boolean isExact() {
            return first.isExact() && second.isExact();
        }

        @Override
        public String toString() {
            return first + " plus " + second;
        }
    }

    /**
     * A tolerance that some values need not keep.
     *
     * @param tolerance the tolerance of the others
     * @param share the share of the values that may lie farther away
     */
    record ForAllBut(Tolerance tolerance, double share) implements Tolerance {

        /** Refuses a share that is none. */
        public ForAllBut {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException(
                        "the share of values that may lie outside must be 0 or more and below 1, but was " + share
                                + (share >= 1 && share < 100 ? " (did you mean " + share / 100 + "?)" : ""));
            }
            if (tolerance instanceof ForAllBut) {
                throw new IllegalArgumentException("forAllBut(…) is said once, but " + tolerance + " says it already");
            }
        }

        @Override
        public double allowance(double expected, double ulp) {
            return tolerance.allowance(expected, ulp);
        }

        @Override
        public boolean isExact() {
            return share == 0 && tolerance.isExact();
        }

        @Override
        public String toString() {
            return tolerance + " for all but a share of " + Numbers.plain(share);
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + value);
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " must be finite, but was " + value + ", which would allow every number");
        }
    }
}
