package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.Percentile;
import org.modelunit.text.Numbers;

/**
 * Searches the highest rate that a model sustains: doubles the rate until it does not, then halves the distance on a logarithmic scale
 * until the rate is known well enough. A rate is sustained where the model keeps up, no call fails, and a percentile of the latencies
 * does not exceed a limit if there is one. What it finds is one sample; a claim needs a longer step at the rate.
 *
 * <pre>{@code
 * SaturationSearch.from(50).upTo(10_000).within(0.1)
 * }</pre>
 *
 * @param lowest the rate that is offered first, in calls per second; finite and above 0
 * @param highest the highest rate that is offered, not below the lowest
 * @param precision how much higher the lowest rate that is not sustained may be than the highest that is: 0.1 for 10 %; above 0
 * @param percentile the percentile that must not exceed the limit, from 1 to 100
 * @param limitMillis the limit in milliseconds; positive infinity where keeping up is enough
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SaturationSearch(double lowest, double highest, double precision, double percentile, double limitMillis) {

    private static final double FACTOR = 2;
    private static final int MOST_HALVINGS = 10; // below the lowest rate

    public SaturationSearch {
        LoadStep.requireRate(lowest);
        LoadStep.requireRate(highest);
        Percentile.of(percentile);
        if (highest < lowest) {
            throw new IllegalArgumentException("the highest rate must not lie below the lowest, but was "
                    + Numbers.plain(highest) + " against " + Numbers.plain(lowest));
        }
        if (!(precision > 0)) {
            throw new IllegalArgumentException(
                    "a precision must be above 0, 0.1 for 10%, but was " + Numbers.plain(precision));
        }
        if (!(limitMillis > 0)) {
            throw new IllegalArgumentException(
                    "a limit of latency must be above 0 ms, but was " + Numbers.plain(limitMillis));
        }
    }

    /**
     * Returns a search for the highest rate at which a model keeps up, to 10 %.
     *
     * @param callsPerSecond the rate that is offered first
     */
    public static SaturationSearch from(double callsPerSecond) {
        return new SaturationSearch(callsPerSecond, 1e6, 0.1, 99, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns this search up to another highest rate.
     *
     * @param callsPerSecond the highest rate that is offered
     */
    public SaturationSearch upTo(double callsPerSecond) {
        return new SaturationSearch(lowest, callsPerSecond, precision, percentile, limitMillis);
    }

    /**
     * Returns this search with another precision.
     *
     * @param share 0.1 for 10 %
     */
    public SaturationSearch within(double share) {
        return new SaturationSearch(lowest, highest, share, percentile, limitMillis);
    }

    /**
     * Returns this search for the highest rate at which a percentile does not exceed a limit either.
     *
     * @param percent from 1 to 100
     * @param limit what it must not exceed
     */
    public SaturationSearch keeping(double percent, LatencyLimit limit) {
        return new SaturationSearch(
                lowest,
                highest,
                precision,
                percent,
                requireNonNull(limit, "limit").threshold().bars().get(0).value());
    }

    /**
     * Returns the highest rate that was sustained; 0 where none was.
     *
     * @param probe offers a rate
     */
    public double highest(RateProbe probe) {
        double sustained = 0;
        double missed = Double.POSITIVE_INFINITY;
        double rate = lowest;
        for (int halvings = 0; halvings <= MOST_HALVINGS; ) {
            if (isSustained(probe.at(rate))) {
                sustained = rate;
                if (rate >= highest) {
                    return rate;
                }
            } else {
                missed = rate;
                halvings += sustained == 0 ? 1 : 0;
            }
            double next = next(sustained, missed);
            boolean isBetween = next > sustained && next < missed; // two neighbours have no number between them
            if (missed <= sustained * (1 + precision) || !isBetween) {
                return sustained;
            }
            rate = next;
        }
        return sustained;
    }

    private double next(double sustained, double missed) {
        if (Double.isInfinite(missed)) {
            return Math.min(highest, sustained * FACTOR);
        }
        return sustained == 0 ? missed / FACTOR : Math.sqrt(sustained * missed);
    }

    private boolean isSustained(LoadStep step) {
        return step.hasKeptUp() && step.latencyMillis(percentile) <= limitMillis;
    }
}
