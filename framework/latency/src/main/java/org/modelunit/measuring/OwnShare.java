package org.modelunit.measuring;

import java.util.List;
import org.modelunit.Regressor;
import org.modelunit.statistics.SequentialMedian;

/** What a call takes of a model that does nothing: the share of each call that is ModelUnit's own. */
final class OwnShare {

    private static final int SAMPLES = 40;
    private static final int WARM_UP = 100;
    private static final int GUESS_NANOS = 100; // of a call of nothing

    private OwnShare() {}

    /**
     * Returns nanoseconds per call.
     *
     * @param inputs what is asked for
     * @param isFunction whether it is a function that is timed
     */
    static <I> double nanos(List<I> inputs, boolean isFunction) {
        CallTimer<I> timer = new CallTimer<>(inputs);
        int calls = CallTimer.calls(GUESS_NANOS);
        TimedSession<I> nothing = new TimedSession<>(
                isFunction ? new AskedFunction<I>("nothing", input -> input) : Regressor.of("nothing", input -> 0));
        double[] samples = new double[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            double nanos = timer.sample("nothing", nothing, 0, calls);
            samples[Math.max(0, i)] = nanos;
        }
        return SequentialMedian.median(samples);
    }
}
