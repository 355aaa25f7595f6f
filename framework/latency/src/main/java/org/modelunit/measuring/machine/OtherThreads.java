package org.modelunit.measuring.machine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Allocations;
import org.modelunit.text.Numbers;

/**
 * What threads of a model allocate beside the one that asks it: those that were started since the watch began, and those of the pool that
 * all share. They cannot be told call by call; where it is much, or threads have come and gone, nobody knows what a call allocates.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class OtherThreads {

    private static final String SHARED = "ForkJoinPool.commonPool-worker";
    private static final double MUCH = 0.05; // of what the thread that asks allocates
    private static final double LITTLE = 64; // bytes per call, such as a pool may need for itself
    private static final double STARTED = 0.05; // of the calls

    private final Set<Long> known;
    private Map<Long, Long> before = Map.of();
    private long startedBefore;
    private long bytes;
    private long calls;
    private long started;

    private OtherThreads(Set<Long> known) {
        this.known = known;
    }

    /** Begins before a model is made: what runs by then is not the model's. */
    public static OtherThreads begin() {
        return new OtherThreads(
                Arrays.stream(ManagementFactory.getThreadMXBean().getAllThreadIds())
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /** Begins to count, on the thread that asks. */
    public void watch() {
        before = allocated();
        startedBefore = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
    }

    /**
     * Adds what was allocated since.
     *
     * @param asked how many calls there were meanwhile, 0 or more
     */
    public void count(long asked) {
        calls += asked;
        started += ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - startedBefore;
        allocated().forEach((thread, now) -> bytes += Math.max(0, now - before.getOrDefault(thread, 0L)));
    }

    /** What each of them has allocated since it began; nothing where the virtual machine does not tell. */
    private Map<Long, Long> allocated() {
        Map<Long, Long> all = new HashMap<>();
        try {
            if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                    && threads.isThreadAllocatedMemorySupported()
                    && threads.isThreadAllocatedMemoryEnabled()) {
                long[] ids = others(threads);
                long[] each = threads.getThreadAllocatedBytes(ids);
                for (int i = 0; i < ids.length; i++) {
                    all.put(ids[i], Math.max(0, each[i]));
                }
            }
        } catch (LinkageError e) { // a virtual machine without the module jdk.management, which counts for no thread
            return Map.of();
        }
        return all;
    }

    private long[] others(ThreadMXBean threads) {
        long self = Thread.currentThread().getId();
        long[] ids = threads.getAllThreadIds();
        return LongStream.of(ids)
                .filter(id -> id != self)
                .filter(id -> !known.contains(id) || isShared(threads, id))
                .toArray();
    }

    private static boolean isShared(ThreadMXBean threads, long id) {
        ThreadInfo thread = threads.getThreadInfo(id);
        return thread != null && thread.getThreadName().startsWith(SHARED);
    }

    /**
     * Returns what was counted, or why it is not known.
     *
     * @param counted what the thread that asks has allocated
     */
    public Allocations judged(Allocations counted) {
        if (!counted.isKnown() || calls == 0) {
            return counted;
        }
        double perCall = (double) bytes / calls;
        if (perCall > Math.max(LITTLE, MUCH * counted.mean())) {
            return Allocations.unknown(
                    "threads of the model's own allocated about " + Numbers.count(Math.round(perCall))
                            + " bytes per call beside the one that asks, which cannot be told call by call");
        }
        if (started > Math.max(2, STARTED * calls)) {
            return Allocations.unknown("about " + Numbers.count(started) + " threads were started in "
                    + Numbers.count(calls) + " calls, and what they allocated is not known");
        }
        return counted;
    }
}
