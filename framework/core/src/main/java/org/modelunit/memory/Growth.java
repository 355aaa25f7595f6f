package org.modelunit.memory;

import java.util.Arrays;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.InvertedTest;
import org.modelunit.statistics.InvertedTest.Scale;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Normal;

/**
 * A slope that outliers do not move: the median of the slopes between all pairs of points, with the bounds that Kendall's test of trend
 * gives (P. K. Sen, J. Am. Stat. Assoc. 63, 1968).
 */
final class Growth {

    private static final double LEAST_ERROR = 1e-9; // of points that lie exactly on a line

    private final double[] xs;
    private final double[] ys;

    /** Takes where the points lie, ascending, and their values. */
    Growth(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    double slope() {
        double[] slopes = slopes();
        int middle = slopes.length / 2;
        return slopes.length % 2 == 1 ? slopes[middle] : slopes[middle - 1] / 2 + slopes[middle] / 2;
    }

    private double[] slopes() {
        int n = xs.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int size = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (xs[j] > xs[i]) {
                    slopes[size++] = (ys[j] - ys[i]) / (xs[j] - xs[i]);
                }
            }
        }
        double[] kept = Arrays.copyOf(slopes, size);
        Arrays.sort(kept);
        return kept;
    }

    Estimate estimate(long examples) {
        return new InvertedTest(
                "Theil-Sen",
                "",
                slope(),
                this::significance,
                Scale.PLAIN,
                Math.max(LEAST_ERROR, standardError()),
                xs.length - 2.0,
                examples);
    }

    /** The chance of a trend beside a slope, if the points followed it: Kendall's test of what is left. */
    private double significance(Side side, double slope) {
        int s = 0;
        for (int i = 0; i < xs.length; i++) {
            for (int j = i + 1; j < xs.length; j++) {
                s += Integer.signum(Double.compare(ys[j] - ys[i], slope * (xs[j] - xs[i])));
            }
        }
        int beyond = side == Side.AT_LEAST ? s : -s;
        return 1 - Normal.cdf((beyond - 1) / deviation());
    }

    private double deviation() {
        int n = xs.length;
        return Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
    }

    /** Half the distance between the slopes that one standard deviation of Kendall's statistic reaches. */
    private double standardError() {
        double[] slopes = slopes();
        double middle = (slopes.length - 1) / 2.0;
        double ranks = deviation() / 2;
        int low = (int) Math.max(0, Math.floor(middle - ranks));
        int high = (int) Math.min(slopes.length - 1, Math.ceil(middle + ranks));
        return (slopes[high] - slopes[low]) / 2;
    }
}
