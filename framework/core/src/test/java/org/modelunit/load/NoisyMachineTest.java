package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyVerdict;

/** Claims on what a model does under load, on a machine that had other things to do: what is red may be so by them. */
class NoisyMachineTest {

    private static final Price PRICE = Price.perHour("EUR", 0.18).atUtilization(0.5);

    private static Conditions conditions(Kind kind) {
        return new Conditions("", 2, Map.of(), List.of(new Disturbance(kind, "3% of the time", false)));
    }

    private static LoadProfile load(Kind kind, LoadStep... steps) {
        LoadProfile quiet = LoadProfile.of("m", List.of(steps)).withRateOfToday(100);
        return new LoadProfile(quiet.name(), quiet.steps(), quiet.today(), conditions(kind), quiet.provenance());
    }

    private static LoadStep step(double rate, long millis, double shareOfLate) {
        long[] nanos = new long[4000];
        Arrays.fill(nanos, 1_000_000);
        Arrays.fill(nanos, 0, (int) (shareOfLate * nanos.length), millis * 1_000_000);
        return LoadStep.of(rate, nanos);
    }

    /** What went on of a machine of which it is known how much time that has taken. */
    private static Conditions taking(double lost) {
        return new Conditions(
                "", 2, Map.of(), List.of(new Disturbance(Kind.STOLEN_TIME, "some was stolen", false, lost)));
    }

    /** A model that was asked for 200 calls a second, and answered half of those that were offered, 1,000 of 2,000. */
    private static LoadStep half() {
        return step(200, 1, 0).withBacklog(2000, true);
    }

    private static LoadProfile noisy(double lost) {
        LoadProfile load = load(Kind.STOLEN_TIME, step(50, 1, 0), half());
        return new LoadProfile(load.name(), load.steps(), 100, taking(lost), load.provenance());
    }

    private static VerdictStatus ofRuns(double atLeast, double confidence, double lost) {
        ThroughputPoint point = new ThroughputPoint(
                1, 1, Collections.nCopies(9, 90.0), 1, 0, List.of(), Collections.nCopies(9, taking(lost)), Double.NaN);
        Throughput quiet = Throughput.of("m", List.of(point));
        Throughput noisy = new Throughput("m", quiet.points(), taking(0.9), quiet.provenance());
        return ThroughputClaim.of(
                        noisy, confidence > 0 ? atLeast(atLeast).withConfidence(confidence) : atLeast(atLeast))
                .judge()
                .status();
    }

    @Test
    void a_twentieth_that_was_stolen_explains_a_tenth_and_not_a_half() {
        assertThat(ofRuns(99, 0, 0.05)).isEqualTo(VerdictStatus.INCONCLUSIVE); // 90 / 0.9 = 100
        assertThat(ofRuns(101, 0, 0.05)).isEqualTo(VerdictStatus.MISSED);
        assertThat(ofRuns(180, 0, 0.05)).isEqualTo(VerdictStatus.MISSED);
        assertThat(ofRuns(99, 0.95, 0.05)).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(ofRuns(180, 0.95, 0.05)).isEqualTo(VerdictStatus.REFUTED);
        assertThat(ofRuns(1e6, 0.95, 1)).isEqualTo(VerdictStatus.INCONCLUSIVE); // nobody knows what that explains
        assertThat(ofRuns(91, 0.95, 0)).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void the_median_run_judges_so_what_two_of_five_runs_have_lost_is_no_excuse() {
        ThroughputPoint point = new ThroughputPoint(
                1,
                1,
                Collections.nCopies(5, 90.0),
                1,
                0,
                List.of(),
                List.of(taking(1), taking(0), taking(1), taking(0), taking(0)),
                Double.NaN);
        Throughput quiet = Throughput.of("m", List.of(point));
        Throughput noisy = new Throughput("m", quiet.points(), taking(0.4), quiet.provenance());

        LatencyVerdict verdict = ThroughputClaim.of(noisy, atLeast(100)).judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.sentence())
                .contains(
                        "what went on meanwhile does not explain it: a quiet machine may see up to 90 examples per second");
    }

    @Test
    void rates_headroom_and_cost_are_excused_as_far_as_noise_explains_them() {
        for (LatencyVerdict explained : List.of(
                sustains(noisy(0.25)), // half of 200 is 100, which may be 200 of a quiet machine
                HeadroomClaim.survives(noisy(0.25), 2).judge(),
                CostClaim.of(noisy(0.25), PRICE, atMost(0.6)).judge())) {
            assertThat(explained.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        }
        assertThat(sustains(noisy(0.5)).status()).isEqualTo(VerdictStatus.INCONCLUSIVE); // whatever it answered
        assertThat(sustains(noisy(0.05)).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(noisy(0.05)).sentence()).contains("does not explain it: a quiet machine may see up to 1");
        assertThat(HeadroomClaim.survives(noisy(0.05), 2).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(CostClaim.of(noisy(0.05), PRICE, atMost(0.6)).judge().status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void a_step_is_excused_by_what_went_on_during_it_and_not_before_or_after() {
        LoadProfile whole = noisy(0.25);
        LoadStep alone = half().withConditions(new Conditions("", 2, Map.of(), List.of()));
        LoadProfile quiet = new LoadProfile("m", List.of(step(50, 1, 0), alone), 100, taking(0.5), whole.provenance());

        assertThat(sustains(whole).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustains(quiet).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(HeadroomClaim.survives(quiet, 2).judge().status()).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void what_a_quiet_rate_refutes_no_noise_at_a_lower_one_excuses() {
        Conditions quiet = new Conditions("", 2, Map.of(), List.of());
        LoadStep noisyAndBehind = half().withConditions(taking(1));
        LoadStep quietAndBehind = step(400, 1, 0).withBacklog(3000, true).withConditions(quiet); // it answers a quarter
        LoadProfile low =
                new LoadProfile("m", List.of(step(50, 1, 0), noisyAndBehind), 100, quiet, noisy(0).provenance());
        LoadProfile both = new LoadProfile(
                "m", List.of(step(50, 1, 0), noisyAndBehind, quietAndBehind), 100, quiet, low.provenance());

        assertThat(HeadroomClaim.survives(low, 2).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(CostClaim.of(low, PRICE, atMost(0.6)).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(HeadroomClaim.survives(both, 2).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(HeadroomClaim.survives(both, 2).judge().sentence())
                .contains("offered 400 calls per second it answers 1");
        assertThat(CostClaim.of(both, PRICE, atMost(0.6)).judge().status()).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void a_quiet_rate_that_is_high_enough_refutes_nothing() {
        Conditions quiet = new Conditions("", 2, Map.of(), List.of());
        LoadStep high = step(400, 1, 0).withBacklog(1000, true).withConditions(quiet); // it answers three quarters
        LoadProfile load = new LoadProfile(
                "m",
                List.of(step(50, 1, 0), half().withConditions(taking(1)), high),
                100,
                quiet,
                noisy(0).provenance());

        assertThat(HeadroomClaim.survives(load, 2).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void calls_that_throw_at_a_higher_rate_than_is_claimed_are_no_proof_and_at_a_lower_one_they_are() {
        Conditions quiet = new Conditions("", 2, Map.of(), List.of());
        List<LoadStep> steps =
                List.of(step(50, 1, 0), half().withConditions(taking(1)), LoadStep.of(250, LoadStep.FAILED));
        LoadProfile load = new LoadProfile("m", steps, 100, quiet, noisy(0).provenance());

        assertThat(HeadroomClaim.survives(load, 2).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        LatencyVerdict refuted = HeadroomClaim.survives(load, 2.5).judge();
        assertThat(refuted.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(refuted.sentence()).contains("1 of 1 calls threw at 250 calls per second");
    }

    /** A model that answered some calls of those that were due at 200 a second; of 1,000 that were outstanding at the end it answered none. */
    private static LoadStep hanging(int answered) {
        long[] nanos = new long[4000];
        Arrays.fill(nanos, LoadStep.UNANSWERED);
        Arrays.fill(nanos, 0, answered, 1_000_000);
        return LoadStep.of(200, nanos).withBacklog(1000, true).withSilence();
    }

    /** One worker of two never comes back from a call. */
    private static LoadStep overtaken() {
        long[] nanos = new long[4000];
        Arrays.fill(nanos, 1_000_000);
        nanos[7] = LoadStep.UNANSWERED;
        return LoadStep.of(200, nanos).withService(2, nanos.clone()).withBacklog(1, true);
    }

    @Test
    void no_agent_and_no_neighbour_makes_a_model_hang() {
        for (LoadStep hanging : List.of(hanging(0), hanging(1), hanging(2000), overtaken())) {
            LoadProfile load = load(Kind.AGENT, step(100, 1, 0), hanging);

            assertThat(sustains(load).status()).isEqualTo(VerdictStatus.REFUTED);
            assertThat(sustains(load).sentence()).contains("it did not answer any more");
            assertThat(HeadroomClaim.survives(load, 2).judge().status()).isEqualTo(VerdictStatus.MISSED);
            assertThat(CostClaim.of(load, PRICE, atMost(0.4)).judge().status()).isEqualTo(VerdictStatus.MISSED);
        }
    }

    /** It answers half of what is offered: until the end, and while its queue drains, as long as somebody waits. */
    @ParameterizedTest
    @CsvSource({"4000, 3000, 1000", "4000, 2400, 2000"})
    void a_model_that_is_slow_and_still_answers_does_not_hang(int calls, int answered, int backlog) {
        long[] nanos = new long[calls];
        Arrays.fill(nanos, LoadStep.UNANSWERED);
        for (int call = 0; call < answered; call++) {
            nanos[call] = call * 5_000_000L; // half as fast as calls are due
        }
        LoadProfile load =
                load(Kind.AGENT, step(100, 1, 0), LoadStep.of(200, nanos).withBacklog(backlog, true));

        assertThat(HeadroomClaim.survives(load, 2).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    /** 32 workers that take a second for each call had begun as many, and answered none, when too many were outstanding. */
    @Test
    void a_rate_that_left_no_time_to_answer_refutes_nothing() {
        Conditions quiet = new Conditions("", 2, Map.of(), List.of());
        long[] none = new long[4000];
        Arrays.fill(none, LoadStep.UNANSWERED);
        LoadStep tooFast =
                LoadStep.of(2000, none).withService(32).withBacklog(1000, true).withConditions(quiet);
        LoadStep noisy = step(30, 1, 0).withBacklog(2000, true).withConditions(taking(1));
        LoadProfile load =
                new LoadProfile("m", List.of(step(10, 1, 0), noisy, tooFast), 20, quiet, noisy(0).provenance());

        assertThat(HeadroomClaim.survives(load, 1.5).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void a_model_that_throws_has_no_excuse_though_it_falls_behind_as_well() {
        long[] nanos = new long[4000];
        Arrays.fill(nanos, LoadStep.UNANSWERED);
        Arrays.fill(nanos, 0, 2000, 1_000_000);
        Arrays.fill(nanos, 500, 1000, LoadStep.FAILED);
        LoadProfile load =
                load(Kind.AGENT, step(100, 1, 0), LoadStep.of(200, nanos).withBacklog(900, true));

        assertThat(sustains(load).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(load).sentence()).contains("500 of 4,000 calls threw instead of answering");
    }

    @Test
    void a_throughput_is_excused_by_the_noise_of_the_runs_that_judge_it() {
        Conditions quiet = new Conditions("", 2, Map.of(), List.of());
        ThroughputPoint noisy = point(taking(0.2));
        ThroughputPoint undisturbed = point(quiet);

        LatencyVerdict excused =
                ThroughputClaim.of(throughput(noisy, quiet), atLeast(100)).judge();
        assertThat(excused.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(excused.sentence()).contains("some was stolen");
        assertThat(ThroughputClaim.of(throughput(undisturbed, taking(0.9)), atLeast(100))
                        .judge()
                        .status())
                .as("pilots and other sizes were disturbed")
                .isEqualTo(VerdictStatus.MISSED);
    }

    private static ThroughputPoint point(Conditions meanwhile) {
        return new ThroughputPoint(
                1, 1, Collections.nCopies(5, 90.0), 1, 0, List.of(), Collections.nCopies(5, meanwhile), Double.NaN);
    }

    private static Throughput throughput(ThroughputPoint point, Conditions ofAll) {
        Throughput quiet = Throughput.of("m", List.of(point));
        return new Throughput(quiet.name(), quiet.points(), ofAll, quiet.provenance());
    }

    private static Throughput throughput(Kind kind, double rate, long failures) {
        Throughput quiet = Throughput.of("m", List.of(new ThroughputPoint(1, 1, List.of(rate), 1, failures)));
        return new Throughput(quiet.name(), quiet.points(), conditions(kind), quiet.provenance());
    }

    private static LatencyVerdict sustains(LoadProfile load) {
        return SustainedClaim.of(
                        load,
                        200,
                        99,
                        LatencyLimit.atMost(Duration.ofMillis(50)).withConfidence(0.99))
                .judge();
    }

    @Test
    void late_calls_are_excused_by_the_noise_of_their_own_step_alone() {
        Conditions quiet = new Conditions("", 2, Map.of(), List.of());
        LoadStep late = step(200, 60, 0.3);
        LoadProfile noisyElsewhere = load(Kind.STOLEN_TIME, late.withConditions(quiet));
        LoadProfile quietElsewhere = new LoadProfile(
                "m", List.of(late.withConditions(taking(0.2))), 100, quiet, noisyElsewhere.provenance());

        assertThat(sustains(noisyElsewhere).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(quietElsewhere).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    private static VerdictStatus sustainsBoth(LoadStep one, LoadStep other) {
        LoadProfile first = load(Kind.DRIFT, one, other);
        LoadProfile second = load(Kind.DRIFT, other, one);
        assertThat(sustains(first).status()).isEqualTo(sustains(second).status());
        return sustains(first).status();
    }

    @Test
    void of_two_steps_of_one_rate_the_noisy_one_excuses_nothing_that_the_quiet_one_shows_alone() {
        Conditions quiet = new Conditions("", 2, Map.of(), List.of());
        LoadStep late = step(200, 60, 0.3);
        LoadStep inTime = step(200, 1, 0);

        assertThat(sustainsBoth(late.withConditions(quiet), late.withConditions(taking(1))))
                .isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustainsBoth(inTime.withConditions(quiet), late.withConditions(taking(1))))
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustainsBoth(late.withConditions(taking(1)), late.withConditions(taking(0.1))))
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustainsBoth(inTime.withConditions(quiet), inTime.withConditions(taking(1))))
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(sustainsBoth(late.withConditions(quiet), late.withConditions(quiet)))
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void calls_that_noise_has_made_late_do_not_excuse_a_queue_that_it_does_not_explain() {
        long[] busy = new long[4000];
        Arrays.fill(busy, 8_000_000); // 1.6 of one worker at 200 a second
        LoadStep late = step(200, 60, 0.3).withService(1, busy);

        assertThat(sustains(load(Kind.DRIFT, late.withConditions(taking(0.05)))).status())
                .isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(load(Kind.DRIFT, late.withConditions(taking(0.05)))).sentence())
                .contains("does not explain it: a quiet machine may see up to 138.9 calls per second");
        assertThat(sustains(load(Kind.DRIFT, late.withConditions(taking(0.25)))).status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE); // 125 of a half
    }

    @ParameterizedTest
    @EnumSource(names = {"STOLEN_TIME", "THROTTLING", "BUSY_PROCESSORS", "AGENT"})
    void excuses_what_is_red_of_any_claim_and_says_so(Kind kind) {
        LoadProfile behind = load(kind, step(100, 1, 0), step(200, 1, 0).withBacklog(1000, true));

        for (LatencyVerdict verdict : List.of(
                sustains(load(kind, step(200, 60, 0.3))),
                sustains(behind),
                HeadroomClaim.survives(behind, 2).judge(),
                CostClaim.of(behind, PRICE, atMost(0.4)).judge(),
                ThroughputClaim.of(throughput(kind, 90, 0), atLeast(100)).judge())) {
            assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
            assertThat(verdict.sentence()).contains("3% of the time");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STOLEN_TIME", "GARBAGE_COLLECTION", "OWN_THREADS"})
    void takes_nothing_from_what_is_green(Kind kind) {
        LoadProfile kept = load(kind, step(100, 1, 0), step(200, 1, 0));

        assertThat(sustains(kept).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(HeadroomClaim.survives(kept, 2).judge().status()).isEqualTo(VerdictStatus.MET);
        assertThat(CostClaim.of(kept, PRICE, atMost(0.5)).judge().status()).isEqualTo(VerdictStatus.MET);
        assertThat(ThroughputClaim.of(throughput(kind, 110, 0), atLeast(100))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE_COLLECTION", "OWN_THREADS", "UNKNOWN"})
    void what_is_the_models_own_excuses_nothing(Kind kind) {
        LoadProfile behind = load(kind, step(100, 1, 0), step(200, 1, 0).withBacklog(1000, true));

        assertThat(sustains(load(kind, step(200, 60, 0.3))).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(HeadroomClaim.survives(behind, 2).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(CostClaim.of(behind, PRICE, atMost(0.4)).judge().status()).isEqualTo(VerdictStatus.MISSED);
    }

    @ParameterizedTest
    @EnumSource(names = "STOLEN_TIME")
    void calls_that_throw_and_a_model_that_is_never_in_time_have_no_excuse(Kind kind) {
        LoadProfile throwing = load(kind, step(100, 1, 0), LoadStep.of(200, LoadStep.FAILED));

        assertThat(sustains(throwing).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(HeadroomClaim.survives(throwing, 2).judge().status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(ThroughputClaim.of(throughput(kind, 0, 1), atLeast(1))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
        assertThat(sustains(load(kind, step(200, 60, 1))).status()).isEqualTo(VerdictStatus.REFUTED);
    }
}
