package org.modelunit.measuring;

import org.modelunit.measuring.jvm.FreshTask;

/**
 * Opens a session in a fresh virtual machine, and asks it for the first time: returns how long each took, in nanoseconds.
 *
 * @param recipe makes the session
 * @param inputs what it is asked for, read before the clock starts
 * @param <I> the type of an input
 */
record ColdStartTask<I>(SessionRecipe<I> recipe, InputRecipe<I> inputs) implements FreshTask<long[]> {

    @Override
    public long[] run() {
        I input = FreshInputs.of(inputs).get(0);
        long before = System.nanoTime();
        try (TimedSession<I> session = new TimedSession<>(recipe.open())) {
            long opened = System.nanoTime();
            AnswerSink.take(session.call(input));
            return new long[] {opened - before, System.nanoTime() - opened};
        }
    }
}
