package org.modelunit.firmness;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * Whether estimates would be green at one bar of a requirement. A requirement is green where it is at each of its bars.
 *
 * @param side the side on which values are better
 * @param isMonotone whether a trial that is a hit more, and a miss less, never harm a bar that is to be reached, nor the opposite one that
 *     must not be exceeded: true of bounds and of values, false where enough trials are asked for as well
 * @param isByValue whether the value alone decides, without any bound
 * @param holds tells whether it is green
 */
@API(status = Status.INTERNAL, since = "0.1")
public record JudgedBar(Side side, boolean isMonotone, boolean isByValue, Judge holds) {

    /** In place of a number of trials, where estimates of as many trials do not tell equally much: those of rankings. */
    public static final long NO_TRIALS = -1;

    /** Judges an estimate. */
    @FunctionalInterface
    public interface Judge {

        /**
         * Tells whether an estimate is green at the bar.
         *
         * @param estimate what would be measured
         * @param trials how many rows it would divide by, or {@link #NO_TRIALS}
         */
        boolean isGreen(Estimate estimate, long trials);
    }
}
