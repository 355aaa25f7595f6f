package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * The one-sided bounds of a value.
 *
 * @param lower the lower bound; negative infinity where there is none
 * @param upper the upper bound; positive infinity where there is none
 * @param confidence the one-sided confidence of each bound
 * @param method how they were made, or why there are none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Bounds(double lower, double upper, double confidence, String method) {

    public Bounds {
        requireNonNull(method, "method");
    }

    /**
     * Returns that there are no bounds.
     *
     * @param confidence the confidence that they would have
     * @param reason why there are none
     */
    public static Bounds none(double confidence, String reason) {
        return new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, confidence, reason);
    }

    static Bounds of(Estimate estimate, double confidence) {
        return estimate.caveat().isEmpty()
                ? new Bounds(
                        estimate.bound(Side.AT_LEAST, confidence),
                        estimate.bound(Side.AT_MOST, confidence),
                        confidence,
                        estimate.method())
                : none(confidence, estimate.caveat());
    }

    /**
     * Returns the bound that shows a value to lie on a side.
     *
     * @param side the side
     */
    public double of(Side side) {
        return side == Side.AT_LEAST ? lower : upper;
    }
}
