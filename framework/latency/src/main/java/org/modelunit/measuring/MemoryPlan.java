package org.modelunit.measuring;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * How the memory of a model is measured, in a fresh virtual machine with a heap of one size.
 *
 * <pre>{@code
 * MemoryPlan.ofCalls(10_000).withHeap(512)
 * }</pre>
 *
 * @param calls how often the model is asked while memory is watched, above 0
 * @param samples how often is read what is held, from before the first of these calls to after the last; 2 or more
 * @param warmUpCalls how often the model is asked before, as caches fill and code is compiled; 0 or more
 * @param heapMegabytes the size of the heap in megabytes of 2²⁰ bytes, touched as a whole before; 16 or more
 * @param deadline how long the virtual machine may take, above 0
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record MemoryPlan(int calls, int samples, int warmUpCalls, int heapMegabytes, Duration deadline)
        implements Serializable {

    private static final int SMALLEST_HEAP = 16;

    public MemoryPlan {
        requireNonNull(deadline, "deadline");
        requireAtLeast(calls, 1, "calls");
        requireAtLeast(samples, 2, "samples");
        requireAtLeast(warmUpCalls, 0, "calls to warm up");
        requireAtLeast(heapMegabytes, SMALLEST_HEAP, "megabytes of heap");
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline must be above 0, but was " + deadline);
        }
    }

    private static void requireAtLeast(int count, int least, String what) {
        if (count < least) {
            throw new IllegalArgumentException("there must be " + Numbers.count(least) + " or more " + what
                    + ", but there were " + Numbers.count(count));
        }
    }

    /**
     * Returns a plan of calls after 5,000 others, with 21 samples, a heap of 256 megabytes and 5 minutes.
     *
     * @param calls how often the model is asked while memory is watched
     */
    public static MemoryPlan ofCalls(int calls) {
        return new MemoryPlan(calls, 21, 5000, 256, Duration.ofMinutes(5));
    }

    /**
     * Returns this plan with another warm-up.
     *
     * @param number how often the model is asked before memory is watched
     */
    public MemoryPlan warmingUp(int number) {
        return new MemoryPlan(calls, samples, number, heapMegabytes, deadline);
    }

    /**
     * Returns this plan with another heap.
     *
     * @param megabytes the size of the heap in megabytes of 2²⁰ bytes
     */
    public MemoryPlan withHeap(int megabytes) {
        return new MemoryPlan(calls, samples, warmUpCalls, megabytes, deadline);
    }

    /**
     * Returns this plan with another deadline.
     *
     * @param duration how long the virtual machine may take
     */
    public MemoryPlan withDeadline(Duration duration) {
        return new MemoryPlan(calls, samples, warmUpCalls, heapMegabytes, duration);
    }
}
