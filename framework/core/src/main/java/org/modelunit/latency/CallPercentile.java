package org.modelunit.latency;

import java.util.Arrays;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Binomial;

/** A percentile of latencies in milliseconds, bounded by the exact binomial rule on the number of calls above a limit. */
final class CallPercentile implements Estimate {

    private final long[] sorted;
    private final double percentile;
    private final String caveat;

    CallPercentile(long[] nanos, double percentile, String caveat) {
        this.sorted = Percentiles.sorted(nanos);
        this.percentile = percentile;
        this.caveat = caveat;
    }

    private double lateShare() {
        return 1 - percentile / 100;
    }

    private int above(double millis) {
        return (int) Arrays.stream(sorted)
                .filter(nanos -> Percentiles.millis(nanos) > millis)
                .count();
    }

    @Override
    public double value() {
        return Percentiles.millis(sorted, percentile);
    }

    @Override
    public double bound(Side side, double confidence) {
        int n = sorted.length;
        if (side == Side.AT_MOST) {
            int most = mostLate(confidence);
            return most < 0 ? Double.POSITIVE_INFINITY : Percentiles.millis(sorted[n - most - 1]);
        }
        int least = n + 1;
        while (least > 0 && Binomial.upperTail(least - 1, n, lateShare()) <= 1 - confidence) {
            least--;
        }
        return least > n ? 0 : Percentiles.millis(sorted[n - least]);
    }

    private int mostLate(double confidence) {
        int most = -1;
        while (most + 1 < sorted.length && Binomial.lowerTail(most + 1, sorted.length, lateShare()) <= 1 - confidence) {
            most++;
        }
        return most;
    }

    @Override
    public double pValue(Side side, double bar) {
        return side == Side.AT_MOST
                ? Binomial.lowerTail(above(bar), sorted.length, lateShare())
                : Binomial.upperTail(above(bar), sorted.length, lateShare());
    }

    @Override
    public String method() {
        return "exact binomial";
    }

    @Override
    public String caveat() {
        return caveat;
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return Double.NaN;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return 0;
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        return Double.POSITIVE_INFINITY;
    }
}
