package org.modelunit.load;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How many examples per second a model answers in batches of one size, on some threads.
 *
 * @param threads how many threads asked, 1 or more
 * @param batchSize how many examples each call was for, 1 or more
 * @param runs examples per second of each run, at least one; finite and 0 or more
 * @param serviceMillis how long a call took on average, in milliseconds; a service time, as nobody waited. 0 or more, NaN where no call
 *     was answered
 * @param failures how many examples the model threw at, 0 or more
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ThroughputPoint(int threads, int batchSize, List<Double> runs, double serviceMillis, long failures) {

    /** Keeps an unmodifiable copy of the runs. */
    public ThroughputPoint {
        runs = List.copyOf(runs);
        if (threads < 1 || batchSize < 1) {
            throw new IllegalArgumentException("threads and the size of batches must be 1 or more, but were " + threads
                    + " threads and batches of " + batchSize);
        }
        if (runs.isEmpty() || runs.stream().anyMatch(rate -> !(rate >= 0) || Double.isInfinite(rate))) {
            throw new IllegalArgumentException(
                    "throughput needs at least one run of a finite number of examples per second, but had " + runs);
        }
        if (serviceMillis < 0 || failures < 0) {
            throw new IllegalArgumentException(
                    "a service time and failures must be 0 or more, but were " + serviceMillis + " ms and " + failures);
        }
    }

    /** Returns the median of the runs; of an even number the lower one. */
    public double examplesPerSecond() {
        return runs.stream().sorted().skip((runs.size() - 1) / 2).findFirst().orElseThrow();
    }
}
