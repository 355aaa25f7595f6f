package org.modelunit.evidence.summary;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A claim's place in the forest of all claims: how far its value lies from its bar. Claims on different metrics stand under one another,
 * so each is scaled by its own room: 0 is the bar, 1 the ideal value of the metric, and -1 as far on the wrong side of the bar. A lower bound
 * of 0.72 on an area under a curve that is measured as 0.86 lies halfway between bar and ideal, at 0.5. Where the metric has no ideal, or
 * the bar is the ideal, the unit is the bar itself, and where that is 0 the width of the interval. The scale is linear and turned so that
 * right is better; of a range, the bar that is nearest to the value or furthest missed counts.
 *
 * @param value the value in the metric's unit; NaN where there is none, and nothing is drawn
 * @param lower the lower bound; negative infinity where there is none
 * @param upper the upper bound; positive infinity where there is none
 * @param bar the bar
 * @param position where the value lies: at least 0 where it meets the bar
 * @param left where the worse bound lies; negative infinity where there is none
 * @param right where the better bound lies; positive infinity where there is none
 * @param isHollow whether it is drawn hollow: nothing was shown, as a guard only was not refuted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ForestPoint(
        double value,
        double lower,
        double upper,
        double bar,
        double position,
        double left,
        double right,
        boolean isHollow) {

    /** Of a claim without a value: an exact check, or one that could not be judged. */
    public static final ForestPoint NONE = new ForestPoint(
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NaN,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            false);

    /** Returns whether there is something to draw. */
    public boolean isDrawn() {
        return !Double.isNaN(position);
    }
}
