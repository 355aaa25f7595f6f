package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.load.SimulatedQueue.Services;

/** Whether a queue grows for ever, told by how much of the workers' time its calls take. */
class OccupancyTest {

    private static final int SAMPLES = 500;
    private static final LatencyLimit LIMIT =
            LatencyLimit.atMost(Duration.ofMillis(500)).withConfidence(0.99);

    private static SimulatedQueue queue(Services services, int workers) {
        return new SimulatedQueue(1_000_000L * workers, workers, 1000, services); // saturated at 1,000 per second
    }

    private static LatencyVerdict sustains(LoadStep step) {
        return SustainedClaim.of(LoadProfile.of("queue", List.of(step)), step.rate(), 99, LIMIT)
                .judge();
    }

    private static Map<VerdictStatus, Integer> verdicts(Services services, double load, int calls, int samples) {
        Map<VerdictStatus, Integer> counts = new EnumMap<>(VerdictStatus.class);
        IntStream.range(0, samples)
                .mapToObj(sample -> queue(services, 1).timed(1000 * load, calls, 7000 + sample))
                .forEach(step -> counts.merge(sustains(step).status(), 1, Integer::sum));
        return counts;
    }

    private static int count(Map<VerdictStatus, Integer> counts, VerdictStatus status) {
        return counts.getOrDefault(status, 0);
    }

    @Test
    void a_queue_that_grows_slowly_below_its_limit_is_not_shown_to_be_sustained() {
        LoadStep step = queue(Services.CONSTANT, 1).timed(1020, 10_000, 3);

        assertThat(step.latencyMillis(99)).isLessThan(500);
        assertThat(step.hasKeptUp()).isFalse();
        LatencyVerdict verdict = sustains(step);
        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.sentence())
                .contains("its queue grows for ever: the calls take 102.0% of the workers' time,"
                        + " between 102.0% and 102.0%");
    }

    @Test
    void a_queue_that_settles_close_to_its_limit_has_kept_up() {
        assertThat(queue(Services.CONSTANT, 1).timed(980, 10_000, 3).hasKeptUp())
                .isTrue();
        assertThat(queue(Services.CONSTANT, 2).timed(980, 10_000, 3).hasKeptUp())
                .isTrue();
    }

    @Test
    void of_few_calls_nobody_can_say() {
        LoadStep step = queue(Services.EXPONENTIAL, 1).timed(900, 200, 3);

        LatencyVerdict verdict = SustainedClaim.of(
                        LoadProfile.of("queue", List.of(step)), 900, 50, LatencyLimit.atMost(Duration.ofMillis(500)))
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence()).contains("nobody can say whether the queue settles: the calls take");
    }

    @Test
    void headroom_and_cost_end_where_a_queue_grows_for_ever() {
        LoadProfile load = LoadProfile.of(
                        "queue",
                        List.of(
                                queue(Services.CONSTANT, 1).timed(500, 5000, 1),
                                queue(Services.CONSTANT, 1).timed(1020, 10_000, 2)))
                .withRateOfToday(500);

        assertThat(load.lowestFallenBehind()).isEqualTo(1020);
        assertThat(HeadroomClaim.survives(load, 2.04).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(HeadroomClaim.survives(load, 1).judge().status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void calls_that_become_slower_all_along_are_judged_by_the_last_of_them() {
        long[] nanos = new long[2400];
        Arrays.setAll(nanos, call -> 500_000L + 250L * call); // from 0.5 ms to 1.1 ms, 0.8 ms on average

        Occupancy occupancy = Occupancy.of(1000, 1, nanos);

        assertThat(occupancy.mean()).isCloseTo(1.025, within(0.001));
        assertThat(occupancy.isBelowOne()).isFalse();
    }

    @Test
    void the_ends_are_told_apart() {
        assertThat(Occupancy.of(1000, 1, new long[11]).isBelowOne()).isFalse();
        assertThat(Occupancy.of(1000, 1, new long[11]).isAboveOne()).isFalse();
        assertThat(Occupancy.of(1000, 1, new long[12]).isBelowOne()).isTrue();
        long[] atTheLimit = new long[100];
        Arrays.fill(atTheLimit, 1_000_000);
        assertThat(Occupancy.of(1000, 1, atTheLimit).isBelowOne()).isFalse();
        assertThat(Occupancy.of(1000, 1, atTheLimit).isAboveOne()).isFalse();
        long[] huge = new long[100];
        Arrays.fill(huge, Long.MAX_VALUE);
        assertThat(Occupancy.of(1000, 1, huge).isAboveOne()).isTrue();
        assertThatThrownBy(() -> Occupancy.of(1000, 0, 1)).hasMessageContaining("1 or more workers");
        assertThatThrownBy(() -> Occupancy.of(1000, 1, -1)).hasMessageContaining("0 ns or more");
    }

    /** Of queues that settle, hardly one is said to grow; of those that grow, hardly one is said to settle. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void queues_that_settle_and_queues_that_grow_are_seldom_taken_for_one_another(Services services) {
        for (int calls : new int[] {1000, 5000}) {
            for (double load : new double[] {0.8, 0.9, 0.95, 0.98}) {
                long grown = IntStream.range(0, SAMPLES)
                        .filter(sample -> queue(services, 1)
                                .timed(1000 * load, calls, sample)
                                .isOverloaded())
                        .count();
                assertThat(grown)
                        .as("%s at %s, %s calls", services, load, calls)
                        .isLessThanOrEqualTo(2);
            }
            for (double load : new double[] {1.02, 1.05, 1.1}) {
                Map<VerdictStatus, Integer> counts = verdicts(services, load, calls, SAMPLES);
                assertThat(count(counts, VerdictStatus.SHOWN))
                        .as("%s at %s, %s calls: %s", services, load, calls, counts)
                        .isLessThanOrEqualTo(5);
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"CONSTANT, 0.98, 2000", "EXPONENTIAL, 0.9, 5000", "EXPONENTIAL, 0.95, 20000", "TWO_KINDS, 0.8, 10000"})
    void queues_that_settle_are_seen_to(Services services, double load, int calls) {
        long kept = IntStream.range(0, 200)
                .filter(sample ->
                        queue(services, 1).timed(1000 * load, calls, sample).hasKeptUp())
                .count();

        assertThat(kept).isGreaterThanOrEqualTo(190);
    }
}
