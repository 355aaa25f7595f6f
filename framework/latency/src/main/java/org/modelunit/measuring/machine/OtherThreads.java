package org.modelunit.measuring.machine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Allocations;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * What threads allocate beside the one that asks a model: those of the model, which were started since the watch began or are of the pool that
 * all share, and those that were there before, as a model may work on somebody else's pool. They cannot be told call by call; where it is
 * much, or threads have come and gone, nobody knows what a call allocates.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class OtherThreads {

    private static final String SHARED = "ForkJoinPool.commonPool-worker";
    private static final double MUCH = 0.05; // of what the thread that asks allocates
    private static final double LITTLE = 64; // bytes per call, such as a pool may need for itself
    private static final double STARTED = 0.05; // of the calls

    private final Set<Long> known;
    private final Map<Long, Long> ofKnown = new HashMap<>();
    private Map<Long, Long> before = Map.of();
    private long startedBefore;
    private long bytes;
    private long calls;
    private long started;

    private OtherThreads(Set<Long> known) {
        this.known = known;
    }

    /** Begins before a model is made: what runs by then need not be the model's. */
    public static OtherThreads begin() {
        java.lang.management.ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new OtherThreads(LongStream.of(threads.getAllThreadIds())
                .filter(id -> !isShared(threads.getThreadInfo(id)))
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
        allocated().forEach((thread, now) -> add(thread, Math.max(0, now - before.getOrDefault(thread, 0L))));
    }

    private void add(long thread, long allocated) {
        if (known.contains(thread)) {
            ofKnown.merge(thread, allocated, Long::sum);
        } else {
            bytes += allocated;
        }
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

    private static long[] others(ThreadMXBean threads) {
        long self = Thread.currentThread().getId();
        return LongStream.of(threads.getAllThreadIds()).filter(id -> id != self).toArray();
    }

    private static boolean isShared(ThreadInfo thread) {
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
        double much = Math.max(LITTLE, MUCH * counted.mean());
        double perCall = (double) bytes / calls;
        if (perCall > much) {
            return Allocations.unknown(
                    "threads of the model's own allocated about " + Numbers.count(Math.round(perCall))
                            + " bytes per call beside the one that asks, which cannot be told call by call");
        }
        if (started > Math.max(2, STARTED * calls)) {
            return Allocations.unknown("about " + Numbers.count(started) + " threads were started in "
                    + Numbers.count(calls) + " calls, and what they allocated is not known");
        }
        double perCallOfKnown =
                (double) ofKnown.values().stream().mapToLong(Long::longValue).sum() / calls;
        return perCallOfKnown > much
                ? Allocations.unknown("threads that were there before the model" + busiest() + " allocated about "
                        + Numbers.count(Math.round(perCallOfKnown))
                        + " bytes per call, which may or may not be for these calls; let the model's recipe make its threads, and"
                        + " nothing else run")
                : counted;
    }

    private String busiest() {
        return ofKnown.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> ManagementFactory.getThreadMXBean().getThreadInfo(most.getKey()))
                .map(thread -> " ('" + PrintableText.of(thread.getThreadName()) + "')")
                .orElse("");
    }
}
