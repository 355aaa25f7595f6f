package org.modelunit.latency;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;
import org.modelunit.statistics.SequentialMedian;

/**
 * The times of two fresh sessions that were asked in turn, in random order: one of the challenger, one of the champion. In each round both
 * were asked for the same inputs.
 *
 * @param challenger nanoseconds per call of the challenger, round by round
 * @param champion nanoseconds per call of the champion in the same rounds
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SessionPair(NumberColumn challenger, NumberColumn champion) {

    private static final double LARGEST_LOG = 600; // of a ratio, whose digits are kept
    private static final double DIGITS = 1e12;

    public SessionPair {
        if (challenger.size() != champion.size() || challenger.size() == 0) {
            throw new IllegalArgumentException(
                    "both sessions of a pair are timed in each round, and there is one round or more, but there are "
                            + challenger.size() + " times of the challenger and " + champion.size()
                            + " of the champion");
        }
        check("challenger", challenger);
        check("champion", champion);
    }

    private static void check(String name, NumberColumn times) {
        for (int round = 0; round < times.size(); round++) {
            if (!(times.get(round) > 0 && times.get(round) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a time is a finite number of nanoseconds above 0, but the " + name
                        + "'s in round " + round + " was " + times.get(round)
                        + "; where a clock is too coarse, time several calls at once");
            }
        }
    }

    /**
     * Creates a pair from times, of a simulation for instance.
     *
     * @param challenger nanoseconds per call of the challenger, round by round
     * @param champion nanoseconds per call of the champion in the same rounds
     */
    public static SessionPair of(double[] challenger, double[] champion) {
        return new SessionPair(NumberColumn.of(challenger), NumberColumn.of(champion));
    }

    /** Returns in how many rounds both were asked. */
    public int rounds() {
        return challenger.size();
    }

    /**
     * Returns how much slower the challenger's session was: the median over the rounds of the logarithms of their ratios, as a ratio less 1,
     * so 0.1 for one that takes 10 % longer. It has twelve decimals, so that 110 ns are 0.1 slower than 100 ns and not a little more.
     */
    public double slowdown() {
        return ratio(logRatio());
    }

    /** The median over the rounds of the logarithms of ratios. */
    double logRatio() {
        return SequentialMedian.median(logRatios());
    }

    double[] logRatios() {
        double[] logs = new double[rounds()];
        Arrays.setAll(logs, round -> Math.log(challenger.get(round)) - Math.log(champion.get(round)));
        return logs;
    }

    /** A ratio less 1, from its logarithm. */
    static double ratio(double log) {
        double ratio = Math.expm1(Math.min(log, LARGEST_LOG));
        return Math.abs(ratio) < 1 ? Math.rint(ratio * DIGITS) / DIGITS : ratio;
    }

    /** Returns the median of the challenger's times, in nanoseconds per call. */
    public double challengerMedian() {
        return SequentialMedian.median(challenger.toArray());
    }

    /** Returns the median of the champion's times, in nanoseconds per call. */
    public double championMedian() {
        return SequentialMedian.median(champion.toArray());
    }
}
