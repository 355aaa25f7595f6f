package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.strictness.WeakenedAspect;
import org.modelunit.gate.contract.ClaimedData;
import org.modelunit.gate.contract.ContractClaim;
import org.modelunit.gate.contract.ContractDiff;
import org.modelunit.gate.contract.Weakening;
import org.modelunit.gate.draft.ReleaseDraft;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.PercentileClaim;
import org.modelunit.load.HeadroomClaim;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.load.Throughput;
import org.modelunit.load.ThroughputClaim;
import org.modelunit.load.ThroughputPoint;
import org.modelunit.memory.GrowthClaim;
import org.modelunit.memory.MemoryKind;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.memory.MemorySample;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** Claims on time in policies and contracts: asked for by their inputs, and held to how long was measured. */
class LatencyEntriesTest {

    private static final String DIGEST = "ab".repeat(32);

    @TempDir
    Path directory;

    private LoanRelease release;

    @BeforeEach
    void sign() throws IOException {
        release = new LoanRelease(directory).signed();
        release.replaceInPolicy("data:\n", "data:\n  inputs: {contentDigest: \"" + DIGEST + "\", rows: 200}\n");
        release.replaceInPolicy(
                "- {id: sexes,",
                "- {id: fast, metric: \"throughput in examples per second\", kind: load, on: inputs, atLeast: 1000,"
                        + " shown: 0.95}\n"
                        + "  - {id: sexes,");
    }

    private static Throughput throughput(String digest, int runs) {
        return throughput(digest, runs, Double.NaN);
    }

    private static Throughput throughput(String digest, int runs, double seconds) {
        ThroughputPoint point =
                new ThroughputPoint(1, 8, Collections.nCopies(runs, 5000.0), 1, 0, List.of(), List.of(), seconds);
        Provenance provenance = new Provenance(
                LoanClaims.MODEL.fingerprint(),
                DataUsed.of(new Fingerprint("inputs", digest), "challenger", digest, 200),
                "",
                0,
                Map.of());
        return new Throughput("challenger", List.of(point), Conditions.UNKNOWN, provenance);
    }

    private List<Reason> reasons(Claim claim) throws IOException {
        assertThat(claim.judge().status().isGreen()).isTrue();
        LoanBuild build = new LoanBuild();
        build.tests.add(TestScript.passed(LoanBuild.CLASS, "is_fast", claim));
        build.runIn(release.output());
        return release.judge().reasons();
    }

    private static Claim fast(Throughput measured) {
        return ThroughputClaim.of(measured, atLeast(2000).withConfidence(0.95));
    }

    @Test
    void an_entry_is_met_by_a_claim_on_the_inputs_that_the_policy_names() throws IOException {
        assertThat(reasons(fast(throughput(DIGEST, 5)))).isEmpty();
    }

    @Test
    void it_is_not_met_on_other_inputs() throws IOException {
        assertThat(reasons(fast(throughput("cd".repeat(32), 5))))
                .extracting(Reason::id)
                .containsExactly(ReasonId.CLAIM_ON_OTHER_DATA);
    }

    @Test
    void a_run_that_measures_time_alone_has_a_first_policy_of_its_own() throws IOException {
        LoanBuild build = new LoanBuild();
        build.tests = List.of(TestScript.passed(LoanBuild.CLASS, "is_fast", fast(throughput(DIGEST, 5))));
        Path policy = directory.resolve("latency").resolve("latency.yaml");

        ReleaseDraft.of("challenger", Bank.candidate(), Bank.run(build, directory.resolve("drafted")))
                .write(policy);

        assertThat(Files.readString(policy)).contains("kind: \"load\"", DIGEST, "\"load\": 1");
        assertThat(Bank.judge(Policy.read(policy), Bank.run(build, directory.resolve("again")))
                        .reasons())
                .isEmpty();
    }

    @Test
    void memory_of_the_candidate_is_asked_for_as_its_times_are() throws IOException {
        LoanBuild build = new LoanBuild();
        build.tests = List.of(TestScript.passed(LoanBuild.CLASS, "does_not_leak", doesNotLeak()));
        Path policy = directory.resolve("memory").resolve("memory.yaml");

        ReleaseDraft.of("challenger", Bank.candidate(), Bank.run(build, directory.resolve("drafted")))
                .write(policy);

        assertThat(Files.readString(policy)).contains("kind: \"memory\"", DIGEST);
        assertThat(Bank.judge(Policy.read(policy), Bank.run(build, directory.resolve("again")))
                        .reasons())
                .isEmpty();
    }

    private static Claim doesNotLeak() {
        List<MemorySample> read = LongStream.rangeClosed(1, 20)
                .mapToObj(sample -> new MemorySample(sample * 500, (1 << 20) + sample % 3, 1 << 20))
                .toList();
        Provenance provenance = new Provenance(
                LoanClaims.MODEL.fingerprint(),
                DataUsed.of(new Fingerprint("inputs", DIGEST), "challenger", DIGEST, 200),
                "",
                1,
                Map.of());
        MemoryProfile memory = new MemoryProfile("challenger", read, 1 << 24, 1 << 23, Conditions.UNKNOWN, provenance);
        return GrowthClaim.of(memory, MemoryKind.HEAP, atMost(5).withConfidence(0.95));
    }

    @Test
    void fewer_runs_show_less() {
        assertThat(weakened(fast(throughput(DIGEST, 9)), fast(throughput(DIGEST, 5))))
                .containsExactly(WeakenedAspect.ROWS);
        assertThat(weakened(fast(throughput(DIGEST, 5)), fast(throughput(DIGEST, 9))))
                .isEmpty();
    }

    @Test
    void shorter_runs_show_less() {
        Claim asBefore = fast(throughput(DIGEST, 5, 0.2));
        assertThat(weakened(asBefore, fast(throughput(DIGEST, 5, 0.1)))).containsExactly(WeakenedAspect.ROWS);
        assertThat(weakened(asBefore, fast(throughput(DIGEST, 5))))
                .as("nobody knows")
                .containsExactly(WeakenedAspect.ROWS);
        assertThat(weakened(asBefore, fast(throughput(DIGEST, 5, 0.3)))).isEmpty();
        assertThat(weakened(asBefore, asBefore)).isEmpty();
        assertThat(weakened(fast(throughput(DIGEST, 5)), asBefore))
                .as("a contract of before")
                .isEmpty();
    }

    @Test
    void a_shorter_load_shows_less_whatever_its_rates() {
        assertThat(weakened(survives(10, 100), survives(3, 100))).containsExactly(WeakenedAspect.ROWS);
        assertThat(weakened(survives(10, 100), survives(10, 150))).isEmpty();
        assertThat(weakened(survives(3, 100), survives(10, 100))).isEmpty();
    }

    private static Claim survives(int seconds, int rate) {
        long[] nanos = new long[seconds * rate];
        Arrays.fill(nanos, 1_000_000);
        return HeadroomClaim.survives(
                LoadProfile.of("challenger", List.of(LoadStep.of(rate, nanos))).withRateOfToday(20), 3);
    }

    @Test
    void fewer_calls_show_less() {
        assertThat(weakened(tail(2010), tail(300))).containsExactly(WeakenedAspect.ROWS);
        assertThat(weakened(tail(300), tail(2010))).isEmpty();
        assertThat(weakened(grows(1000, 20), grows(100, 20))).containsExactly(WeakenedAspect.ROWS);
        assertThat(weakened(grows(1000, 20), grows(1000, 10))).contains(WeakenedAspect.ROWS);
        assertThat(weakened(grows(1000, 10), grows(1000, 20))).isEmpty();
    }

    private static Claim tail(int calls) {
        long[] nanos = new long[calls];
        Arrays.fill(nanos, 1_000_000);
        CallTimes times = CallTimes.of(List.of(CallBlock.of(0, nanos)));
        return PercentileClaim.of(
                LatencyProfile.of("challenger", times), 99, LatencyLimit.atMost(Duration.ofMillis(5)));
    }

    private static Claim grows(int callsOfSample, int samples) {
        List<MemorySample> read = LongStream.rangeClosed(1, samples)
                .mapToObj(sample -> new MemorySample(sample * callsOfSample, 1 << 20, 1 << 20))
                .toList();
        return GrowthClaim.of(MemoryProfile.of("challenger", 1 << 20, read), MemoryKind.values()[0], atMost(5));
    }

    private static List<WeakenedAspect> weakened(Claim before, Claim now) {
        return ContractDiff.of(List.of(signed(before)), List.of(signed(now))).stream()
                .map(Weakening::aspect)
                .toList();
    }

    private static ContractClaim signed(Claim claim) {
        Contract asked = claim.contract();
        return new ContractClaim(
                LoanBuild.MODULE,
                ContractClaim.CANDIDATE,
                new ClaimId("test", claim.subject(), claim.property(), "", 1),
                asked,
                new ClaimedData("inputs", DIGEST, 200),
                Map.of());
    }
}
