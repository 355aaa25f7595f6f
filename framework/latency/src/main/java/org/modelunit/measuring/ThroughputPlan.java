package org.modelunit.measuring;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.WaitLimit;

/**
 * How throughput is measured: for which sizes of batches and numbers of threads, how often and for how long.
 *
 * <pre>{@code
 * ThroughputPlan.ofBatches(1, 16, 256).onThreads(1, 2)
 * }</pre>
 *
 * @param batchSizes how many inputs a call is for, each 1 or more; at least one
 * @param threads how many threads ask, each 1 or more; at least one
 * @param runs how often each is run, in turn; 1 or more
 * @param perRun how long a run takes, above 0
 * @param patience how long is waited for the last answer of a run, above 0
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ThroughputPlan(
        List<Integer> batchSizes, List<Integer> threads, int runs, Duration perRun, Duration patience) {

    /** Keeps unmodifiable copies. */
    public ThroughputPlan {
        batchSizes = requireSome(batchSizes, "sizes of batches");
        threads = requireSome(threads, "numbers of threads");
        requireNonNull(perRun, "perRun");
        requireNonNull(patience, "patience");
        if (runs < 1) {
            throw new IllegalArgumentException("there must be 1 or more runs, but there were " + runs);
        }
        if (perRun.isNegative() || perRun.isZero() || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException(
                    "a run and patience must be above 0, but were " + perRun + " and " + patience);
        }
        perRun = WaitLimit.capped(perRun);
        patience = WaitLimit.capped(patience);
    }

    private static List<Integer> requireSome(List<Integer> counts, String what) {
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException(what + " must be 1 or more, at least one, but were " + counts);
        }
        return counts.stream().distinct().toList();
    }

    /**
     * Returns a plan of 5 runs of 200 milliseconds for each size of batches, on one thread, with 10 seconds of patience.
     *
     * @param sizes how many inputs a call is for
     */
    public static ThroughputPlan ofBatches(int... sizes) {
        return new ThroughputPlan(
                Arrays.stream(sizes).boxed().toList(), List.of(1), 5, Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /**
     * Returns this plan for other numbers of threads.
     *
     * @param counts how many threads ask
     */
    public ThroughputPlan onThreads(int... counts) {
        return new ThroughputPlan(batchSizes, Arrays.stream(counts).boxed().toList(), runs, perRun, patience);
    }

    /**
     * Returns this plan with other runs.
     *
     * @param number how many
     * @param duration how long each takes
     */
    public ThroughputPlan withRuns(int number, Duration duration) {
        return new ThroughputPlan(batchSizes, threads, number, duration, patience);
    }
}
