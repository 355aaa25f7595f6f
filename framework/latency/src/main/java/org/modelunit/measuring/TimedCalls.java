package org.modelunit.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.modelunit.latency.Allocations;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.FailedCall;
import org.modelunit.measuring.machine.AllocationCounter;
import org.modelunit.privacy.ForeignError;

/**
 * Times calls one by one, and keeps what each took, allocated or threw. A model that throws is asked on, as the others of its calls count.
 * For one thread, but for the signs of life.
 *
 * @param <I> the type of an input
 */
final class TimedCalls<I> {

    private final List<I> inputs;
    private final LongSupplier allocated;
    private final boolean areAllocationsKnown;
    private final AtomicLong signs = new AtomicLong();
    private final List<CallBlock> blocks = new ArrayList<>();
    private final List<FailedCall> failures = new ArrayList<>();
    private long[] bytes = new long[1 << 10];
    private int[] inputsOfCalls = new int[1 << 10];
    private int size;

    @SuppressWarnings("UnusedVariable") // written, so that no answer is optimized away
    private volatile Object answer = "";

    TimedCalls(List<I> inputs) {
        this(inputs, AllocationCounter.ofThisThread());
    }

    TimedCalls(List<I> inputs, Optional<LongSupplier> allocated) {
        this.inputs = inputs;
        this.allocated = allocated.orElse(() -> 0);
        this.areAllocationsKnown = allocated.isPresent();
    }

    /** Returns a number that changes with each call. */
    long signs() {
        return signs.get();
    }

    int size() {
        return size;
    }

    int failed() {
        return failures.size();
    }

    /** Asks without keeping anything but failures; returns nanoseconds, or -1 if the model threw. */
    long ask(TimedSession<I> session, int number, int input) {
        signs.incrementAndGet();
        try {
            long start = System.nanoTime();
            Object given = session.ask(inputs.get(input));
            long end = System.nanoTime();
            if (given == null) {
                failures.add(new FailedCall(number, input, TimedSession.NO_ANSWER));
                return -1;
            }
            answer = given;
            return end - start;
        } catch (Exception | StackOverflowError | LinkageError e) {
            failures.add(new FailedCall(number, input, ForeignError.inWords(e)));
            return -1;
        }
    }

    /** Times some calls that come after one another, and keeps them as a block. */
    void block(TimedSession<I> session, int number, int calls, InputOrder order) {
        long[] nanos = new long[calls];
        int[] asked = new int[calls];
        int answered = 0;
        for (int call = 0; call < calls; call++) {
            int input = order.next();
            long before = allocated.getAsLong();
            long time = ask(session, number, input);
            long after = allocated.getAsLong();
            if (time >= 0) {
                nanos[answered] = time;
                asked[answered++] = input;
                keep(after - before, input);
            }
        }
        blocks.add(CallBlock.of(number, Arrays.copyOf(nanos, answered), Arrays.copyOf(asked, answered)));
    }

    private void keep(long allocatedBytes, int input) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
            inputsOfCalls = Arrays.copyOf(inputsOfCalls, 2 * size);
        }
        bytes[size] = allocatedBytes;
        inputsOfCalls[size++] = input;
    }

    CallTimes times() {
        return new CallTimes(blocks, failures);
    }

    Allocations allocations() {
        if (size == 0) {
            return Allocations.unknown("no call answered");
        }
        return areAllocationsKnown
                ? Allocations.of(Arrays.copyOf(bytes, size), Arrays.copyOf(inputsOfCalls, size))
                : Allocations.unknown(AllocationCounter.UNKNOWN);
    }
}
