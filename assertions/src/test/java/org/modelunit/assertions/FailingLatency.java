package org.modelunit.assertions;

import static org.modelunit.assertions.ModelAssertions.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.junit.ModelTest;
import org.modelunit.latency.Allocations;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.SessionPair;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.load.Price;
import org.modelunit.load.Throughput;
import org.modelunit.load.ThroughputPoint;
import org.modelunit.memory.MemoryKind;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.memory.MemorySample;

/** Claims on times and load that do not hold, of traces that nobody measured; run by {@link FailureTextTest}, never by the build itself. */
@ModelTest(FailingLatency.Fixture.class)
class FailingLatency {

    static class Fixture {}

    private static final int OF_A_BLOCK = 5;

    /** Calls of one millisecond in blocks over six sessions, some of ten spread among them. */
    private static LatencyProfile calls(int count, int late) {
        long[] nanos = trace(count, late);
        List<CallBlock> blocks = IntStream.range(0, count / OF_A_BLOCK)
                .mapToObj(block -> CallBlock.of(
                        block * OF_A_BLOCK * 6 / count,
                        Arrays.copyOfRange(nanos, block * OF_A_BLOCK, (block + 1) * OF_A_BLOCK),
                        IntStream.range(block * OF_A_BLOCK, (block + 1) * OF_A_BLOCK)
                                .toArray()))
                .toList();
        return LatencyProfile.of("challenger", CallTimes.of(blocks));
    }

    private static long[] trace(int count, int late) {
        long[] nanos = new long[count];
        Arrays.fill(nanos, 1_000_000);
        for (int i = 0; i < late; i++) {
            nanos[(int) ((i + 0.5) * count / late)] = 10_000_000;
        }
        return nanos;
    }

    private static LoadProfile load() {
        return LoadProfile.of(
                "challenger",
                List.of(
                        LoadStep.of(100, trace(2500, 3)),
                        LoadStep.of(200, trace(2500, 100)),
                        LoadStep.of(400, trace(2500, 500)).withBacklog(1000, true)));
    }

    /** Pairs of sessions that differ by up to 1 %, timed in rounds of which every other one takes 5 % longer. */
    private static LatencyComparison speed(double slowdown) {
        List<SessionPair> pairs = IntStream.range(0, LatencyComparison.LEAST_PAIRS)
                .mapToObj(
                        pair -> SessionPair.of(rounds(slowdown * (1 + pair % 3 / 200.0)), rounds(1 + pair % 2 / 200.0)))
                .toList();
        return LatencyComparison.of("challenger", "champion", pairs);
    }

    private static double[] rounds(double millis) {
        return IntStream.range(0, LatencyComparison.LEAST_ROUNDS)
                .mapToDouble(round -> millis * 1e6 * (1 + round % 2 * 0.05))
                .toArray();
    }

    @Test
    void a_challenger_that_is_slower() {
        assertThat(speed(1.23)).isNotSlowerBy(percent(10));
    }

    @Test
    void a_challenger_that_may_be_slower() {
        assertThat(speed(1.1)).isNotSlowerBy(percent(10));
    }

    @Test
    void a_challenger_that_was_timed_on_a_busy_machine() {
        assertThat(speed(1.02)
                        .withConditions(new Conditions(
                                "a processor",
                                2,
                                Map.of("collector", "G1"),
                                List.of(new Disturbance(
                                        Disturbance.Kind.STOLEN_TIME,
                                        "12% of the processors' time was stolen by other machines",
                                        true)))))
                .isNotSlowerBy(percent(10));
    }

    @Test
    void a_percentile_above_its_limit() {
        assertThat(calls(2500, 60))
                .hasPercentile(99, atMost(millis(5)).withConfidence(0.99).aimingAt(millis(3)));
    }

    @Test
    void a_percentile_of_too_few_calls() {
        assertThat(calls(1000, 0)).hasPercentile(99, atMost(millis(5)).withConfidence(0.99));
    }

    @Test
    void a_percentile_that_was_not_shown() {
        assertThat(calls(2500, 14)).hasPercentile(99, atMost(millis(5)).withConfidence(0.99));
    }

    @Test
    void calls_that_allocate_too_much() {
        assertThat(calls(200, 0)
                        .withAllocations(Allocations.of(
                                IntStream.range(0, 200)
                                        .mapToLong(call -> 5000 + call)
                                        .toArray(),
                                IntStream.range(0, 200).toArray())))
                .hasAllocation(atMost(4096));
    }

    @Test
    void calls_whose_allocation_nobody_counted() {
        assertThat(calls(200, 0)).hasAllocation(atMost(4096));
    }

    @Test
    void a_rate_at_which_calls_are_late() {
        assertThat(load()).sustains(perSecond(200), 99, atMost(millis(5)).withConfidence(0.99));
    }

    @Test
    void a_rate_at_which_a_model_falls_behind() {
        assertThat(load()).sustains(perSecond(400), 99, atMost(millis(50)).withConfidence(0.99));
    }

    @Test
    void calls_that_cost_too_much() {
        assertThat(load()).costsPerMillion(Price.perHour("EUR", 0.19).atUtilization(0.6), atMost(0.30));
    }

    @Test
    void a_rate_that_a_model_would_not_survive() {
        assertThat(load().withRateOfToday(100)).survives(times(5));
    }

    @Test
    void a_throughput_that_is_too_small() {
        assertThat(Throughput.of(
                        "challenger",
                        List.of(new ThroughputPoint(2, 8, List.of(1000.0, 1010.0, 1005.0, 1002.0, 1001.0), 16, 0))))
                .hasExamplesPerSecond(atLeast(1100).withConfidence(0.95));
    }

    /** Two kilobytes stay of each call. */
    private static MemoryProfile memory() {
        return MemoryProfile.of(
                "challenger",
                250_000_000,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> new MemorySample(
                                i * 1000L, 50_000_000 + i * 2_000_000L + i % 3 * 1000, MemorySample.UNKNOWN))
                        .toList());
    }

    @Test
    void memory_that_leaks() {
        assertThat(memory()).hasNoLeak(MemoryKind.HEAP);
    }

    @Test
    void memory_that_the_system_does_not_tell() {
        assertThat(memory()).hasGrowth(MemoryKind.RESIDENT, atMost(1));
    }

    @Test
    void memory_above_its_bar() {
        assertThat(memory()).hasPeak(atMost(200));
    }

    @Test
    void several_claims_on_latency_at_once() {
        ModelSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(calls(2500, 60))
                    .hasPercentile(99, atMost(micros(900)))
                    .hasPercentile(95, atMost(seconds(1)));
            softly.assertThat(load()).sustains(perSecond(500), 50, atMost(seconds(1)));
        });
    }
}
