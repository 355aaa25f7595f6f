package org.modelunit.load;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Noise;

/**
 * How many examples per second a model answers in batches of one size, on some threads.
 *
 * @param threads how many threads asked, 1 or more
 * @param batchSize how many examples each call was for, 1 or more
 * @param runs examples per second of each run, at least one; finite and 0 or more
 * @param serviceMillis how long a call took on average, in milliseconds; a service time, as nobody waited. 0 or more, NaN where no call
 *     was answered
 * @param failures how many examples the model threw at, 0 or more
 * @param pilots examples per second of other runs, which the best point is chosen by, so that those which choose do not judge; none where
 *     there were no such runs
 * @param lost the share of each run's time, from 0 to 1, that other things on the machine may have taken at the most; none where nobody
 *     looked
 * @param seconds how long each run took, as it was planned; above 0, NaN where that is not known
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ThroughputPoint(
        int threads,
        int batchSize,
        List<Double> runs,
        double serviceMillis,
        long failures,
        List<Double> pilots,
        List<Double> lost,
        double seconds) {

    /** Keeps unmodifiable copies of the runs. */
    public ThroughputPoint {
        runs = List.copyOf(runs);
        pilots = List.copyOf(pilots);
        lost = List.copyOf(lost);
        if (threads < 1 || batchSize < 1) {
            throw new IllegalArgumentException("threads and the size of batches must be 1 or more, but were " + threads
                    + " threads and batches of " + batchSize);
        }
        if (runs.isEmpty() || !areRates(runs) || !areRates(pilots)) {
            throw new IllegalArgumentException(
                    "throughput needs at least one run of a finite number of examples per second, but had " + runs);
        }
        if (serviceMillis < 0 || failures < 0) {
            throw new IllegalArgumentException(
                    "a service time and failures must be 0 or more, but were " + serviceMillis + " ms and " + failures);
        }
        requireShares(lost, runs.size());
        if (seconds <= 0 || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("a run takes a number of seconds above 0, but took " + seconds);
        }
    }

    /**
     * Creates a point of runs that took nobody knows how long, beside nobody knows what.
     *
     * @param threads how many threads asked, 1 or more
     * @param batchSize how many examples each call was for, 1 or more
     * @param runs examples per second of each run, at least one; finite and 0 or more
     * @param serviceMillis how long a call took on average, in milliseconds; 0 or more, NaN where no call was answered
     * @param failures how many examples the model threw at, 0 or more
     * @param pilots examples per second of other runs, which the best point is chosen by; none where there were no such runs
     */
    public ThroughputPoint(
            int threads, int batchSize, List<Double> runs, double serviceMillis, long failures, List<Double> pilots) {
        this(threads, batchSize, runs, serviceMillis, failures, pilots, List.of(), Double.NaN);
    }

    private static void requireShares(List<Double> lost, int runs) {
        if (!lost.isEmpty() && lost.size() != runs || !lost.stream().allMatch(share -> share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "each of " + runs + " runs has lost a share of its time between 0 and 1, but there was " + lost);
        }
    }

    private static boolean areRates(List<Double> runs) {
        return runs.stream().allMatch(rate -> rate >= 0 && !Double.isInfinite(rate));
    }

    /**
     * Creates a point without runs to choose it by.
     *
     * @param threads how many threads asked, 1 or more
     * @param batchSize how many examples each call was for, 1 or more
     * @param runs examples per second of each run, at least one; finite and 0 or more
     * @param serviceMillis how long a call took on average, in milliseconds; 0 or more, NaN where no call was answered
     * @param failures how many examples the model threw at, 0 or more
     */
    public ThroughputPoint(int threads, int batchSize, List<Double> runs, double serviceMillis, long failures) {
        this(threads, batchSize, runs, serviceMillis, failures, List.of());
    }

    /** The runs as a quiet machine may have seen them at the most; a run that nobody looked at has no limit. */
    List<Double> quietRuns(Noise noise) {
        return IntStream.range(0, runs.size())
                .mapToDouble(run -> (lost.isEmpty() ? noise : noise.taking(lost.get(run))).quiet(runs.get(run)))
                .mapToObj(rate -> Math.min(Double.MAX_VALUE, rate))
                .toList();
    }

    /** Returns the median of the runs; of an even number the lower one. */
    public double examplesPerSecond() {
        return median(runs);
    }

    /** The median of the runs that a point is chosen by. */
    double pilot() {
        return median(pilots);
    }

    private static double median(List<Double> runs) {
        return runs.stream().sorted().skip((runs.size() - 1) / 2).findFirst().orElseThrow();
    }
}
