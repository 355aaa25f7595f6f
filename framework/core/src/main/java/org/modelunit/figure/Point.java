package org.modelunit.figure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A point of a figure.
 *
 * @param x its value on the axis that goes right, finite
 * @param y its value on the axis that goes up, finite
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Point(double x, double y) {

    public Point {
        x = Checked.finite(x, "x");
        y = Checked.finite(y, "y");
    }
}
