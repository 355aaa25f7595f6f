package org.modelunit.measuring;

import java.util.List;
import org.modelunit.measuring.jvm.FreshTask;

/**
 * Opens a session in a fresh virtual machine, and asks it for the first time: returns how long each took, in nanoseconds.
 *
 * @param recipe makes the session
 * @param inputs what it is asked for, read before the clock starts
 * @param <I> the type of an input
 */
record ColdStartTask<I>(SessionRecipe<I> recipe, InputRecipe<I> inputs) implements FreshTask<FreshReading> {

    @Override
    public FreshReading run() {
        List<I> asked = FreshInputs.of(inputs);
        long before = System.nanoTime();
        try (TimedSession<I> session = new TimedSession<>(recipe.open())) {
            long opened = System.nanoTime();
            AnswerSink.take(session.call(asked.get(0)));
            long[] nanos = {opened - before, System.nanoTime() - opened};
            return FreshReading.of(nanos, session, asked);
        }
    }
}
