package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueTrendTest {

    private static final SimulatedQueue QUEUE = new SimulatedQueue(1_000_000, 1, 1_000_000);

    private static long rising(double rate, int calls) {
        return IntStream.range(0, 200)
                .filter(run -> QUEUE.at(rate, calls, run).isRising())
                .count();
    }

    @Test
    void a_queue_that_grows_is_seen_to_grow() {
        assertThat(rising(1200, 2000)).isGreaterThanOrEqualTo(190);
    }

    @Test
    void a_queue_that_has_settled_is_not() {
        assertThat(rising(500, 2000)).isZero();
        assertThat(rising(900, 2000)).isLessThanOrEqualTo(4);
    }
}
