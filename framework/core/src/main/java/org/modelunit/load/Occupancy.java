package org.modelunit.load;

import java.util.Arrays;
import org.modelunit.statistics.distribution.StudentT;
import org.modelunit.text.Numbers;

/**
 * How much of the workers' time calls take that are offered at a rate: the rate times the mean time of a call, by the number of workers,
 * 1 where they never rest. A queue settles below 1, however calls arrive, and grows for ever above (R. M. Loynes, The stability of a queue
 * with non-independent inter-arrival and service times, 1962). Its bounds are Student's, on the means of batches of calls that follow one another,
 * as slow ones come together (A. M. Law, Simulation Modeling and Analysis, 2015, section 9.5.3). Where calls become slower all along, the last
 * quarter of them counts.
 *
 * @param workers how many workers there are; 1 where nobody said
 * @param mean the estimate
 * @param lowest what it is not below, with 99.9 % confidence
 * @param highest what it is not above, with 99 % confidence
 */
record Occupancy(int workers, double mean, double lowest, double highest) {

    /** Of times that nobody took. */
    static final Occupancy UNKNOWN = new Occupancy(1, Double.NaN, Double.NaN, Double.NaN);

    private static final int BATCHES = 24;
    private static final int LAST = BATCHES / 4;
    private static final double NOT_SETTLED = 0.01; // how often a queue that grows may be taken for one that does not
    private static final double OVERLOADED = 0.001; // how often one that does not may be taken for one that grows
    private static final double TREND = 0.001;
    private static final double ROUNDING = 1e-9;
    private static final double NANOS = 1e9;

    /**
     * Returns what calls take; of fewer than 12, no bounds.
     *
     * @param rate how many calls are offered per second
     * @param workers how many workers there are, above 0
     * @param nanos how long each call kept one of them busy, 0 or more
     */
    static Occupancy of(double rate, int workers, long... nanos) {
        if (workers < 1 || Arrays.stream(nanos).anyMatch(one -> one < 0)) {
            throw new IllegalArgumentException(
                    "calls take 0 ns or more of 1 or more workers, but there were " + workers + " workers");
        }
        if (nanos.length < QueueTrend.BLOCKS) {
            return new Occupancy(workers, Double.NaN, 0, Double.POSITIVE_INFINITY);
        }
        double[] batches = batches(nanos, rate / NANOS / workers);
        Occupancy all = of(workers, batches);
        if (batches.length < BATCHES || QueueTrend.significance(batches) > TREND) {
            return all;
        }
        Occupancy last = of(workers, Arrays.copyOfRange(batches, BATCHES - LAST, BATCHES));
        return new Occupancy(
                workers, last.mean(), Math.max(all.lowest(), last.lowest()), Math.max(all.highest(), last.highest()));
    }

    private static double[] batches(long[] nanos, double factor) {
        double[] batches = new double[Math.min(nanos.length, BATCHES)];
        for (int batch = 0; batch < batches.length; batch++) {
            int from = (int) ((long) nanos.length * batch / batches.length);
            int to = (int) ((long) nanos.length * (batch + 1) / batches.length);
            batches[batch] =
                    Arrays.stream(nanos, from, to).asDoubleStream().average().orElse(0) * factor;
        }
        return batches;
    }

    private static Occupancy of(int workers, double[] batches) {
        double mean = Arrays.stream(batches).average().orElse(Double.NaN);
        double squares = Arrays.stream(batches)
                .map(batch -> (batch - mean) * (batch - mean))
                .sum();
        int freedom = batches.length - 1;
        double error = Math.sqrt(squares / freedom / batches.length);
        return new Occupancy(
                workers,
                mean,
                Math.max(0, mean - StudentT.quantile(1 - OVERLOADED, freedom) * error),
                mean + StudentT.quantile(1 - NOT_SETTLED, freedom) * error);
    }

    boolean isKnown() {
        return !Double.isNaN(highest);
    }

    /** Whether the queue settles. */
    boolean isBelowOne() {
        return highest < 1 - ROUNDING;
    }

    /** Whether it grows for ever. */
    boolean isAboveOne() {
        return lowest > 1 + ROUNDING;
    }

    /** Returns it in words: "98% of the workers' time, between 95% and 101%". */
    String words() {
        return percent(mean) + " of the workers' time, between " + percent(lowest) + " and " + percent(highest);
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 1) + "%";
    }
}
