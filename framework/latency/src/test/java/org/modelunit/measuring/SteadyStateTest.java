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

    @Test
    void slow_calls_are_seen_to_be_steady_after_few_and_too_few_are_not_said_to_fall() {
        assertThat(callsUntilSteady(call -> 300_000_000)).isEqualTo(25);

        SteadyState state = new SteadyState();
        for (int call = 0; call < 9; call++) {
            state.add(300_000_000 - call);
        }
        assertThat(state.isFalling()).isFalse();
    }

    @Test
    void calls_that_get_faster_are_said_to_fall() {
        SteadyState state = new SteadyState();
        for (int call = 0; call < 100; call++) {
            state.add(1_000_000 - 9_000 * call);
        }
        assertThat(state.isFalling()).isTrue();
    }
}
