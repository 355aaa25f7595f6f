package org.modelunit.latency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * A percentile of latencies. Its numbers are computed in decimals, as 100 - 99.9 is not 0.1 otherwise.
 *
 * @param percent from 1 to 100
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Percentile(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /**
     * Returns a percentile.
     *
     * @param percent from 1 to 100
     */
    public static Percentile of(double percent) {
        if (!(percent >= 1 && percent <= 100)) {
            throw new IllegalArgumentException("a percentile must lie from 1 to 100, but was " + Numbers.plain(percent)
                    + (percent > 0 && percent < 1
                            ? " (did you mean " + Numbers.plain(hundredfold(percent)) + "?)"
                            : ""));
        }
        return new Percentile(BigDecimal.valueOf(percent));
    }

    private static double hundredfold(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).doubleValue();
    }

    /** Returns what it is called: "p99", "p99.9". */
    public String words() {
        return "p" + Numbers.plain(percent.doubleValue());
    }

    /** Returns the share of calls that may take longer: 0.01 for the 99th. */
    public double lateShare() {
        return HUNDRED.subtract(percent).movePointLeft(2).doubleValue();
    }

    /** The percentile that some times as many calls exceed, but no more than half: the 97th for three times the 99th. */
    Percentile wider(int times) {
        BigDecimal late = HUNDRED.subtract(percent);
        BigDecimal more = late.multiply(BigDecimal.valueOf(times)).min(HALF).max(late);
        return new Percentile(HUNDRED.subtract(more));
    }

    /** The nearest rank, from 1: as many of the calls as make so many percent, rounded up. */
    int rank(int calls) {
        BigDecimal rank = percent.multiply(BigDecimal.valueOf(calls)).movePointLeft(2);
        return rank.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /**
     * Returns the percentile of numbers, by nearest rank.
     *
     * @param sorted the numbers, ascending; at least one
     */
    public long of(long[] sorted) {
        return sorted[rank(sorted.length) - 1];
    }
}
