package org.modelunit.measuring;

import java.util.Arrays;
import java.util.List;
import org.modelunit.Model;

/** What a call takes of a model that does nothing, clock and all: the share of each call that is ModelUnit's own. */
final class CallCost {

    private static final int WARM_UP = 20_000;
    private static final int CALLS = 2_001;

    private CallCost() {}

    /** Returns the median, in nanoseconds. */
    static <I> long nanos(List<I> inputs) {
        Model<I, Object> nothing = List::size;
        TimedCalls<I> calls = new TimedCalls<>(inputs);
        try (TimedSession<I> session = new TimedSession<>(nothing)) {
            for (int i = 0; i < WARM_UP; i++) {
                calls.ask(session, 0, i % inputs.size());
            }
            long[] nanos = new long[CALLS];
            for (int i = 0; i < CALLS; i++) {
                nanos[i] = calls.ask(session, 0, i % inputs.size());
            }
            Arrays.sort(nanos);
            return nanos[CALLS / 2];
        }
    }
}
