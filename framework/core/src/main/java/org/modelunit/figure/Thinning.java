package org.modelunit.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Thins a line to few points. Those that stay lie on the line: at its points, or in the middle between two of them, which halves the
 * way that a staircase strays from a straight line. From each one the next is as far off as a straight line keeps within a tolerance of
 * all points that are left out, in the larger one of the distances in x and y; the tolerance is the smallest for which few are enough.
 *
 * <p>The distance from a straight line is convex along each piece of the whole line, so its points speak for all between them.
 */
final class Thinning {

    private static final int CELLS = 1 << 13; // on an axis: points in one cell are alike, far within any tolerance
    private static final double ROUNDING = 1e-12;
    private static final double FINEST = 1.0 / (1 << 14);
    private static final int LEVELS =
            30; // of tolerance, each larger by the square root of two; the last one is an axis and more

    private final List<Point> points = new ArrayList<>();
    private final double[] x; // as shares of the axes
    private final double[] y;

    /** Takes points that lie on their axes, from left to right. */
    Thinning(Axis right, Axis up, double[] xs, double[] ys) {
        double[] x = new double[xs.length];
        double[] y = new double[xs.length];
        int size = 0;
        for (int i = 0; i < xs.length; i++) {
            double toX = right.share(xs[i]);
            double toY = up.share(ys[i]);
            if (size > 0 && toX == x[size - 1] && toY == y[size - 1]) {
                continue;
            }
            if (xs.length > CELLS
                    && size > 1
                    && areAlike(x[size - 2], x[size - 1], toX)
                    && areAlike(y[size - 2], y[size - 1], toY)) {
                size--;
                points.remove(size);
            }
            x[size] = toX;
            y[size] = toY;
            points.add(new Point(xs[i], ys[i]));
            size++;
        }
        this.x = Arrays.copyOf(x, size);
        this.y = Arrays.copyOf(y, size);
    }

    private static boolean areAlike(double one, double two, double three) {
        double cell = Math.floor(one * CELLS);
        return cell == Math.floor(two * CELLS) && cell == Math.floor(three * CELLS);
    }

    /** The points that stay. */
    List<Point> points() {
        if (points.size() <= Figure.MOST_POINTS) {
            return points;
        }
        int tooFine = -1;
        int enough = LEVELS;
        while (enough - tooFine > 1) {
            int level = (tooFine + enough) >>> 1;
            if (kept(tolerance(level)).size() <= Figure.MOST_POINTS) {
                enough = level;
            } else {
                tooFine = level;
            }
        }
        return kept(tolerance(enough)).stream().map(this::at).toList();
    }

    private static double tolerance(int level) {
        return level == 0 ? ROUNDING : FINEST * Math.pow(2, (level - 1) / 2.0);
    }

    /** The places that stay: an even one is a point, an odd one the middle between two. Stops when they are too many. */
    private List<Integer> kept(double tolerance) {
        List<Integer> kept = new ArrayList<>();
        int last = 2 * (x.length - 1);
        int place = 0;
        kept.add(place);
        while (place < last && kept.size() <= Figure.MOST_POINTS) {
            place = farthest(place, last, tolerance);
            kept.add(place);
        }
        return kept;
    }

    /** How far a straight line from a place reaches: by steps that double, and then halve. */
    private int farthest(int from, int last, double tolerance) {
        int near = from + 1;
        int step = 1;
        while (near < last && isStraight(from, Math.min(last, near + step), tolerance)) {
            near = Math.min(last, near + step);
            step *= 2;
        }
        int far = Math.min(last + 1, near + step);
        while (far - near > 1) {
            int middle = (near + far) >>> 1;
            if (isStraight(from, middle, tolerance)) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }

    /** Whether all points between two places lie within a tolerance of the straight line between these. */
    private boolean isStraight(int from, int to, double tolerance) {
        double startX = middle(x, from);
        double startY = middle(y, from);
        double wayX = middle(x, to) - startX;
        double wayY = middle(y, to) - startY;
        for (int point = from / 2 + 1; 2 * point < to; point++) {
            if (!isNear(x[point] - startX, wayX, y[point] - startY, wayY, tolerance)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some part of the way, from 0 to 1, leads as near as the tolerance in x and in y. */
    private static boolean isNear(double offX, double wayX, double offY, double wayY, double tolerance) {
        double first = Math.max(0, Math.max(entry(offX, wayX, tolerance), entry(offY, wayY, tolerance)));
        double last = Math.min(1, Math.min(exit(offX, wayX, tolerance), exit(offY, wayY, tolerance)));
        return first <= last;
    }

    /** From which part of the way on it is near in one direction: positive infinity for never. */
    private static double entry(double off, double way, double tolerance) {
        if (way == 0) {
            return Math.abs(off) <= tolerance ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return (off - Math.copySign(tolerance, way)) / way;
    }

    private static double exit(double off, double way, double tolerance) {
        return way == 0 ? Double.POSITIVE_INFINITY : (off + Math.copySign(tolerance, way)) / way;
    }

    /** x or y of a place. */
    private static double middle(double[] values, int place) {
        return (values[place / 2] + values[(place + 1) / 2]) / 2;
    }

    private Point at(int place) {
        Point one = points.get(place / 2);
        if (place % 2 == 0) {
            return one;
        }
        Point other = points.get((place + 1) / 2);
        return new Point(one.x() / 2 + other.x() / 2, one.y() / 2 + other.y() / 2);
    }
}
