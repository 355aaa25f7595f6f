package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.latency.Traces.millis;
import static org.modelunit.latency.Traces.spread;
import static org.modelunit.latency.Traces.withLate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Term;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;

class PercentileClaimTest {

    private static final LatencyLimit POINT = LatencyLimit.atMost(millis(5));
    private static final LatencyLimit LIMIT = POINT.withConfidence(0.99);

    private static LatencyVerdict verdict(LatencyLimit limit, double... times) {
        return PercentileClaim.of(spread(times), 99, limit).judge();
    }

    private static VerdictStatus status(LatencyLimit limit, double... times) {
        return verdict(limit, times).status();
    }

    private static double[] all(int calls, double time) {
        return withLate(calls, time, 0, time);
    }

    private static LatencyProfile noisy(boolean isDecisive, double... times) {
        return beside(Disturbance.Kind.STOLEN_TIME, isDecisive, times);
    }

    private static LatencyProfile beside(Disturbance.Kind kind, boolean isDecisive, double... times) {
        Disturbance seen =
                new Disturbance(kind, "60% of the processors' time was stolen by other machines", isDecisive);
        return spread(times).withConditions(new Conditions("a processor", 2, Map.of("java", "17"), List.of(seen)));
    }

    private static LatencyProfile failing(int failures, double... times) {
        List<FailedCall> failed = IntStream.range(0, failures)
                .mapToObj(i -> new FailedCall(0, 7, "IllegalStateException (no such town)"))
                .toList();
        return LatencyProfile.of(
                "challenger", new CallTimes(times.length == 0 ? List.of() : Traces.blocks(times), failed));
    }

    @Test
    void ten_of_2010_late_calls_pass_and_eleven_do_not() {
        assertThat(status(LIMIT, withLate(2010, 4, 10, 6))).isEqualTo(VerdictStatus.SHOWN);
        assertThat(status(LIMIT, withLate(2010, 4, 11, 6))).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(status(LIMIT, withLate(2010, 4, 40, 6))).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void the_pass_mark_is_a_number_of_calls() {
        assertThat(verdict(LIMIT, withLate(2010, 4, 3, 6)).facts())
                .contains(new Fact("pass mark", "at most 10 of 2,010 calls above 5 ms", "3 are"))
                .filteredOn(fact -> fact.name().equals("pass mark"))
                .hasSize(1);
    }

    @Test
    void an_open_verdict_says_how_many_more_calls_would_settle_it_if_all_are_in_time() {
        LatencyVerdict verdict = verdict(LIMIT, withLate(2010, 4, 11, 6));

        assertThat(verdict.sentence()).endsWith("11 of 2,010 calls are above 5 ms, at most 10 may be.");
        assertThat(verdict.facts()).contains(Fact.of("to decide", "134 more calls, all of them in time, would do"));
        assertThat(status(LIMIT, withLate(2010 + 134, 4, 11, 6))).isEqualTo(VerdictStatus.SHOWN);
        assertThat(status(LIMIT, withLate(2010 + 133, 4, 11, 6))).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void where_the_percentile_itself_is_too_slow_no_number_of_calls_is_promised() {
        LatencyVerdict verdict = verdict(LIMIT, withLate(2010, 4, 25, 6));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.facts()).noneMatch(fact -> fact.name().equals("to decide"));
    }

    @Test
    void fewer_than_2010_calls_show_nothing() {
        LatencyVerdict verdict = verdict(LIMIT, all(2009, 4));

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .endsWith("but the data cannot tell: a p99 with 99% confidence takes 2,010 calls in blocks of 5, and"
                        + " these count for 2,009.");
        assertThat(verdict.facts()).contains(Fact.of("to decide", "1 more call, in time, would do"));
    }

    @Test
    void calls_in_one_long_block_count_for_few() {
        long[] nanos = new long[50_000];
        Arrays.fill(nanos, 1_000_000);
        LatencyProfile profile = LatencyProfile.of("challenger", CallTimes.of(List.of(CallBlock.of(0, nanos))));

        assertThat(PercentileClaim.of(profile, 99, LIMIT).judge().sentence()).endsWith("these count for 5.");
    }

    @Test
    void few_calls_that_are_all_late_refute_it() {
        assertThat(status(LIMIT, all(20, 6))).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void one_call_meets_or_misses_a_limit_and_proves_nothing() {
        assertThat(status(POINT, 4)).isEqualTo(VerdictStatus.MET);
        assertThat(status(POINT, 6)).isEqualTo(VerdictStatus.MISSED);
        assertThat(status(LIMIT, 4)).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(status(LIMIT, 1e9)).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void calls_that_take_just_as_long_as_they_may_are_in_time() {
        assertThat(status(LIMIT, all(2010, 5))).isEqualTo(VerdictStatus.SHOWN);
        assertThat(status(POINT, all(3, 5))).isEqualTo(VerdictStatus.MET);
        assertThat(status(LIMIT, withLate(2010, 5, 21, 6))).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void the_order_of_blocks_changes_nothing_where_late_calls_are_far_from_one_another() {
        double[] times = withLate(2010, 4, 9, 6);
        double[] reversed =
                IntStream.range(0, 2010).mapToDouble(i -> times[2009 - i]).toArray();

        assertThat(verdict(LIMIT, reversed).value().measurement())
                .isEqualTo(verdict(LIMIT, times).value().measurement());
    }

    @Test
    void late_calls_that_come_together_are_judged_in_runs() {
        double[] times = all(2010, 4);
        Arrays.fill(times, 1000, 1005, 6);
        LatencyVerdict verdict = verdict(LIMIT, times);

        assertThat(verdict.sentence())
                .endsWith("late calls come together, so 402 runs of up to 5 calls are judged: 1 is late, and so few"
                        + " cannot show it.");
        assertThat(verdict.facts()).contains(Fact.of("to decide", "1,300 more calls, all of them in time, would do"));
        double[] more = Arrays.copyOf(times, 2010 + 1300);
        Arrays.fill(more, 2010, more.length, 4);
        assertThat(status(LIMIT, more)).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict(LIMIT, more).facts())
                .contains(
                        new Fact("pass mark", "at most 1 of 662 runs of up to 5 calls with a call above 5 ms", "1 is"));
    }

    @Test
    void a_session_that_is_slow_by_itself_leaves_it_open() {
        double[] times = all(2010, 4);
        for (int call = 0; call < 335; call += 40) {
            times[call] = 6;
        }

        assertThat(verdict(LIMIT, times).sentence())
                .contains("so 6 sessions are judged: 1 is late, and so few cannot show it");
    }

    @Test
    void calls_that_threw_fail_it_whatever_the_others_took() {
        LatencyVerdict point =
                PercentileClaim.of(failing(3, all(2010, 1)), 99, POINT).judge();
        LatencyVerdict shown =
                PercentileClaim.of(failing(3, all(2010, 1)), 99, LIMIT).judge();

        assertThat(point.status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(shown.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(shown.sentence())
                .isEqualTo("Expected p99 latency in ms on challenger to be at most 5.000 with 99% confidence, but 3 of"
                        + " 2,013 calls threw instead of answering.");
        assertThat(shown.facts().get(0))
                .isEqualTo(new Fact("failed calls", "3", "the first for row 7: IllegalStateException (no such town)"));
    }

    @Test
    void a_model_that_never_answers_fails_without_a_value() {
        LatencyVerdict verdict = PercentileClaim.of(failing(5), 99, LIMIT).judge();

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(verdict.value().measurement().value()).isNaN();
        assertThat(verdict.sentence()).endsWith("but 5 of 5 calls threw instead of answering.");
        assertThatThrownBy(() -> failing(5).percentile(50)).hasMessageStartingWith("no call answered");
    }

    @Test
    void what_passes_in_spite_of_noise_passes() {
        assertThat(PercentileClaim.of(noisy(true, all(2010, 4)), 99, LIMIT)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.SHOWN);
        assertThat(PercentileClaim.of(noisy(true, all(10, 4)), 99, POINT)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.99})
    void what_is_too_slow_while_others_have_the_processors_is_open(double confidence) {
        LatencyLimit limit = confidence > 0.5 ? LIMIT : POINT;

        LatencyVerdict verdict =
                PercentileClaim.of(noisy(true, all(2010, 6)), 99, limit).judge();
        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .endsWith("it is too slow here, but so may a fast model be meanwhile: 60% of the processors' time was"
                        + " stolen by other machines.");
    }

    @ParameterizedTest
    @EnumSource(names = {"STOLEN_TIME", "THROTTLING", "BUSY_PROCESSORS", "AGENT"})
    void less_noise_excuses_a_model_too_unless_even_its_fastest_calls_are_late(Disturbance.Kind kind) {
        double[] some = withLate(2010, 4, 40, 6);

        assertThat(PercentileClaim.of(beside(kind, false, some), 99, LIMIT)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(PercentileClaim.of(beside(kind, false, some), 99, POINT)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(PercentileClaim.of(beside(kind, false, all(2010, 6)), 99, LIMIT)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE_COLLECTION", "DRIFT", "UNKNOWN"})
    void garbage_of_its_own_and_what_nobody_knows_excuse_no_model(Disturbance.Kind kind) {
        assertThat(PercentileClaim.of(beside(kind, false, withLate(2010, 4, 40, 6)), 99, LIMIT)
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void times_that_still_fell_when_they_began_to_count_excuse_what_is_too_slow() {
        LatencyProfile slow = beside(Disturbance.Kind.WARMING_UP, false, withLate(2010, 4, 40, 6));

        assertThat(PercentileClaim.of(slow, 99, LIMIT).judge().status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @Test
    void no_model_takes_no_time_so_no_ideal_is_marked() {
        assertThat(verdict(LIMIT, all(2010, 1)).value().measurement().range().ideal())
                .isNaN();
    }

    @Test
    void noise_excuses_no_call_that_threw() {
        LatencyProfile failing =
                failing(1, all(2010, 1)).withConditions(noisy(true, 1).conditions());

        assertThat(PercentileClaim.of(failing, 99, LIMIT).judge().status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void between_aim_and_limit_it_passes_with_a_warning() {
        LatencyLimit limit = LIMIT.aimingAt(millis(2));

        assertThat(verdict(limit, all(2010, 3)).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(verdict(limit, all(2010, 3)).facts().get(0))
                .isEqualTo(Fact.of("warning", "3.000 ms is more than the aim of 2 ms"));
        assertThat(verdict(limit, all(2010, 2)).facts().get(0)).isEqualTo(new Fact("aim", "2 ms", "reached"));
        assertThat(PercentileClaim.of(spread(1), 99, limit).contract().terms()).containsEntry("aim", Term.of(2.0));
    }

    @Test
    void the_slowest_of_all_calls_meets_a_limit_but_is_not_shown_with_confidence() {
        assertThat(PercentileClaim.of(spread(1, 4), 100, POINT).judge().status())
                .isEqualTo(VerdictStatus.MET);
        assertThat(PercentileClaim.of(spread(1, 6), 100, POINT).judge().status())
                .isEqualTo(VerdictStatus.MISSED);
        assertThatThrownBy(() -> PercentileClaim.of(spread(1, 4), 100, LIMIT).judge())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no number of calls shows the slowest of all calls with 99% confidence");
    }

    @Test
    void the_claim_says_what_it_asks_for() {
        PercentileClaim claim = PercentileClaim.of(spread(1), 99.9, LIMIT);

        assertThat(claim.property()).isEqualTo("p99.9 latency in ms");
        assertThat(claim.requirement()).isEqualTo("at most 5 with 99% confidence");
        assertThat(claim.subject()).isEqualTo("challenger");
        assertThat(claim.contract().kind())
                .isEqualTo("latency")
                .isEqualTo(claim.judge().kind());
        assertThat(claim.contract().terms()).containsEntry("percentile", Term.of(99.9));
        assertThat(claim.contract().bars()).isEqualTo(LIMIT.threshold().bars());
        assertThat(claim).hasToString("p99.9 latency in ms on challenger, at most 5 with 99% confidence");
    }

    @Test
    void the_slowest_inputs_are_told_by_name() {
        assertThat(verdict(POINT, 1, 9, 2, 3, 1).facts())
                .contains(new Fact("slowest", "row 1 9.000 ms, row 3 3.000 ms, row 2 2.000 ms", "median of 1 call"));
    }

    @Test
    void the_distribution_is_drawn_with_the_limit() {
        Curve curve = (Curve) verdict(POINT, 1, 2, 3, 8).figures().get(0);

        assertThat(curve.marks()).contains(new Mark("limit", new Point(5, 0.75)), new Mark("p50", new Point(2, 0.5)));
        assertThat(curve.x().holds(8)).isTrue();
        assertThat(curve.title()).isEqualTo("latencies of challenger");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.000001, 5, 3_600_000})
    void equal_times_are_drawn_and_judged(double time) {
        LatencyVerdict verdict = verdict(POINT, all(300, time));

        assertThat(verdict.status().isGreen()).isEqualTo(time <= 5);
        assertThat(verdict.figures()).hasSize(1);
    }

    @Test
    void times_that_are_none_are_refused() {
        assertThatThrownBy(() -> CallTimes.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no call was made");
        assertThatThrownBy(() -> CallTimes.of(List.of(CallBlock.of(0)))).hasMessageStartingWith("no call was made");
        assertThatThrownBy(() -> CallBlock.of(0, 5, -1)).hasMessageContaining("call 1 of the block took -1 ns");
        assertThatThrownBy(() -> CallBlock.of(-1, 5)).hasMessageContaining("numbered from 0");
        assertThatThrownBy(() -> CallBlock.of(0, new long[] {1}, new int[0]))
                .hasMessageContaining("1 calls and 0 inputs");
    }

    @Test
    void hostile_words_of_an_error_are_shown_as_text() {
        assertThat(new FailedCall(0, 0, "a\u001b[31m\nb").error()).doesNotContain("\u001b", "\n");
    }
}
