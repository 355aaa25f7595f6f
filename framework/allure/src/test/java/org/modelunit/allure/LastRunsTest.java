package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.figure.ForestPlot.Interval;
import org.modelunit.figure.RunPoint;
import org.modelunit.metric.Range;
import org.modelunit.recording.EarlierRuns;
import org.modelunit.recording.EarlierRuns.Part;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.settings.LinkPatterns;

class LastRunsTest {

    private static final double NO_BAR_ABOVE = Double.POSITIVE_INFINITY;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TestId TEST = new TestId("[x]", "org.shop.CreditTest", "separates", "separates");

    private final List<RunPoint> earlier = new ArrayList<>();
    private final List<Part> asked = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    private final LastRuns runs = new LastRuns(
            new EarlierRuns.Values() {
                @Override
                public List<RunPoint> of(Part part, int most) {
                    asked.add(part);
                    return earlier.subList(Math.max(0, earlier.size() - most), earlier.size());
                }

                @Override
                public List<String> troubles() {
                    return troubles;
                }
            },
            NOON,
            "abcdef1234567890");

    private static RunPoint ran(int day, double value, double atLeast, VerdictStatus status) {
        return new RunPoint(
                NOON.minusSeconds(86_400L * (20 - day)),
                "0123456789abcdef",
                value,
                Interval.NONE,
                atLeast,
                NO_BAR_ABOVE,
                status.words());
    }

    private static ShownClaim shown(Verdict verdict) {
        return ShownClaim.judged(
                SampleClaims.of(verdict), verdict, List.of(new Picture("card", "<svg/>", "card.svg", "")));
    }

    private static ShownClaim accuracy(VerdictStatus status) {
        return shown(SampleVerdicts.metric("accuracy", status));
    }

    private static ShownClaim broken() {
        return ShownClaim.broken(
                SampleClaims.of(SampleVerdicts.metric("accuracy", VerdictStatus.MET)),
                new UndefinedMetricException("no 'bad' at all"));
    }

    private Optional<ClaimCourse> course(ShownClaim claim) {
        return runs.of(TEST, claim);
    }

    private String page(ShownClaim... claims) {
        RunContext context = new RunContext("", "", LinkPatterns.NONE, Map.of(), new PlannedDetails(), runs);
        return ClaimPage.of(new TestClaims(TEST, context, List.of(claims)), new ClaimPage.Own(null, null));
    }

    @Test
    void a_claim_without_earlier_runs_has_no_such_picture() {
        assertThat(course(accuracy(VerdictStatus.SHOWN))).isEmpty();
        assertThat(page(accuracy(VerdictStatus.SHOWN))).doesNotContain("Last ", "runs");
    }

    @Test
    void this_run_comes_last_with_its_interval_its_bar_and_its_commit() {
        earlier.add(ran(1, 0.79, 0.7, VerdictStatus.SHOWN));

        ClaimCourse course = course(accuracy(VerdictStatus.REFUTED)).orElseThrow();

        assertThat(course.title()).isEqualTo("Last 2 runs: accuracy on credit");
        assertThat(course.runs())
                .containsExactly(
                        earlier.get(0),
                        new RunPoint(
                                NOON,
                                "abcdef1234567890",
                                0.68,
                                new Interval(0.64, 0.72),
                                0.75,
                                NO_BAR_ABOVE,
                                "refuted"));
    }

    @Test
    void it_stands_between_the_facts_that_decide_and_the_other_figures_with_its_table() {
        earlier.add(ran(1, 0.79, 0.7, VerdictStatus.SHOWN));
        Verdict verdict = SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED);
        List<Picture> pictures =
                List.of(new Picture("card", "<svg/>", "a.svg", ""), new Picture("ROC", "<svg/>", "b.svg", ""));

        assertThat(page(ShownClaim.judged(SampleClaims.of(verdict), verdict, pictures)))
                .containsSubsequence(
                        "alt=\"card\"",
                        "pass mark",
                        "alt=\"Last 2 runs: accuracy on credit\" src=\"data:image/svg+xml;base64,",
                        "<table><tr><td><b>value</b></td><td><b>lower</b></td><td><b>upper</b></td><td><b>bar</b></td>",
                        "<tr><td>0.7900</td><td></td><td></td><td>≥ 0.7</td><td>shown</td>"
                                + "<td>2026-11-02 12:00 UTC</td><td>0123456789ab</td></tr>",
                        "<tr><td><b>0.6800</b></td><td><b>0.6400</b></td><td><b>0.7200</b></td>",
                        "alt=\"ROC\"",
                        "challenger.onnx");
    }

    @Test
    void columns_that_say_nothing_are_left_out() {
        earlier.add(new RunPoint(
                NOON, "", 0.8, Interval.NONE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "shown"));
        ClaimCourse course = new ClaimCourse("Last 1 run", earlier, Range.ANY);

        assertThat(course.html())
                .endsWith("<table><tr><td><b>value</b></td><td><b>status</b></td><td><b>run</b></td></tr>"
                        + "<tr><td><b>0.8000</b></td><td><b>shown</b></td><td><b>2026-11-21 12:00 UTC</b></td></tr>"
                        + "</table>");
    }

    @Test
    void ten_runs_are_shown_at_most() {
        IntStream.range(0, 14).forEach(day -> earlier.add(ran(day, 0.7 + 0.001 * day, 0.7, VerdictStatus.SHOWN)));

        assertThat(course(accuracy(VerdictStatus.SHOWN)).orElseThrow().runs())
                .hasSize(10)
                .startsWith(earlier.get(5))
                .endsWith(new RunPoint(
                        NOON, "abcdef1234567890", 0.81, new Interval(0.77, 0.85), 0.75, NO_BAR_ABOVE, "shown"));
    }

    @Test
    void a_claim_that_could_not_be_measured_now_is_a_gap_at_the_end() {
        earlier.add(ran(1, 0.79, 0.75, VerdictStatus.SHOWN));

        assertThat(course(broken()).orElseThrow().runs())
                .extracting(RunPoint::hasValue, RunPoint::status, RunPoint::atLeast)
                .containsExactly(tuple(true, "shown", 0.75), tuple(false, "broken", 0.75));
    }

    @Test
    void a_claim_that_never_had_a_value_has_no_such_picture() {
        earlier.add(ran(1, Double.NaN, 0.75, VerdictStatus.BROKEN));

        assertThat(course(broken())).isEmpty();
        assertThat(course(shown(SampleVerdicts.check("closeness", VerdictStatus.MET))))
                .isEmpty();
    }

    @Test
    void of_a_claim_on_slices_the_worst_one_is_followed() {
        earlier.add(ran(1, 0.79, 0.75, VerdictStatus.SHOWN));

        ClaimCourse course = course(shown(SampleVerdicts.slices("accuracy", VerdictStatus.REFUTED)))
                .orElseThrow();

        assertThat(asked).extracting(Part::slice).containsExactly("west");
        assertThat(course.title()).endsWith(", west");
        assertThat(course.runs().get(1).value()).isEqualTo(0.55);
    }

    /** The bars of a contract may be bars of something else: of how far a value lies from one that was kept. */
    @Test
    void bars_that_are_not_those_of_the_value_are_not_drawn_for_earlier_runs() {
        earlier.add(ran(1, 0.79, -0.02, VerdictStatus.MET));
        MetricVerdict verdict = SampleVerdicts.metric(
                "accuracy", VerdictStatus.MET, Threshold.atLeast(0.75), SampleVerdicts.measured(0.81, 0.77, 0.85));
        MetricVerdict other = SampleVerdicts.metric(
                "accuracy", VerdictStatus.MET, Threshold.atLeast(-0.02), SampleVerdicts.measured(0.81, 0.77, 0.85));
        ShownClaim claim = ShownClaim.judged(SampleClaims.of(other), verdict, List.of());

        assertThat(course(claim).orElseThrow().runs())
                .extracting(RunPoint::atLeast)
                .containsExactly(Double.NEGATIVE_INFINITY, 0.75);
    }

    @Test
    void equal_claims_of_a_test_are_told_apart_by_their_number() {
        ShownClaim accuracy = accuracy(VerdictStatus.SHOWN);
        ShownClaim recall = shown(SampleVerdicts.metric("recall", VerdictStatus.SHOWN));
        for (ShownClaim claim : List.of(accuracy, recall, accuracy, accuracy)) {
            RunningClaims.add("a test of its own", TEST, RunContext.NONE, claim);
        }

        assertThat(RunningClaims.take("a test of its own").claims())
                .extracting(claim -> claim.claim().property(), ShownClaim::occurrence)
                .containsExactly(tuple("accuracy", 1), tuple("recall", 1), tuple("accuracy", 2), tuple("accuracy", 3));
        course(accuracy.occurring(3));
        assertThat(asked).extracting(Part::occurrence).containsExactly(3);
    }

    @Test
    void what_is_wrong_with_the_history_is_said_once_on_a_page_and_stays_text() {
        troubles.add("the values of earlier runs in <b>\u202e cannot be used");

        assertThat(page(accuracy(VerdictStatus.SHOWN), accuracy(VerdictStatus.REFUTED))
                        .split("The last runs are not shown: the values of earlier runs in &lt;b&gt;", -1))
                .hasSize(2)
                .noneMatch(part -> part.contains("\u202e"));
    }

    @Test
    void of_a_test_that_claims_in_a_loop_only_those_that_are_shown_are_asked_for() {
        earlier.add(ran(1, 0.79, 0.75, VerdictStatus.SHOWN));

        page(Collections.nCopies(300, accuracy(VerdictStatus.MET)).toArray(ShownClaim[]::new));

        assertThat(asked).hasSize(20);
    }
}
