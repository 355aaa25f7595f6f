package org.modelunit.claim;

import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.Allocations;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.PercentileClaim;
import org.modelunit.latency.SessionPair;
import org.modelunit.latency.SlowdownClaim;
import org.modelunit.latency.Traces;
import org.modelunit.load.CostClaim;
import org.modelunit.load.HeadroomClaim;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.load.Price;
import org.modelunit.load.SustainedClaim;
import org.modelunit.load.Throughput;
import org.modelunit.load.ThroughputClaim;
import org.modelunit.load.ThroughputPoint;
import org.modelunit.memory.GrowthClaim;
import org.modelunit.memory.MemoryKind;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.memory.MemorySample;
import org.modelunit.memory.PeakClaim;

/** Claims on times of calls that nobody made: in time where loans are good, too late where they are poor. */
final class ClaimsOnLatency {

    private static final LatencyLimit LIMIT =
            LatencyLimit.atMost(Duration.ofMillis(5)).withConfidence(0.99);
    private static final Price PRICE = Price.perHour("EUR", 0.18).atUtilization(0.5);
    private static final int CALLS = 2010;
    private static final int OFFERED = 3000; // as calls that wait for one another tell less than as many others

    private ClaimsOnLatency() {}

    static Map<String, Function<Pair, Claim>> all() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("percentile of latency", loans -> PercentileClaim.of(profile(late(loans)), 99, LIMIT));
        all.put(
                "allocation",
                loans -> AllocationClaim.of(
                        profile(0),
                        atMost(KindsOfClaims.isTidy(loans) ? 300 : 50).withConfidence(0.95)));
        all.put("sustained rate", loans -> SustainedClaim.of(load(late(loans)), 200, 99, LIMIT));
        all.put(
                "cost of calls",
                loans -> CostClaim.of(load(0), PRICE, atMost(KindsOfClaims.isTidy(loans) ? 0.6 : 0.2)));
        all.put("slowdown", loans -> SlowdownClaim.of(comparison(KindsOfClaims.isTidy(loans) ? 1.02 : 1.3), 0.1));
        all.put(
                "headroom",
                loans -> HeadroomClaim.survives(load(0).withRateOfToday(50), KindsOfClaims.isTidy(loans) ? 3 : 20));
        all.put(
                "throughput",
                loans -> ThroughputClaim.of(
                        throughput(),
                        atLeast(KindsOfClaims.isTidy(loans) ? 900 : 1100).withConfidence(0.95)));
        all.put(
                "growth of memory",
                loans -> GrowthClaim.noLeak(memory(KindsOfClaims.isTidy(loans) ? 0 : 2000), MemoryKind.HEAP));
        all.put("peak of memory", loans -> PeakClaim.of(memory(0), atMost(KindsOfClaims.isTidy(loans) ? 300 : 200)));
        return all;
    }

    /** Those that somebody writes a threshold or a limit for. */
    static Map<String, Claim> required(UnaryOperator<Threshold> told, LatencyLimit limit) {
        return Map.of(
                "percentile of latency", PercentileClaim.of(profile(0), 99, limit),
                "allocation", AllocationClaim.of(profile(0), told.apply(atMost(300))),
                "sustained rate", SustainedClaim.of(load(0), 200, 99, limit),
                "cost of calls", CostClaim.of(load(0), PRICE, told.apply(atMost(0.6))),
                "throughput", ThroughputClaim.of(throughput(), told.apply(atLeast(900))),
                "growth of memory", GrowthClaim.of(memory(0), MemoryKind.HEAP, told.apply(atMost(2))),
                "peak of memory", PeakClaim.of(memory(0), told.apply(atMost(300))));
    }

    static Map<String, List<Claim>> options() {
        Map<String, List<Claim>> all = new LinkedHashMap<>();
        List<LatencyLimit> limits = List.of(
                LIMIT,
                LatencyLimit.atMost(Duration.ofMillis(5)),
                LatencyLimit.atMost(Duration.ofMillis(5)).withConfidence(0.95),
                LatencyLimit.atMost(Duration.ofMillis(6)).withConfidence(0.99),
                LIMIT.aimingAt(Duration.ofMillis(3)),
                LIMIT.aimingAt(Duration.ofMillis(4)));
        all.put(
                "LatencyLimit.withConfidence, LatencyLimit.aimingAt of a percentile",
                limits.stream()
                        .<Claim>map(limit -> PercentileClaim.of(profile(0), 99, limit))
                        .toList());
        all.put(
                "LatencyLimit.aimingAt of a rate",
                limits.stream()
                        .<Claim>map(limit -> SustainedClaim.of(load(0), 200, 99, limit))
                        .toList());
        all.put(
                "bytes",
                List.of(
                        AllocationClaim.of(profile(0), atMost(300)),
                        AllocationClaim.of(profile(0), atMost(301)),
                        AllocationClaim.of(profile(0), atMost(300).withConfidence(0.95))));
        all.put("slowdown", List.of(SlowdownClaim.of(comparison(1), 0.1), SlowdownClaim.of(comparison(1), 0.2)));
        all.put(
                "headroom",
                List.of(
                        HeadroomClaim.survives(load(0).withRateOfToday(50), 3),
                        HeadroomClaim.survives(load(0).withRateOfToday(50), 4),
                        HeadroomClaim.survives(load(0).withRateOfToday(60), 3)));
        all.put(
                "throughput",
                List.of(
                        ThroughputClaim.of(throughput(), atLeast(900)),
                        ThroughputClaim.of(throughput(), atLeast(901)),
                        ThroughputClaim.of(throughput(), atLeast(900).withConfidence(0.95))));
        all.put(
                "growth of memory",
                List.of(
                        GrowthClaim.noLeak(memory(0), MemoryKind.HEAP),
                        GrowthClaim.of(memory(0), MemoryKind.HEAP, atMost(2)),
                        GrowthClaim.of(memory(0), MemoryKind.HEAP, atMost(2).withConfidence(0.99))));
        all.put("peak of memory", List.of(PeakClaim.of(memory(0), atMost(300)), PeakClaim.of(memory(0), atMost(301))));
        all.put(
                "Price.atUtilization",
                List.of(
                        CostClaim.of(load(0), PRICE, atMost(0.6)),
                        CostClaim.of(load(0), PRICE, atMost(0.5)),
                        CostClaim.of(load(0), PRICE.atUtilization(0.6), atMost(0.6)),
                        CostClaim.of(load(0), Price.perHour("EUR", 0.19).atUtilization(0.5), atMost(0.6))));
        return all;
    }

    /** Sessions that differ by up to 1 %. */
    private static LatencyComparison comparison(double slowdown) {
        List<SessionPair> pairs = IntStream.range(0, 10)
                .mapToObj(pair -> SessionPair.of(
                        constant(1e6 * slowdown * (1 + pair % 3 / 200.0)), constant(1e6 * (1 + pair % 2 / 200.0))))
                .toList();
        return LatencyComparison.of("challenger", "champion", pairs);
    }

    private static double[] constant(double nanos) {
        double[] times = new double[LatencyComparison.LEAST_ROUNDS];
        Arrays.fill(times, nanos);
        return times;
    }

    private static Throughput throughput() {
        return Throughput.of(
                "challenger",
                List.of(new ThroughputPoint(2, 8, List.of(1000.0, 1010.0, 1005.0, 1002.0, 1001.0), 16, 0)));
    }

    /** What is held after thousands of calls, of which each may keep some bytes. */
    private static MemoryProfile memory(long bytesPerCall) {
        List<MemorySample> samples = IntStream.rangeClosed(1, 20)
                .mapToObj(i ->
                        new MemorySample(i * 1000L, 50_000_000 + i * 1000L * bytesPerCall + i % 3 * 1000, 250_000_000))
                .toList();
        return MemoryProfile.of("challenger", 250_000_000, samples);
    }

    private static int late(Pair loans) {
        return KindsOfClaims.isTidy(loans) ? 3 : 90;
    }

    private static LatencyProfile profile(int late) {
        int[] inputs = IntStream.range(0, CALLS).toArray();
        long[] bytes =
                IntStream.range(0, CALLS).mapToLong(call -> 96 + call % 8).toArray();
        return Traces.spread(Traces.withLate(CALLS, 4, late, 6)).withAllocations(Allocations.of(bytes, inputs));
    }

    private static LoadProfile load(int late) {
        return LoadProfile.of(
                "challenger",
                List.of(
                        LoadStep.of(100, nanos(0)),
                        LoadStep.of(200, nanos(late)),
                        LoadStep.of(400, nanos(late)).withBacklog(1000, true)));
    }

    private static long[] nanos(int late) {
        return Arrays.stream(Traces.withLate(OFFERED, 4, late, 6))
                .mapToLong(millis -> Math.round(millis * 1e6))
                .toArray();
    }
}
