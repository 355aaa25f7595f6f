package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.LatencyLimit;

/** How often a queue whose p99 is known is judged wrongly, though its calls depend on one another. */
class SustainedRateTest {

    private static final SimulatedQueue QUEUE = new SimulatedQueue(1_000_000, 1, Integer.MAX_VALUE);
    private static final int LONG = 1_000_000;

    /** Of some samples, how many end with a status where the limit is a multiple of the true p99. */
    private static long count(double load, int calls, int samples, double times, VerdictStatus status) {
        double rate = 1000 * load;
        long nanos = Math.round(QUEUE.at(rate, LONG, 99).latencyMillis(99) * times * 1e6);
        LatencyLimit limit = LatencyLimit.atMost(Duration.ofNanos(nanos)).withConfidence(0.99);
        return IntStream.range(0, samples)
                .mapToObj(sample -> LoadProfile.of("queue", List.of(QUEUE.at(rate, calls, 1000 + sample))))
                .filter(profile ->
                        SustainedClaim.of(profile, rate, 99, limit).judge().status() == status)
                .count();
    }

    @Test
    void a_queue_at_its_limit_seldom_passes() {
        assertThat(count(0.5, 5000, 100, 1, VerdictStatus.SHOWN)).isLessThanOrEqualTo(3);
        assertThat(count(0.5, 5000, 100, 0.6, VerdictStatus.REFUTED)).isGreaterThanOrEqualTo(90);
    }

    /** As turbo modes and neighbours do it: none of these calls waits for another one. */
    @Test
    void that_a_machine_was_a_little_slower_for_a_while_hides_no_calls_in_time() {
        SplittableRandom random = new SplittableRandom(7);
        long[] nanos = IntStream.range(0, 6000)
                .mapToLong(call -> Math.round((call / 1200 == 2 ? 0.3 : 0.1) * (1 + 0.1 * random.nextDouble()) * 1e6)
                        + (random.nextInt(20) == 0 ? random.nextLong(20_000_000) : 0))
                .toArray();
        LatencyLimit limit = LatencyLimit.atMost(Duration.ofMillis(50)).withConfidence(0.99);

        assertThat(SustainedClaim.of(LoadProfile.of("m", List.of(LoadStep.of(200, nanos))), 200, 99, limit)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.8, 0.95})
    void queues_at_their_limits_seldom_pass(double load) {
        assertThat(count(load, 20_000, 500, 1, VerdictStatus.SHOWN)).isLessThanOrEqualTo(10);
        assertThat(count(load, 5000, 500, 1, VerdictStatus.SHOWN)).isLessThanOrEqualTo(10);
    }

    @Tag("slow")
    @Test
    void a_queue_that_is_fast_enough_passes() {
        assertThat(count(0.3, 20_000, 200, 1.5, VerdictStatus.SHOWN)).isGreaterThanOrEqualTo(190);
    }
}
