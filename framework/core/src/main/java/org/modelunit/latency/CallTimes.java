package org.modelunit.latency;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * How long calls took, one by one, in the order in which they were made; measured, recorded or simulated.
 *
 * <pre>{@code
 * CallTimes times = CallTimes.of(List.of(CallBlock.of(0, 1_200_000, 1_150_000), CallBlock.of(1, 1_310_000, 9_000_000)));
 * }</pre>
 *
 * @param blocks calls that came after one another, as blocks that were spread over time and sessions
 * @param failures the calls that threw; they are in no block
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CallTimes(List<CallBlock> blocks, List<FailedCall> failures) {

    /** Keeps unmodifiable copies, without blocks that hold no call. */
    public CallTimes {
        blocks = blocks.stream().filter(block -> block.size() > 0).toList();
        failures = List.copyOf(failures);
        if (blocks.isEmpty() && failures.isEmpty()) {
            throw new IllegalArgumentException("no call was made, so there are no times; call the model at least once");
        }
    }

    /**
     * Returns the times of calls that all answered.
     *
     * @param blocks calls that came after one another, as blocks that were spread over time and sessions
     */
    public static CallTimes of(List<CallBlock> blocks) {
        return new CallTimes(blocks, List.of());
    }

    /** Returns how many calls answered. */
    public int size() {
        return blocks.stream().mapToInt(CallBlock::size).sum();
    }

    /** Returns how many sessions answered. */
    public int sessions() {
        return (int) blocks.stream().mapToInt(CallBlock::session).distinct().count();
    }

    /** Returns how long each call took, in nanoseconds, in their order. */
    public long[] nanos() {
        return blocks.stream()
                .flatMapToLong(block -> IntStream.range(0, block.size()).mapToLong(block::nanos))
                .toArray();
    }

    /** Returns the number of the input that each call was for, in their order. */
    public int[] inputs() {
        return blocks.stream()
                .flatMapToInt(block -> IntStream.range(0, block.size()).map(block::input))
                .toArray();
    }

    /** How many of all calls threw, in words. */
    String failed() {
        return Numbers.count(failures.size()) + " of " + Numbers.count((long) failures.size() + size())
                + " calls threw instead of answering";
    }

    /** The times in ascending order. */
    long[] sorted() {
        long[] sorted = nanos();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns how many calls answered, in how many blocks and sessions. */
    @Override
    public String toString() {
        return size() + " calls in " + blocks.size() + " blocks of " + sessions() + " sessions, " + failures.size()
                + " failed";
    }
}
