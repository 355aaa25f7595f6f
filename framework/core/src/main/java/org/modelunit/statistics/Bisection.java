package org.modelunit.statistics;

import java.util.function.DoublePredicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Finds where something that holds from some number on begins to hold. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Bisection {

    private Bisection() {}

    /**
     * Returns the least number between two at which a condition holds, to the last digit; NaN where it does not even hold at the highest.
     * Halves the distance above the lowest, so that small distances keep their digits.
     *
     * @param lowest the lowest number
     * @param highest the highest number
     * @param holds the condition, which holds from some number on
     */
    public static double least(double lowest, double highest, DoublePredicate holds) {
        if (!holds.test(highest)) {
            return Double.NaN;
        }
        if (holds.test(lowest)) {
            return lowest;
        }
        double low = lowest;
        double high = highest;
        double middle = low + (high - low) / 2;
        while (middle > low && middle < high) {
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
            middle = low + (high - low) / 2;
        }
        return high;
    }

    /**
     * Returns the same where there is no highest number; positive infinity where the condition never holds.
     *
     * @param lowest the lowest number
     * @param holds the condition, which holds from some number on
     */
    public static double least(double lowest, DoublePredicate holds) {
        double highest = Math.max(1, 2 * lowest);
        while (!holds.test(highest)) {
            highest *= 2;
            if (highest > 1e15) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return least(lowest, highest, holds);
    }

    /** The smallest shortfall of a share below its bar, or above it for {@link Side#AT_MOST}, that a plan finds. */
    public static double smallestShortfall(Plan plan, Side side, double bar, double confidence, double power) {
        double farthest = side == Side.AT_LEAST ? bar : 1 - bar;
        if (!(farthest > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double shortfall = least(0, farthest, d -> plan.power(side.other(), bar, confidence, bar + sign * d) >= power);
        return Double.isNaN(shortfall) ? Double.POSITIVE_INFINITY : shortfall;
    }
}
