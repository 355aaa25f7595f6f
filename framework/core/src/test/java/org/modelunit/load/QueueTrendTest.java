package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.LatencyLimit;

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

    @Test
    void a_step_of_few_calls_is_seen_to_rise_as_well() {
        SimulatedQueue slow = new SimulatedQueue(1_000_000_000, 1, 1000); // a second each

        LoadStep step = slow.at(2, 20, 7);

        assertThat(step.isRising()).isTrue();
        assertThat(step.hasKeptUp()).isFalse();
    }

    @Test
    void a_slow_model_that_falls_behind_has_not_kept_up_though_it_is_never_twice_as_slow() {
        long[] nanos = new long[200];
        Arrays.setAll(nanos, call -> 2_000_000_000L + 5_000_000L * call); // 20 per second, from 2 s to 3 s within 10 s

        assertThat(LoadStep.of(20, nanos).hasKeptUp()).isFalse();
        LoadProfile load = LoadProfile.of("m", List.of(LoadStep.of(20, nanos))).withRateOfToday(10);
        assertThat(HeadroomClaim.survives(load, 2).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void fewer_than_twelve_calls_tell_nothing() {
        long[] alike = new long[12];
        Arrays.fill(alike, 1_000_000);
        LoadProfile few = LoadProfile.of("m", List.of(LoadStep.of(1, Arrays.copyOf(alike, 11))));

        assertThat(LoadStep.of(1, alike).hasKeptUp()).isTrue();
        assertThat(few.highestKeptUp()).isZero();
        assertThat(SustainedClaim.of(few, 1, 50, LatencyLimit.atMost(Duration.ofMillis(5)))
                        .judge()
                        .sentence())
                .contains("of fewer than 12 calls nobody can say whether the queue had settled");
    }
}
