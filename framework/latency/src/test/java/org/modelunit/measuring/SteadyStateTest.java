package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class SteadyStateTest {

    private static long callsUntilSteady(LongUnaryOperator nanos) {
        SteadyState state = new SteadyState();
        long call = 0;
        while (!state.isReached() && call < 100_000) {
            state.add(nanos.applyAsLong(call++));
        }
        return call;
    }

    @Test
    void calls_that_always_take_the_same_are_steady_after_five_times_fifty() {
        assertThat(callsUntilSteady(call -> 1000)).isEqualTo(250);
    }

    @Test
    void calls_that_get_faster_are_not_steady_before_they_stop_to() {
        assertThat(callsUntilSteady(call -> 1_000_000 - Math.min(call, 2000) * 450))
                .isBetween(2000L, 2400L);
    }

    @Test
    void a_few_slow_calls_do_not_matter() {
        assertThat(callsUntilSteady(call -> call % 10 == 0 ? 1_000_000 : 1000)).isEqualTo(250);
    }
}
