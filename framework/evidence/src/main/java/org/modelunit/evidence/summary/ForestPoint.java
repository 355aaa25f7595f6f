package org.modelunit.evidence.summary;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A claim's place in the forest of all claims: how far its value lies from its bar. Claims on different metrics stand under one another,
 * so each is scaled by its own room. 0 is the bar, 1 the value that a perfect model has, and -1 as far on the wrong side of the bar: a ROC
 * AUC of 0.86 that has to be at least 0.72 lies at 0.5, halfway between bar and 1. Where nobody knows what a perfect model has, as for the
 * difference of two models, or where that is the bar itself, the unit is the bar's own size, or the largest distance of value and bounds
 * from it if that is larger, so that all lie from -1 to 1. The scale is linear, and turned so that right is better. Of two bars the one
 * counts that is nearest to the value, or furthest missed; of slices the worst one.
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
