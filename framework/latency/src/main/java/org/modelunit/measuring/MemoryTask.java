package org.modelunit.measuring;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.measuring.jvm.FreshTask;
import org.modelunit.measuring.machine.ProcessStatus;

/**
 * Asks a model many times in a fresh virtual machine, and reads in between what is held. Returns for each sample the calls so far, the
 * bytes of the heap and the resident bytes; last of all the peak.
 *
 * @param recipe makes the session
 * @param inputs what it is asked for, again from the first after the last
 * @param plan how often it is asked, and how often is read what is held
 * @param <I> the type of an input
 */
record MemoryTask<I>(SessionRecipe<I> recipe, InputRecipe<I> inputs, MemoryPlan plan)
        implements FreshTask<FreshReading> {

    private static final long SETTLING_MILLIS = 20;

    @Override
    public FreshReading run() {
        List<I> asked = FreshInputs.of(inputs);
        try (TimedSession<I> session = new TimedSession<>(recipe.open())) {
            for (int call = 0; call < plan.warmUpCalls(); call++) {
                AnswerSink.take(session.call(asked.get(call % asked.size())));
            }
            long[] read = new long[3 * plan.samples() + 1];
            int calls = 0;
            for (int sample = 0; sample < plan.samples(); sample++) {
                int until = (int) ((long) plan.calls() * sample / (plan.samples() - 1));
                for (; calls < until; calls++) {
                    AnswerSink.take(session.call(asked.get(calls % asked.size())));
                }
                read[3 * sample] = calls;
                read[3 * sample + 1] = heap();
                read[3 * sample + 2] = ProcessStatus.current().residentBytes();
            }
            read[read.length - 1] = ProcessStatus.current().peakBytes();
            return FreshReading.of(read, session, asked);
        }
    }

    /** What is reachable: twice, as what a first collection frees may hold something itself, and native memory is freed after it. */
    private static long heap() {
        System.gc();
        try {
            Thread.sleep(SETTLING_MILLIS);
        } catch (InterruptedException interrupted) {
            throw new ModelException("interrupted while memory was measured", interrupted);
        }
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
