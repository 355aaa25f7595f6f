package org.modelunit.load;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Conditions;
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
 * @param meanwhile what went on during each run; none where nobody looked at single runs
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
        List<Conditions> meanwhile,
        double seconds) {

    /** Keeps unmodifiable copies of the runs. */
    public ThroughputPoint {
        runs = List.copyOf(runs);
        pilots = List.copyOf(pilots);
        meanwhile = List.copyOf(meanwhile);
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
        if (!meanwhile.isEmpty() && meanwhile.size() != runs.size()) {
            throw new IllegalArgumentException("each of " + runs.size()
                    + " runs has conditions of its own, or none has, but " + meanwhile.size() + " have");
        }
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

    /** The noise of each run; where nobody looked at single runs, the noise of all. */
    private Noise noise(int run, Conditions ofAll) {
        return Noise.of(meanwhile.isEmpty() ? ofAll : meanwhile.get(run));
    }

    /** The runs as a quiet machine may have seen them at the most. */
    List<Double> quietRuns(Conditions ofAll) {
        return IntStream.range(0, runs.size())
                .mapToDouble(run -> noise(run, ofAll).quiet(runs.get(run)))
                .mapToObj(rate -> Math.min(Double.MAX_VALUE, rate))
                .toList();
    }

    /** The noise of the run that has lost most by it, of those that judge and of no others. */
    Noise noise(Conditions ofAll) {
        return Noise.heaviest(IntStream.range(0, runs.size()).mapToObj(run -> noise(run, ofAll)));
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
