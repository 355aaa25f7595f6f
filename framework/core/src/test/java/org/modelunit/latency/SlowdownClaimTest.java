package org.modelunit.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Curve;
import org.modelunit.figure.ForestPlot;
import org.modelunit.latency.Disturbance.Kind;
import org.modelunit.plot.ClaimCard;
import org.modelunit.plot.FigureCard;
import org.modelunit.plot.FigureTable;

class SlowdownClaimTest {

    /** Pairs that are so much slower, each in 60 rounds. */
    private static List<SessionPair> pairs(double... slowdowns) {
        return Arrays.stream(slowdowns).mapToObj(SlowdownClaimTest::pair).toList();
    }

    private static SessionPair pair(double slowdown) {
        double[] champion = new double[60];
        Arrays.setAll(champion, round -> 1_000 + round);
        return SessionPair.of(
                Arrays.stream(champion).map(time -> time * (1 + slowdown)).toArray(), champion);
    }

    private static List<SessionPair> alike(int count, double slowdown) {
        return Collections.nCopies(count, pair(slowdown));
    }

    private static LatencyComparison comparison(List<SessionPair> pairs) {
        return LatencyComparison.of("challenger", "champion", pairs);
    }

    private static LatencyVerdict judged(LatencyComparison comparison, double tolerance) {
        return SlowdownClaim.of(comparison, tolerance).judge();
    }

    private static VerdictStatus status(List<SessionPair> pairs) {
        return judged(comparison(pairs), 0.1).status();
    }

    private static String said(LatencyVerdict verdict) {
        return verdict.facts().stream()
                .map(fact -> fact.name() + " " + fact.value() + " " + fact.note())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void equal_models_are_no_slower_and_a_model_beyond_the_tolerance_is() {
        assertThat(status(alike(24, 0))).isEqualTo(VerdictStatus.SHOWN);
        assertThat(status(alike(24, 0.2))).isEqualTo(VerdictStatus.REFUTED);
        assertThat(status(alike(24, -0.5))).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void equal_models_are_no_slower_even_without_a_tolerance() {
        assertThat(judged(comparison(alike(10, 0)), 0).status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(judged(comparison(alike(10, 0.1)), 0.1).status()).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void a_model_exactly_at_the_tolerance_is_no_slower_than_it() {
        for (int champion : new int[] {100, 200, 700, 1_300}) {
            SessionPair pair = SessionPair.of(new double[] {1.1 * champion}, new double[] {champion});

            assertThat(pair.slowdown()).isEqualTo(0.1);
            assertThat(status(Collections.nCopies(24, pair))).isEqualTo(VerdictStatus.SHOWN);
        }
    }

    @Test
    void all_of_ten_pairs_14_of_16_and_20_of_24_have_to_agree() {
        for (int[] look : new int[][] {{10, 0}, {16, 2}, {24, 4}}) {
            for (int wrong = look[1]; wrong <= look[1] + 1; wrong++) {
                boolean isEnough = wrong == look[1];
                assertThat(status(spread(look[0], wrong, 0.15, 0.05)))
                        .isEqualTo(isEnough ? VerdictStatus.SHOWN : VerdictStatus.INCONCLUSIVE);
                assertThat(status(spread(look[0], wrong, 0.05, 0.15)))
                        .isEqualTo(isEnough ? VerdictStatus.REFUTED : VerdictStatus.INCONCLUSIVE);
            }
        }
    }

    /** Pairs with so many of one kind, of which the first ones are as mixed as all. */
    private static List<SessionPair> spread(int size, int few, double ofFew, double ofMany) {
        List<SessionPair> pairs = new ArrayList<>(alike(size, ofMany));
        for (int i = 0; i < few; i++) {
            pairs.set(i * 2, pair(ofFew)); // early, so that no earlier look decides
        }
        return pairs;
    }

    @Test
    void what_an_early_look_shows_stays_shown() {
        List<SessionPair> pairs = new ArrayList<>(alike(10, 0));
        pairs.addAll(alike(6, 0.12));

        assertThat(status(pairs)).isEqualTo(VerdictStatus.SHOWN);
    }

    @Test
    void later_pairs_that_take_back_what_the_first_ones_showed_make_it_inconclusive() {
        List<SessionPair> pairs = new ArrayList<>(alike(10, 0.3));
        assertThat(status(pairs)).isEqualTo(VerdictStatus.REFUTED);

        pairs.addAll(alike(14, 0));

        assertThat(status(pairs)).isEqualTo(VerdictStatus.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void fewer_than_ten_pairs_are_inconclusive_however_clear_they_are(int count) {
        TimingInfo slow = new TimingInfo(5, 5, 1, 0, Duration.ofMillis(7_300), true);
        LatencyComparison comparison = new LatencyComparison(
                comparison(alike(1, 0)).provenance(), alike(count, 0.9), List.of(), Conditions.UNKNOWN, slow);

        LatencyVerdict verdict = judged(comparison, 0.1);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(verdict.sentence())
                .contains("10 pairs of sessions are needed, but there " + (count == 1 ? "is 1" : "are 9"))
                .contains("at 7.3 s a pair, allow for 96 s or more");
    }

    @Test
    void a_failure_says_how_much_the_median_rose_and_what_is_allowed() {
        double[] slowdowns = new double[24];
        Arrays.setAll(slowdowns, pair -> 0.18 + 0.005 * (7 * pair % 24));

        LatencyVerdict verdict = judged(comparison(pairs(slowdowns)), 0.1);

        assertThat(verdict.facts().get(0)).isEqualTo(Fact.of("p50", "rose by 24% [20%, 28%]; 10% is allowed"));
        assertThat(verdict.sentence())
                .isEqualTo("Expected slowdown of the median latency on challenger against champion to be"
                        + " at most 0.100 with 99.5% confidence, but the data refute it.");
        assertThat(said(verdict)).contains("session pairs    24 (60 rounds each)");
    }

    @Test
    void a_change_near_the_tolerance_has_the_digits_that_tell_it_from_it() {
        assertThat(judged(comparison(alike(24, 0.101)), 0.1).facts().get(0).value())
                .isEqualTo("rose by 10.1% [10.1%, 10.1%]; 10% is allowed");
        assertThat(judged(comparison(alike(24, -0.04)), 0.1).facts().get(0).value())
                .isEqualTo("fell by 4.0% [-4.0%, -4.0%]; 10% is allowed");
    }

    @Test
    void a_champion_that_differs_from_itself_proves_nothing() {
        for (String when : List.of("before", "after")) {
            for (double difference : new double[] {0.08, -0.08}) {
                LatencyComparison comparison = comparison(alike(24, 0.5))
                        .withSelfComparisons(List.of(new SelfComparison(when, pair(difference))));

                LatencyVerdict verdict = judged(comparison, 0.1);

                assertThat(verdict.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
                assertThat(verdict.sentence()).contains("the champion compared with itself " + when + " differs by");
            }
        }
    }

    @Test
    void a_champion_that_differs_from_itself_by_little_is_no_reason() {
        LatencyComparison comparison = comparison(alike(24, 0.5))
                .withSelfComparisons(List.of(
                        new SelfComparison("before", pair(0.02)),
                        new SelfComparison("after", SessionPair.of(new double[] {2}, new double[] {1}))));

        assertThat(judged(comparison, 0.1).status()).isEqualTo(VerdictStatus.REFUTED);
    }

    @Test
    void what_is_decisive_makes_it_inconclusive_and_anything_else_is_told() {
        Disturbance stolen = new Disturbance(Kind.STOLEN_TIME, "70% was stolen", true);
        Disturbance load = new Disturbance(Kind.BUSY_PROCESSORS, "5 threads wanted 2 processors", false);

        LatencyVerdict disturbed = judged(comparison(alike(24, 0.5)).withConditions(conditions(stolen)), 0.1);
        LatencyVerdict told = judged(comparison(alike(24, 0.5)).withConditions(conditions(load)), 0.1);

        assertThat(disturbed.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(disturbed.sentence()).contains("70% was stolen");
        assertThat(told.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(said(told)).contains("meanwhile 5 threads wanted 2 processors");
    }

    private static Conditions conditions(Disturbance disturbance) {
        return new Conditions("", 2, Map.of(), List.of(disturbance));
    }

    @Test
    void sessions_with_two_centres_and_times_that_drift_are_told() {
        List<SessionPair> centres = new ArrayList<>();
        List<SessionPair> drift = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double level = 1_000 * (i % 3 == 0 ? 1.1 : 1) + i % 5;
            centres.add(SessionPair.of(new double[] {level}, new double[] {1_000 + i % 2}));
            drift.add(SessionPair.of(new double[] {1_000 + 5 * i}, new double[] {1_000 + 5 * i}));
        }

        assertThat(said(judged(comparison(centres), 0.1)))
                .contains("sessions of challenger have two centres, 10.0% apart: 16 fast, 8 slow")
                .doesNotContain("sessions of champion");
        assertThat(said(judged(comparison(drift), 0.1))).contains("times rose all along, by 5.8% from the first half");
    }

    @Test
    void sessions_of_one_kind_are_rarely_said_to_be_of_two_or_to_drift() {
        int told = 0;
        for (int seed = 0; seed < 500; seed++) {
            LatencyComparison comparison = SimulatedSessions.NORMAL.comparison(0, 24, 5, seed);
            told += new SessionPatterns(comparison, 0.1).all().isEmpty() ? 0 : 1;
        }
        assertThat(told).isLessThan(15);
    }

    @Test
    void a_tolerance_below_what_sessions_vary_is_warned_about() {
        LatencyComparison comparison = SimulatedSessions.NORMAL.comparison(0, 24, 60, 1);

        assertThat(said(judged(comparison, 0.01))).contains("more than the 1% that is allowed");
        assertThat(said(judged(comparison, 0.1))).doesNotContain("that is allowed;");
    }

    @Test
    void inputs_that_are_all_the_same_and_a_share_of_our_own_are_warned_about() {
        TimingInfo timing = new TimingInfo(5, 1, 1, 300, Duration.ofMillis(1), false);
        LatencyComparison comparison = new LatencyComparison(
                comparison(alike(1, 0)).provenance(), alike(24, 0), List.of(), Conditions.UNKNOWN, timing);

        assertThat(said(judged(comparison, 0.1)))
                .contains("warning all 5 inputs are equal")
                .contains("a call of a model that does nothing takes 300 ns, 29% of the champion's")
                .contains("so 10% of a call is 14% of the model")
                .contains("times had not settled when the warm-up was ended");
        assertThat(judged(comparison, 0.1).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(judged(comparison, 0.1).sentence()).contains("times had not settled when the warm-up was ended");
    }

    @Test
    void zero_negative_and_endless_times_are_refused_and_huge_and_tiny_ones_are_compared() {
        for (double time : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SessionPair.of(new double[] {1, time}, new double[] {1, 1}))
                    .withMessageContaining("challenger's in round 1");
        }
        SessionPair extreme = SessionPair.of(new double[] {Double.MAX_VALUE}, new double[] {Double.MIN_VALUE});
        LatencyVerdict verdict = judged(comparison(Collections.nCopies(10, extreme)), 0.1);

        assertThat(verdict.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(said(verdict)).isNotEmpty();
        assertThat(verdict.figures()).isNotEmpty();
        assertThat(SessionPair.of(new double[] {Double.MIN_VALUE}, new double[] {Double.MAX_VALUE})
                        .slowdown())
                .isEqualTo(-1);
    }

    @Test
    void pairs_without_rounds_or_with_more_of_one_side_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionPair.of(new double[0], new double[0]))
                .withMessageContaining("one round or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SessionPair.of(new double[] {1}, new double[] {1, 2}))
                .withMessageContaining("1 times of the challenger and 2 of the champion");
        assertThatIllegalArgumentException().isThrownBy(() -> comparison(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(alike(25, 0)))
                .withMessageContaining("1 to 24 pairs");
    }

    @Test
    void a_tolerance_in_percent_is_refused_with_what_was_meant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlowdownClaim.of(comparison(alike(10, 0)), 10))
                .withMessageContaining("did you mean 0.1?");
        assertThatIllegalArgumentException().isThrownBy(() -> SlowdownClaim.of(comparison(alike(10, 0)), -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> SlowdownClaim.of(comparison(alike(10, 0)), Double.NaN));
    }

    @Test
    void the_contract_holds_bar_burden_champion_and_looks_and_no_measured_value() {
        SlowdownClaim claim = SlowdownClaim.of(comparison(alike(10, 0)), 0.1);

        assertThat(claim.contract().kind()).isEqualTo("slowdown");
        assertThat(claim.contract().burden()).isEqualTo(new Burden.Shown(0.995));
        assertThat(claim.contract())
                .isEqualTo(SlowdownClaim.of(comparison(alike(24, 0.3)), 0.1).contract())
                .isNotEqualTo(SlowdownClaim.of(comparison(alike(10, 0)), 0.2).contract());
        assertThat(claim)
                .hasToString("slowdown of the median latency on challenger against champion, at most 0.1 with 99.5%"
                        + " confidence");
    }

    @Test
    void figures_show_both_distributions_and_each_look() {
        LatencyVerdict verdict = judged(SimulatedSessions.NORMAL.comparison(0.05, 24, 60, 3), 0.1);

        Curve times = (Curve) verdict.figures().get(0);
        ForestPlot looks = (ForestPlot) verdict.figures().get(1);
        assertThat(times.lines()).extracting("name").containsExactly("challenger", "champion");
        assertThat(looks.rows())
                .extracting("slice")
                .containsExactly("after 10 pairs", "after 16 pairs", "after 24 pairs");
        assertThat(looks.atMost()).isEqualTo(0.1);
        assertThat(FigureTable.of(looks)).startsWith("when,status,value,lower,upper,p-value,session pairs,");
        assertThat(FigureCard.of(looks)).contains(">when</text>").doesNotContain(">slice<");
        assertThat(ClaimCard.of(verdict, verdict.measured().orElseThrow())).contains("<svg");
    }

    @Test
    void hostile_names_are_told_as_they_can_be_printed() {
        LatencyComparison comparison = LatencyComparison.of("a\u001b[31m\n<b>", "b", alike(3, 0));

        assertThat(SlowdownClaim.of(comparison, 0.1))
                .asString()
                .doesNotContain("\u001b")
                .doesNotContain("\n");
    }
}
