package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.Allocations;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.FailedCall;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.PercentileClaim;
import org.modelunit.latency.Traces;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings;

/** Claims on latencies are kept, and their evidence is believed: also where something else than the value decided. */
class LatencyEvidenceTest {

    private static final LatencyLimit POINT = LatencyLimit.atMost(Duration.ofMillis(5));
    private static final LatencyLimit SHOWN = POINT.withConfidence(0.99);
    private static final Conditions NOISE = new Conditions(
            "",
            2,
            Map.of(),
            List.of(new Disturbance(Disturbance.Kind.STOLEN_TIME, "60% of the time was stolen", true)));

    @TempDir
    Path output;

    private static LatencyProfile failing(LatencyProfile profile, int failures) {
        List<FailedCall> failed = IntStream.range(0, failures)
                .mapToObj(call -> new FailedCall(0, call, "IllegalStateException"))
                .toList();
        return LatencyProfile.of("challenger", new CallTimes(profile.times().blocks(), failed));
    }

    private static Stream<Claim> claims() {
        LatencyProfile fast = Traces.spread(Traces.withLate(2010, 4, 9, 6));
        LatencyProfile open = Traces.spread(Traces.withLate(2010, 4, 12, 6));
        LatencyProfile slow = Traces.spread(Traces.withLate(2010, 4, 60, 6));
        LatencyProfile silent =
                LatencyProfile.of("challenger", new CallTimes(List.of(), List.of(new FailedCall(0, 0, "Error"))));
        LatencyProfile few = Traces.spread(Traces.withLate(20, 4, 0, 4));
        LatencyProfile lavish = few.withAllocations(Allocations.of(new long[] {5000, 6000}, new int[] {0, 1}));
        Stream<Claim> onTimes = Stream.of(
                        fast, open, slow, few, failing(fast, 1), failing(slow, 2), silent, slow.withConditions(NOISE))
                .flatMap(profile -> Stream.of(POINT, SHOWN.aimingAt(Duration.ofMillis(1)))
                        .map(limit -> PercentileClaim.of(profile, 99, limit)));
        Stream<Claim> onBytes = Stream.of(few, lavish).flatMap(profile -> Stream.of(
                        Threshold.atMost(4096), Threshold.atMost(4096).withConfidence(0.95))
                .map(threshold -> AllocationClaim.of(profile, threshold)));
        return Stream.concat(onTimes, onBytes);
    }

    @ParameterizedTest
    @MethodSource("claims")
    void every_verdict_is_read_as_it_was_written(Claim claim) {
        VerdictStatus status = claim.judge().status();

        ClaimEvidence read = written(claim);

        assertThat(read.status()).isEqualTo(status);
        assertThat(read.contract()).isEqualTo(claim.contract());
    }

    @Test
    void the_unit_of_what_was_counted_is_kept() {
        ClaimEvidence read = written(PercentileClaim.of(Traces.spread(1, 2, 3), 50, POINT));

        assertThat(read.measured().orElseThrow().measurement().sample().unit()).isEqualTo("calls");
    }

    private ClaimEvidence written(Claim claim) {
        EvidenceRecorder recorder = new EvidenceRecorder();
        Settings settings = new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.ALWAYS, "", Map.of(), 1);
        Run run = new Run("run", output, settings);
        recorder.runStarted(run);
        recorder.claimed(TestId.UNATTRIBUTED, claim, claim.judge());
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);
        Evidence evidence = Evidence.read(output.resolve("evidence").resolve("run"));
        assertThat(evidence.gaps()).allSatisfy(gap -> assertThat(gap.toString()).doesNotContain("follow"));
        return evidence.unattributed().get(0);
    }
}
