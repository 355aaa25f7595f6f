package org.modelunit.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.SequentialSignTest.Look;
import org.modelunit.statistics.distribution.Normal;

/**
 * The median of what values are drawn from, by the order statistics of the values at each look of a {@link SequentialSignTest}: its
 * bounds are the narrowest that any look gives, and hold the median of all that was seen: where later values take back what the first ones
 * showed, nothing is shown. Chances assume normal values that vary as these do.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SequentialMedian implements Estimate {

    private static final double SIGMAS = 1.482602218505602; // of a normal distribution's median absolute deviation

    private final SequentialSignTest test;
    private final double[] values; // in the order in which they were taken
    private final double median;
    private final double sigma;

    /**
     * Creates the estimate of values.
     *
     * @param test when it looks
     * @param values the values in the order in which they were taken, one or more; those beyond the last look do not count
     */
    public SequentialMedian(SequentialSignTest test, double... values) {
        this.test = requireNonNull(test, "test");
        List<Look> looks = test.within(values.length);
        this.values = Arrays.copyOf(
                values,
                looks.isEmpty() ? values.length : looks.get(looks.size() - 1).size());
        this.median = median(this.values);
        this.sigma = SIGMAS
                * median(Arrays.stream(this.values)
                        .map(value -> Math.abs(value - median))
                        .toArray());
    }

    /**
     * Returns the middle value, or the mean of the two in the middle.
     *
     * @param values one value or more
     */
    public static double median(double... values) {
        double[] sorted = sorted(values, values.length);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2; // equal ones stay equal
    }

    private static double[] sorted(double[] values, int size) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the standard deviation of normal values whose median absolute deviation is that which these have. */
    public double sigma() {
        return sigma;
    }

    @Override
    public double value() {
        return median;
    }

    @Override
    public double bound(Side side, double confidence) {
        double bound = narrowest(side, confidence);
        return side == Side.AT_LEAST ? Math.min(bound, median) : Math.max(bound, median);
    }

    private double narrowest(Side side, double confidence) {
        double narrowest = side == Side.AT_LEAST ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (Look look : test.within(values.length)) {
            int wrong = look.mostWrong(1 - confidence);
            if (wrong >= 0) {
                double[] sorted = sorted(values, look.size());
                narrowest = side == Side.AT_LEAST
                        ? Math.max(narrowest, sorted[wrong])
                        : Math.min(narrowest, sorted[sorted.length - 1 - wrong]);
            }
        }
        return narrowest;
    }

    @Override
    public double pValue(Side side, double bar) {
        double least = 1;
        for (Look look : test.within(values.length)) {
            int wrong = 0;
            for (int i = 0; i < look.size(); i++) {
                wrong += side.holds(values[i], bar) ? 0 : 1;
            }
            least = Math.min(least, look.pValue(wrong));
        }
        return side.holds(median, bar) ? least : 1;
    }

    @Override
    public String method() {
        return "order statistics";
    }

    @Override
    public String caveat() {
        return "";
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        double mark = bar + (median - bound(side, confidence));
        return Double.isFinite(mark) ? mark : Double.NaN;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return power(values.length, side, bar, confidence, truth);
    }

    private double power(int size, Side side, double bar, double confidence, double truth) {
        return test.power(size, 1 - confidence, wrong(side, bar, truth));
    }

    /** The chance of a value on the wrong side of a bar. */
    private double wrong(Side side, double bar, double truth) {
        double beyond = side.beyond(truth, bar);
        if (sigma == 0) {
            return beyond >= 0 ? 0 : 1;
        }
        return Normal.cdf(-beyond / sigma);
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return test.looks().stream()
                .mapToInt(Look::size)
                .filter(size -> power(size, side, bar, confidence, truth) >= power)
                .mapToDouble(size -> size)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        double sign = side == Side.AT_LEAST ? -1 : 1;
        return Bisection.least(0, d -> power(side.other(), bar, confidence, bar + sign * d) >= power);
    }
}
