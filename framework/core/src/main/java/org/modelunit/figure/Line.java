package org.modelunit.figure;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A line through points, straight from each to the next.
 *
 * @param name what it shows, such as a model's name, or "chance"
 * @param isReference whether it is there to be compared with, and was not measured
 * @param points its points from left to right, two to {@value Figure#MOST_POINTS}; where x stays the same, the line goes up or down
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Line(String name, boolean isReference, List<Point> points) {

    public Line {
        name = Checked.text(name, "the name of a line");
        points = Checked.few(points, "points of a line");
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).x() < points.get(i - 1).x()) {
                throw new IllegalArgumentException("a line goes from left to right, but x falls from "
                        + points.get(i - 1).x() + " to " + points.get(i).x() + " at point " + i + " of '" + name
                        + "'; sort the points");
            }
        }
    }

    /**
     * Returns a line that was measured, through any number of points. If there are more than {@value Figure#MOST_POINTS}, it is thinned:
     * each point of the whole line has one nearby on the line that is left, and the other way round, at a distance of 0.002 at most in
     * x and in y, as shares of the axes. Only a line that goes up and down too often for so few points cannot be kept so well.
     *
     * @param name what it shows
     * @param x the axis that goes right
     * @param y the axis that goes up
     * @param xs the points' values on {@code x}, ascending
     * @param ys their values on {@code y}, as many
     */
    public static Line through(String name, Axis x, Axis y, double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("there are " + xs.length + " values of x, but " + ys.length + " of y");
        }
        double[] right = held(xs, x, "x");
        double[] up = held(ys, y, "y");
        return new Line(name, false, new Thinning(x, y, right, up).points());
    }

    /**
     * Returns a straight line to compare with.
     *
     * @param name what it shows, such as "chance"
     * @param from where it begins
     * @param to where it ends, not left of there
     */
    public static Line reference(String name, Point from, Point to) {
        return new Line(name, true, List.of(from, to));
    }

    private static double[] held(double[] values, Axis axis, String name) {
        double[] held = new double[values.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = axis.nearlyHolds(values[i])
                    ? axis.held(values[i], name)
                    : axis.held(values[i], name + " of point " + i); // which says what is wrong
        }
        return held;
    }
}
