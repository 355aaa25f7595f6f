package org.modelunit.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Thins a line to few points. Those that stay lie on the line: at its points, or in the middle between two of them, which halves the
 * way that a staircase strays from a straight line. From each one the next is as far off as a straight line keeps within a tolerance of
 * all points that are left out, in the larger one of the distances in x and y; the tolerance is the first of a rising row for which few
 * are enough.
 *
 * <p>The distance from a straight line is convex along each piece of the whole line, so its points speak for all between them.
 */
final class Thinning {

    private static final int CELLS = 1 << 11; // on an axis: points between two in one cell are left out before
    private static final double FINEST = 1.0 / (1 << 10);
    private static final double ROUNDING = 1e-12;

    private final double[] xs;
    private final double[] ys;
    private final double[] x; // as shares of the axes
    private final double[] y;
    private final int size;

    /** Takes points that lie on their axes, from left to right. */
    Thinning(Axis right, Axis up, double[] xs, double[] ys) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.x = new double[xs.length];
        this.y = new double[xs.length];
        boolean isMany = xs.length > Figure.MOST_POINTS;
        int next = 0;
        for (int i = 0; i < xs.length; i++) {
            double toX = right.share(xs[i]);
            double toY = up.share(ys[i]);
            if (next > 0 && toX == x[next - 1] && toY == y[next - 1]) {
                continue;
            }
            if (isMany
                    && next > 1
                    && areAlike(x[next - 2], x[next - 1], toX)
                    && areAlike(y[next - 2], y[next - 1], toY)) {
                next--;
            }
            x[next] = toX;
            y[next] = toY;
            this.xs[next] = xs[i];
            this.ys[next] = ys[i];
            next++;
        }
        this.size = next;
    }

    private static boolean areAlike(double one, double two, double three) {
        int cell = (int) (one * CELLS);
        return cell == (int) (two * CELLS) && cell == (int) (three * CELLS);
    }

    /** The points that stay. */
    List<Point> points() {
        if (size <= Figure.MOST_POINTS) {
            return IntStream.range(0, size)
                    .mapToObj(i -> new Point(xs[i], ys[i]))
                    .toList();
        }
        int[] kept = kept(ROUNDING);
        for (double tolerance = FINEST; kept.length > Figure.MOST_POINTS; tolerance *= Math.sqrt(2)) {
            kept = kept(tolerance);
        }
        return Arrays.stream(kept).mapToObj(this::at).toList();
    }

    /** The places that stay: an even one is a point, an odd one the middle between two. Stops when they are too many. */
    private int[] kept(double tolerance) {
        int[] kept = new int[Figure.MOST_POINTS + 1];
        int last = 2 * (size - 1);
        int count = 1;
        while (kept[count - 1] < last && count <= Figure.MOST_POINTS) {
            kept[count] = new Reach(kept[count - 1], tolerance).farthest(last);
            count++;
        }
        return Arrays.copyOf(kept, count);
    }

    /** x or y of a place. */
    private static double middle(double[] values, int place) {
        return (values[place / 2] + values[(place + 1) / 2]) / 2;
    }

    private Point at(int place) {
        int one = place / 2;
        int other = (place + 1) / 2;
        return new Point(halfway(xs[one], xs[other]), halfway(ys[one], ys[other]));
    }

    private static double halfway(double one, double other) {
        return one == other ? one : one / 2 + other / 2;
    }

    /**
     * How far straight lines from a place reach. The directions in which one passes all points within the tolerance become fewer with
     * every point, and the search ends when none is left; what it found is then checked point by point.
     */
    private final class Reach {

        private final int from;
        private final double tolerance;
        private final double startX;
        private final double startY;
        private boolean isBounded;
        private double rightX; // the rightmost direction, as seen from the place
        private double rightY;
        private double leftX; // the leftmost one
        private double leftY;

        Reach(int from, double tolerance) {
            this.from = from;
            this.tolerance = tolerance;
            this.startX = middle(x, from);
            this.startY = middle(y, from);
        }

        int farthest(int last) {
            int reached = from + 1;
            for (int place = from + 1; place <= last; place++) {
                double wayX = middle(x, place) - startX;
                double wayY = middle(y, place) - startY;
                if (!isBounded || turn(rightX, rightY, wayX, wayY) >= 0 && turn(wayX, wayY, leftX, leftY) >= 0) {
                    reached = place;
                }
                if (place % 2 == 0 && !narrowed(wayX, wayY)) {
                    break;
                }
            }
            while (!isStraight(reached)) {
                reached = from + (reached - from) / 2; // the next place always is
            }
            return reached;
        }

        /** Leaves the directions that pass a point, too, and tells whether there are any. */
        private boolean narrowed(double wayX, double wayY) {
            if (Math.abs(wayX) <= tolerance && Math.abs(wayY) <= tolerance) {
                return true;
            }
            double mostRightX = wayX;
            double mostRightY = wayY;
            double mostLeftX = wayX;
            double mostLeftY = wayY;
            for (int corner = 0; corner < 4; corner++) {
                double cornerX = wayX + (corner % 2 == 0 ? tolerance : -tolerance);
                double cornerY = wayY + (corner < 2 ? tolerance : -tolerance);
                if (turn(mostRightX, mostRightY, cornerX, cornerY) < 0) {
                    mostRightX = cornerX;
                    mostRightY = cornerY;
                }
                if (turn(mostLeftX, mostLeftY, cornerX, cornerY) > 0) {
                    mostLeftX = cornerX;
                    mostLeftY = cornerY;
                }
            }
            if (!isBounded || turn(rightX, rightY, mostRightX, mostRightY) > 0) {
                rightX = mostRightX;
                rightY = mostRightY;
            }
            if (!isBounded || turn(leftX, leftY, mostLeftX, mostLeftY) < 0) {
                leftX = mostLeftX;
                leftY = mostLeftY;
            }
            isBounded = true;
            return turn(rightX, rightY, leftX, leftY) >= 0;
        }

        /** Whether all points up to a place lie within the tolerance of the straight line there. */
        private boolean isStraight(int to) {
            double wayX = middle(x, to) - startX;
            double wayY = middle(y, to) - startY;
            for (int point = from / 2 + 1; 2 * point < to; point++) {
                double offX = x[point] - startX;
                double offY = y[point] - startY;
                double first = Math.max(0, Math.max(entry(offX, wayX), entry(offY, wayY)));
                double last = Math.min(1, Math.min(exit(offX, wayX), exit(offY, wayY)));
                if (first > last) {
                    return false;
                }
            }
            return true;
        }

        /** From which part of the way on a point is near in one direction: positive infinity for never. */
        private double entry(double off, double way) {
            if (way == 0) {
                return Math.abs(off) <= tolerance ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            return (off - Math.copySign(tolerance, way)) / way;
        }

        private double exit(double off, double way) {
            return way == 0 ? Double.POSITIVE_INFINITY : (off + Math.copySign(tolerance, way)) / way;
        }
    }

    /** Whether the way to one point leads left of another one: positive for left, negative for right. */
    private static double turn(double fromX, double fromY, double toX, double toY) {
        return fromX * toY - fromY * toX;
    }
}
