package org.modelunit.law.function;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A box in an image, in any unit.
 *
 * @param left where it begins across
 * @param top where it begins downwards
 * @param right where it ends across, not before the left
 * @param bottom where it ends downwards, not above the top
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Box(double left, double top, double right, double bottom) {

    /** Refuses what is no box. */
    public Box {
        boolean isFinite =
                Double.isFinite(left) && Double.isFinite(top) && Double.isFinite(right) && Double.isFinite(bottom);
        if (!isFinite || right < left || bottom < top) {
            throw new IllegalArgumentException("a box goes from left to right and from top to bottom, but was " + left
                    + ", " + top + ", " + right + ", " + bottom
                    + "; boxes given as center and size are not what this takes");
        }
    }

    /** Returns the area. */
    public double area() {
        return (right - left) * (bottom - top);
    }

    /**
     * Returns the intersection over union with another box, from 0 to 1; 0 where neither has an area.
     *
     * @param other the other box
     */
    public double overlap(Box other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        double shared = Math.max(0, width) * Math.max(0, height);
        double union = area() + other.area() - shared;
        return union > 0 ? shared / union : 0;
    }
}
