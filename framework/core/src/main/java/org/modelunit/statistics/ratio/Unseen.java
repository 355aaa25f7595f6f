package org.modelunit.statistics.ratio;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an example may be like that the sample has not shown, at one end of a ratio of sums.
 *
 * @param value the farthest value that an example can have, where that is known; else one that it may well have, or NaN
 * @param weight what it may weigh, in the units of denominators
 * @param isFarthest whether no example can lie farther out
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Unseen(double value, double weight, boolean isFarthest) {

    /**
     * Returns an example at the end of a range that no example leaves.
     *
     * @param value the end
     * @param weight what the example may weigh
     */
    public static Unseen farthest(double value, double weight) {
        return new Unseen(value, weight, true);
    }

    /** Returns an example that lies farther out than the farthest one seen, by as much as the sample suggests. */
    public static Unseen fartherThanSeen() {
        return new Unseen(Double.NaN, 0, false);
    }

    /**
     * Returns an example that lies farther out than the farthest one seen, and at least at a value.
     *
     * @param value the value
     * @param weight what the example may weigh
     */
    public static Unseen fartherThanSeenOr(double value, double weight) {
        return new Unseen(value, weight, false);
    }

    /** Where no example can lie farther out, or the infinite end of the given sign. */
    double end(double sign) {
        return isFarthest ? value : sign * Double.POSITIVE_INFINITY;
    }
}
