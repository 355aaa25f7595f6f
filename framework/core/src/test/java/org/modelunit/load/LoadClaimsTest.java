package org.modelunit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.claim.Threshold.atLeast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.Fact;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Curve;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyVerdict;
import org.modelunit.latency.PercentileClaim;

class LoadClaimsTest {

    private static final LatencyLimit LIMIT =
            LatencyLimit.atMost(Duration.ofMillis(50)).withConfidence(0.99);
    private static final long MILLI = 1_000_000;

    private static LoadStep constant(double rate, int calls, long millis) {
        long[] nanos = new long[calls];
        Arrays.fill(nanos, millis * MILLI);
        return LoadStep.of(rate, nanos);
    }

    private static LoadProfile profile(LoadStep... steps) {
        return LoadProfile.of("m", List.of(steps));
    }

    private static LatencyVerdict sustains(LoadProfile profile, double rate) {
        return SustainedClaim.of(profile, rate, 99, LIMIT).judge();
    }

    @Test
    void what_was_offered_late_refutes_nothing() {
        long[] delays = new long[4000];
        Arrays.fill(delays, 45 * MILLI);
        LoadStep late = constant(200, 4000, 60);

        assertThat(sustains(profile(late), 200).status()).isEqualTo(VerdictStatus.REFUTED);
        LatencyVerdict excused = sustains(profile(late.withDelays(delays)), 200);
        assertThat(excused.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(excused.sentence()).contains("calls were offered late themselves, 1% of them by 45.0 ms or more");
    }

    @Test
    void noise_excuses_what_is_late_and_what_is_in_time_passes_in_spite_of_it() {
        Disturbance stolen = new Disturbance(Disturbance.Kind.STOLEN_TIME, "12% of the time was stolen", true);
        Conditions noisy = new Conditions("", 2, Map.of(), List.of(stolen));
        LoadProfile late = profile(constant(200, 4000, 60));
        LoadProfile inTime = profile(constant(200, 4000, 40));

        assertThat(sustains(on(noisy, late), 200).sentence()).contains("12% of the time was stolen");
        assertThat(sustains(on(noisy, late), 200).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustains(on(noisy, inTime), 200).status()).isEqualTo(VerdictStatus.SHOWN);
        LoadProfile behind = profile(constant(200, 4000, 60).withBacklog(1000, true));
        assertThat(sustains(on(noisy, behind), 200).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    private static LoadProfile on(Conditions conditions, LoadProfile profile) {
        return new LoadProfile(profile.name(), profile.steps(), profile.today(), conditions, profile.provenance());
    }

    @Test
    void a_queue_that_still_grows_shows_nothing() {
        long[] rising = new long[4000];
        for (int call = 0; call < rising.length; call++) {
            rising[call] = MILLI + 10_000L * call; // from 1 ms to 41 ms
        }

        LatencyVerdict verdict = sustains(profile(LoadStep.of(200, rising)), 200);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence()).contains("latencies rose all along");
    }

    @Test
    void one_call_that_throws_fails_the_claim_and_is_in_no_percentile() {
        long[] nanos = new long[4000];
        Arrays.fill(nanos, MILLI);
        nanos[7] = LoadStep.FAILED;
        LoadStep step = LoadStep.of(200, nanos).withFailure("OrtException: \u001b[31mno");

        LatencyVerdict verdict = sustains(profile(step), 200);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.sentence()).endsWith("but 1 of 4,000 calls threw instead of answering.");
        assertThat(verdict.facts().get(1).note()).isEqualTo("the first: OrtException: \\u001B[31mno");
        assertThat(step.latencyMillis(100)).isEqualTo(1);
        assertThat(SustainedClaim.of(profile(step), 200, 99, LatencyLimit.atMost(Duration.ofMillis(50)))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void calls_that_all_throw_or_are_never_answered_fail_it_too() {
        LoadStep failed = LoadStep.of(200, LoadStep.FAILED, LoadStep.FAILED);
        LoadStep unanswered = LoadStep.of(200, LoadStep.UNANSWERED, MILLI);

        assertThat(sustains(profile(failed), 200).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(failed.latencyMillis(50)).isNaN();
        assertThat(sustains(profile(unanswered), 200).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(unanswered.hasFallenBehind()).isTrue();
        assertThat(unanswered.latencyMillis(99)).isPositive().isInfinite();
    }

    @Test
    void the_lowest_rate_at_or_above_the_claimed_one_judges() {
        LoadProfile load = profile(
                constant(400, 4000, 60), constant(100, 4000, 1), constant(200, 4000, 40), constant(50, 4000, 1));

        assertThat(sustains(load, 150).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(sustains(load, 201).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustains(load, 201).sentence())
                .contains("it fails at 400 calls per second, and may do at 201; offer the rate itself");
        assertThat(sustains(load, 401).status())
                .isEqualTo(VerdictStatus.REFUTED); // who is too slow at 400 is so at 401
        assertThat(load.steps()).extracting(LoadStep::rate).isSorted();
    }

    @Test
    void what_fails_at_a_lower_rate_fails_at_the_claimed_one_and_what_fails_at_a_higher_one_may_not() {
        LoadStep slow = constant(100, 4000, 60);
        LoadStep behind = constant(400, 4000, 1).withBacklog(1000, true);
        LoadStep failed = LoadStep.of(400, LoadStep.FAILED);
        LoadStep few = constant(400, 100, 1);

        assertThat(sustains(profile(slow, behind), 201).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(profile(slow, few), 201).status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(sustains(profile(few), 201).sentence()).contains("too few").doesNotContain("it fails at");
        assertThat(sustains(profile(behind), 201).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustains(profile(failed), 201).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustains(profile(failed), 400).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void calls_that_go_out_at_once_after_a_pause_are_no_backlog_of_the_model() {
        long[] delays = new long[4000];
        for (int call = 0; call < 1000; call++) {
            delays[call] = 5_000 * MILLI - call * 5 * MILLI; // 5 s at 200 per second
        }
        LoadStep paused = unansweredFrom(500).withDelays(delays).withBacklog(1000, true); // 2,500 were never offered
        LoadStep slow = unansweredFrom(500)
                .withDelays(LongStream.of(delays).map(delay -> delay / 10).toArray())
                .withBacklog(1000, true);

        assertThat(sustains(profile(paused), 200).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustains(profile(paused), 200).sentence()).contains("calls were offered late themselves");
        assertThat(sustains(profile(slow), 200).status()).isEqualTo(VerdictStatus.REFUTED);
        LoadProfile load = profile(constant(100, 60, 1), paused).withRateOfToday(100);
        assertThat(HeadroomClaim.survives(load, 2).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    private static LoadStep unansweredFrom(int first) {
        long[] nanos = new long[4000];
        Arrays.fill(nanos, 0, first, MILLI);
        Arrays.fill(nanos, first, nanos.length, LoadStep.UNANSWERED);
        return LoadStep.of(200, nanos);
    }

    @Test
    void a_model_that_hangs_after_all_was_offered_is_not_excused_by_a_pause() {
        long[] delays = new long[4000];
        delays[7] = 15 * MILLI; // 3 calls at once
        LoadStep hanging = unansweredFrom(3995).withDelays(delays).withBacklog(5, true);

        assertThat(sustains(profile(hanging), 200).status()).isEqualTo(VerdictStatus.REFUTED);
        LoadProfile load = profile(constant(100, 60, 1), hanging).withRateOfToday(100);
        assertThat(HeadroomClaim.survives(load, 2).judge().status()).isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void runs_of_one_rate_are_judged_together_and_one_that_falls_behind_fails_them() {
        LoadStep run = constant(200, 1100, 40);

        assertThat(sustains(profile(run), 200).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(sustains(profile(run, run), 200).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(sustains(profile(run, run, run.withBacklog(9, true)), 200).status())
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void too_few_calls_say_how_many_more_would_do() {
        LatencyVerdict verdict = sustains(profile(constant(200, 1100, 40)), 200);

        assertThat(verdict.sentence())
                .endsWith(
                        "but the data cannot tell: these 1,100 calls, which tell as much as 1,100 independent ones, are"
                                + " too few for a p99 with 99% confidence.");
        assertThat(verdict.facts()).extracting("value").contains("about 910 more calls, all of them in time, would do");
    }

    @Test
    void more_calls_are_asked_for_only_where_they_would_do() {
        long[] late = new long[1100];
        Arrays.fill(late, MILLI);
        for (int call = 0; call < late.length; call += 70) {
            late[call] = 60 * MILLI; // 16 of 1,100
        }

        for (LatencyVerdict verdict : List.of(
                sustains(profile(LoadStep.of(200, late)), 200), sustains(profile(constant(200, 1100, 40)), 300))) {
            assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
            assertThat(verdict.facts()).extracting(Fact::name).doesNotContain(FactNames.TO_DECIDE);
        }
    }

    @Test
    void between_aim_and_limit_it_passes_with_a_warning() {
        LatencyVerdict verdict = SustainedClaim.of(
                        profile(constant(200, 4000, 40)), 200, 99, LIMIT.aimingAt(Duration.ofMillis(30)))
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict.facts().get(0).value()).isEqualTo("40.000 ms is more than the aim of 30 ms");
    }

    @Test
    void the_load_curve_has_a_line_for_each_percentile_and_a_mark_where_it_ends() {
        LoadProfile load = profile(
                constant(100, 60, 1), constant(200, 60, 2), constant(400, 60, 9).withBacklog(60, true));

        Curve curve = (Curve) sustains(load, 100).figures().get(0);

        assertThat(curve.lines()).extracting("name").containsExactly("p50", "p95", "p99");
        assertThat(curve.lines().get(0).points()).hasSize(2);
        assertThat(curve.marks()).isEmpty();
        assertThat(curve.x().ticks()).extracting("at").containsExactly(400.0);
        assertThat(LoadFigures.of(profile(constant(400, 60, 9).withBacklog(60, true))))
                .isEmpty();
        assertThat(LoadFigures.of(profile(constant(400, 60, 0)))).hasSize(1);
    }

    @Test
    void refuses_two_points_of_one_setting_as_nobody_can_tell_which_counts() {
        ThroughputPoint point = new ThroughputPoint(2, 16, List.of(5.0), 1, 0);
        ThroughputPoint again = new ThroughputPoint(2, 16, List.of(9.0), 1, 0);

        assertThatThrownBy(() -> Throughput.of("m", List.of(point, again)))
                .hasMessageContaining("two points of 2 threads and batches of 16")
                .hasMessageContaining("put their runs together");
        assertThat(Throughput.of("m", List.of(point, new ThroughputPoint(1, 16, List.of(9.0), 1, 0)))
                        .speedup(2, 16))
                .isEqualTo(5.0 / 9);
    }

    @Test
    void refuses_loads_that_are_none() {
        assertThatThrownBy(() -> LoadStep.of(200)).hasMessageContaining("at least one call");
        assertThatThrownBy(() -> LoadStep.of(200, -2)).hasMessageContaining("call 0");
        assertThatThrownBy(() -> LoadProfile.of("m", Collections.emptyList()))
                .hasMessageContaining("at least one step");
        LoadProfile load = profile(constant(1, 1, 1));
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> LoadStep.of(rate, 1)).hasMessageContaining("finite number");
            assertThatThrownBy(() -> sustains(load, rate)).hasMessageContaining("finite number");
            assertThatThrownBy(() -> load.withRateOfToday(rate)).hasMessageContaining("finite number");
            assertThatThrownBy(() -> load.machinesFor(rate, Price.perHour("EUR", 1)))
                    .hasMessageContaining("finite number");
        }
        assertThatThrownBy(() -> SustainedClaim.of(load, 1, 0.99, LIMIT)).hasMessageContaining("did you mean 99?");
    }

    @Test
    void the_best_throughput_is_the_smallest_batch_that_is_nearly_as_fast() {
        Throughput throughput = Throughput.of(
                "m",
                List.of(
                        new ThroughputPoint(1, 256, List.of(1000.0), 1, 0, List.of(1000.0)),
                        new ThroughputPoint(1, 16, List.of(960.0, 970.0, 980.0, 960.0, 970.0), 1, 0, List.of(960.0)),
                        new ThroughputPoint(1, 1, List.of(500.0), 1, 0, List.of(500.0)),
                        new ThroughputPoint(2, 1, List.of(900.0), 1, 0, List.of(900.0))));

        assertThat(throughput.best().batchSize()).isEqualTo(16);
        assertThat(throughput.speedup(2, 1)).isEqualTo(1.8);
        assertThat(throughput.speedup(4, 1)).isNaN();
        assertThat(ThroughputClaim.of(throughput, atLeast(960).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(ThroughputClaim.of(throughput, atLeast(965).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(ThroughputClaim.of(throughput, atLeast(990).withConfidence(0.95))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
        assertThat(throughput.figures()).hasSize(1);
    }

    @Test
    void a_run_of_throughput_takes_some_time() {
        for (double seconds : new double[] {0, -1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new ThroughputPoint(1, 1, List.of(1000.0), 1, 0, List.of(), List.of(), seconds))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("seconds above 0");
        }
        assertThat(new ThroughputPoint(1, 1, List.of(1000.0), 1, 0).seconds()).isNaN();
    }

    @Test
    void a_throughput_of_calls_that_threw_tells_so_among_its_facts() {
        Throughput throughput =
                Throughput.of("m", List.of(new ThroughputPoint(1, 16, List.of(1000.0), 1, 48, List.of(1000.0))));

        LatencyVerdict verdict = ThroughputClaim.of(throughput, atLeast(960)).judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(verdict.facts().get(0)).isEqualTo(Fact.of("failed calls", "for 48 examples"));
    }

    private static List<ThroughputPoint> settings(SplittableRandom random, int runs, int pilots) {
        List<ThroughputPoint> points = new ArrayList<>();
        for (int batch = 1; batch <= 8; batch++) {
            List<Double> all = random.doubles(runs + pilots, 800, 1200).boxed().toList();
            points.add(new ThroughputPoint(1, batch, all.subList(0, runs), 1, 0, all.subList(runs, runs + pilots)));
        }
        return points;
    }

    /** Eight settings of one throughput: the luckiest of them must not pass more often than one would. */
    @ParameterizedTest
    @CsvSource({"5, 3", "5, 0", "8, 0"})
    void the_luckiest_of_several_settings_does_not_pass_by_luck(int runs, int pilots) {
        SplittableRandom random = new SplittableRandom(11);
        int shown = 0;
        for (int sample = 0; sample < 2000; sample++) {
            Throughput throughput = Throughput.of("m", settings(random, runs, pilots));
            shown += ThroughputClaim.of(throughput, atLeast(1000).withConfidence(0.95))
                                    .judge()
                                    .status()
                            == VerdictStatus.SHOWN
                    ? 1
                    : 0;
        }
        assertThat(shown).isLessThanOrEqualTo(120); // 5%, and some
    }

    @Test
    void a_cold_start_is_judged_as_the_first_answers_of_fresh_virtual_machines() {
        ColdStart start = new ColdStart(
                "m",
                List.of(new ColdStart.Start(2 * MILLI, MILLI), new ColdStart.Start(4 * MILLI, 3 * MILLI)),
                Conditions.UNKNOWN,
                profile(constant(1, 1, 1)).provenance());

        LatencyVerdict verdict = PercentileClaim.of(start.firstAnswers(), 50, LatencyLimit.atMost(Duration.ofMillis(3)))
                .judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict.subject()).isEqualTo("cold start of m");
        assertThat(start.sessions().percentile(100)).isEqualTo(4);
    }
}
