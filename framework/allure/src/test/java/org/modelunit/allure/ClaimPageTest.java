package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Range;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.settings.LinkPatterns;
import org.modelunit.slice.SlopesBySlice;

class ClaimPageTest {

    private static final String HOSTILE = "<img src=x onerror=\"alert(1)\">\u202e\u001b[2J'";
    private static final TestId TEST = new TestId("[x]", "org.shop.CreditTest", "separates", "separates");

    private static ShownClaim shown(Verdict verdict) {
        Picture card = new Picture("card: " + verdict.property(), "<svg/>", "card-" + verdict.property() + ".svg", "");
        return ShownClaim.judged(SampleClaims.of(verdict), verdict, List.of(card));
    }

    private static ShownClaim shown(VerdictStatus status) {
        return shown(SampleVerdicts.metric("accuracy", status));
    }

    private static String page(List<ShownClaim> claims, ClaimPage.Own own) {
        RunContext context = new RunContext(
                "org.shop:credit",
                "",
                LinkPatterns.NONE,
                Map.of("MAVEN_CMD_LINE_ARGS", " -Pdemo,slow -Dpassword=s3cr3t-canary verify"),
                new PlannedDetails(),
                LastRuns.NONE);
        return ClaimPage.of(new TestClaims(TEST, context, claims), own);
    }

    private static String page(ShownClaim... claims) {
        return page(List.of(claims), new ClaimPage.Own(null, null));
    }

    @Test
    void what_became_of_a_claim_comes_first_and_the_command_last() {
        assertThat(page(shown(VerdictStatus.REFUTED)))
                .startsWith("<p><b>Refuted.</b> Accuracy on credit is 0.680; at least 0.750 is required."
                        + " With 95% confidence it is at most 0.720.</p>")
                .containsSubsequence("<img alt=", "observed", "pass mark", "challenger.onnx", "<pre>mvn test")
                .endsWith("</pre><hr>");
    }

    @Test
    void the_command_names_module_and_profiles_and_nothing_else_of_the_command_line() {
        assertThat(page(shown(VerdictStatus.SHOWN)))
                .contains("<pre>mvn test -pl org.shop:credit -am -Dsurefire.failIfNoSpecifiedTests=false -Pdemo,slow"
                        + " -Dtest=org.shop.CreditTest#separates -Dmodelunit.seed=42</pre>")
                .doesNotContain("canary");
    }

    @Test
    void each_status_has_its_word() {
        assertThat(Stream.of(
                                VerdictStatus.SHOWN,
                                VerdictStatus.MET,
                                VerdictStatus.NOT_REFUTED,
                                VerdictStatus.INCONCLUSIVE,
                                VerdictStatus.REFUTED,
                                VerdictStatus.MISSED)
                        .map(status -> page(shown(status)).replaceFirst("<p><b>([^.]*)\\..*", "$1")))
                .containsExactly("Shown", "Met", "Not refuted", "Inconclusive", "Refuted", "Missed");
    }

    @Test
    void the_sentence_tells_the_bound_that_decides() {
        assertThat(page(shown(VerdictStatus.SHOWN))).contains("With 95% confidence it is at least 0.770.</p>");
        assertThat(page(shown(VerdictStatus.NOT_REFUTED))).contains("With 95% confidence it is at most 0.880.</p>");
        assertThat(page(shown(VerdictStatus.INCONCLUSIVE)))
                .contains("With 95% confidence it is at least 0.730 and at most 0.880. 0.75 lies between the"
                        + " bounds.</p>");
        assertThat(page(shown(VerdictStatus.MISSED)))
                .contains("Accuracy on credit is 0.680; at least 0.750 is required.</p>");
        assertThat(page(shown(SampleVerdicts.check("closeness", VerdictStatus.MET))))
                .contains("<b>Met.</b> Expected features to be close");
    }

    @Test
    void what_could_not_be_measured_says_why() {
        ShownClaim broken = ShownClaim.broken(
                SampleClaims.of("credit", "recall", "at least 0.5"), new UndefinedMetricException("no 'bad' at all"));

        assertThat(page(broken)).startsWith("<p><b>Could not be measured:</b> no &#39;bad&#39; at all</p><pre>");
    }

    @Test
    void of_several_claims_what_does_not_hold_comes_first() {
        assertThat(page(shown(VerdictStatus.SHOWN), shown(VerdictStatus.INCONCLUSIVE), shown(VerdictStatus.REFUTED)))
                .startsWith("<p>3 claims: 1 refuted, 1 inconclusive, 1 shown.</p>")
                .containsSubsequence("<b>Refuted.</b>", "<b>Inconclusive.</b>", "<b>Shown.</b>");
    }

    @Test
    void a_test_that_claims_in_a_loop_has_a_list() {
        String page = page(Collections.nCopies(300, shown(VerdictStatus.MET)), new ClaimPage.Own(null, null));

        assertThat(page.split("<b>Met\\.</b>", -1)).hasSize(21);
        assertThat(page).contains("<h4>280 more</h4>", "All of them are steps of this test.");
        assertThat(page.split("<li>", -1)).hasSize(201);
    }

    private static MetricVerdict slope(double lower, double upper, Range range, VerdictStatus status) {
        Measurement numbers = SampleVerdicts.measured((lower + upper) / 2, lower, upper);
        return SampleVerdicts.metric(
                "calibration slope",
                status,
                Threshold.atLeast(0.5),
                new Measurement(
                        numbers.value(),
                        numbers.bounds(),
                        numbers.passMarks(),
                        range,
                        numbers.sample(),
                        numbers.power(),
                        numbers.settling()));
    }

    @Test
    void a_claim_that_holds_beside_an_ideal_that_the_data_exclude_says_so() {
        Range around = Range.ANY.withIdeal(1);

        assertThat(page(shown(slope(1.2, 1.68005, around, VerdictStatus.MET))))
                .contains("The claim holds, and yet the data exclude the ideal of 1:</b> the value lies between 1.200"
                        + " and 1.680, each a one-sided 95% bound.");
        assertThat(page(shown(slope(0.9, 1.4, around, VerdictStatus.MET)))).doesNotContain("exclude");
        assertThat(page(shown(slope(1.2, 1.6, around, VerdictStatus.MISSED)))).doesNotContain("exclude");
        assertThat(page(shown(slope(1.2, 1.6, Range.ANY, VerdictStatus.MET)))).doesNotContain("exclude");
        assertThat(page(shown(slope(0.1, 0.2, Range.UNIT.withIdeal(0), VerdictStatus.MET))))
                .doesNotContain("exclude");
    }

    @Test
    void a_claim_on_slices_that_holds_beside_an_ideal_that_the_data_of_one_exclude_says_so() {
        assertThat(page(shown(SlopesBySlice.at(1.1, 1.6))))
                .contains(
                        "<p><b>The claim holds, and yet the ideal of 1.000 is excluded by the data</b> for 1 of 3 groups,"
                                + " each looked at by itself: west (1.100 to 1.600).</p>")
                .doesNotContain("<td>ideal</td>");
        assertThat(page(shown(SlopesBySlice.at(0.9, 1.6)))).doesNotContain("exclude");
        assertThat(page(shown(SlopesBySlice.at(0.2, 0.4)))).doesNotContain("exclude");
    }

    @Test
    void why_it_matters_stands_below_the_sentence() {
        Threshold reasoned =
                Threshold.atLeast(0.75).because("below it " + HOSTILE).source("MRM-12 §3");
        Verdict verdict = SampleVerdicts.metric(
                "accuracy", VerdictStatus.MET, reasoned, SampleVerdicts.measured(0.81, 0.77, 0.85));

        assertThat(page(shown(verdict)))
                .containsSubsequence(
                        "<b>Met.</b>",
                        "<p><b>Why it matters:</b> below it &lt;img",
                        "<p><b>Where the bar comes from:</b> MRM-12 §3</p>",
                        "<img alt=");
    }

    @Test
    void texts_from_outside_stay_texts() {
        Verdict verdict = SampleVerdicts.metric(HOSTILE, VerdictStatus.REFUTED);

        assertThat(page(shown(verdict))
                        .replaceAll("</?(p|b|table|tr|td|td colspan=\"2\"|pre|hr|wbr|nobr)>", "")
                        .replaceAll("<img alt=\"[^\"<>]*\" src=\"data:image/svg\\+xml;base64,[A-Za-z0-9+/=]*\">", ""))
                .doesNotContain("<", "\u202e", "\u001b")
                .contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;\\u202E");
        assertThat(page(List.of(shown(VerdictStatus.MET)), new ClaimPage.Own(HOSTILE, null)))
                .startsWith("<p>&lt;img");
    }

    @Test
    void a_long_name_may_be_broken_and_a_number_not() {
        assertThat(PageText.breakable("sha256 " + "0123456789abcdef".repeat(4)))
                .isEqualTo("sha256 " + "0123456789abcdef<wbr>".repeat(3) + "0123456789abcdef");
        assertThat(PageText.breakable("between 1,234,567.891011 and a-hyphened-name-of-thirty-letters"))
                .doesNotContain("<wbr>");
        assertThat(PageText.breakable("😀".repeat(30)))
                .doesNotContain("?", "\\uD")
                .contains("<wbr>");
    }

    @Test
    void a_fact_without_a_note_has_the_room_of_one() {
        assertThat(page(shown(VerdictStatus.SHOWN)))
                .contains("<td>observed</td><td colspan=\"2\"><b>0.810</b></td></tr>")
                .contains("<td><b>&gt;= 0.770</b></td><td>one-sided 95%</td></tr>");
    }

    @Test
    void an_option_of_a_command_stays_whole_where_it_is_short() {
        assertThat(PageText.breakable("not shown; run with -Dmodelunit.rows=values"))
                .isEqualTo("not shown; run with <nobr>-D</nobr>modelunit.rows=values");
    }

    @Test
    void a_long_name_is_broken_where_a_reader_would_break_it() {
        assertThat(PageText.breakable("separates_good_from_bad_risks_of_each_age_group"))
                .isEqualTo("separates_<wbr>good_<wbr>from_<wbr>bad_<wbr>risks_<wbr>of_<wbr>each_<wbr>age_<wbr>group");
        assertThat(PageText.breakable("org.shop.CreditRiskModelTest#isFair"))
                .isEqualTo("org.<wbr>shop.<wbr>Credit<wbr>Risk<wbr>Model<wbr>Test#<wbr>is<wbr>Fair");
    }

    @Test
    void a_figure_that_claims_share_is_shown_once() {
        Picture figure = new Picture("ROC", "<svg>roc</svg>", "roc.svg", "");
        Verdict verdict = SampleVerdicts.metric("accuracy", VerdictStatus.MET);
        ShownClaim claim = ShownClaim.judged(
                SampleClaims.of(verdict), verdict, List.of(new Picture("card", "<svg/>", "card.svg", ""), figure));

        assertThat(page(claim, claim).split("alt=\"ROC\"", -1)).hasSize(2);
        assertThat(page(claim, claim).split("alt=\"card\"", -1)).hasSize(3);
    }

    @Test
    void an_option_of_a_command_is_not_broken_after_its_hyphen() {
        assertThat(PageText.breakable("run with -Dmodelunit.rows=values '-Dmodelunit.rows.columns=*', not X-Day"))
                .isEqualTo(
                        "run with <nobr>-D</nobr>modelunit.rows=values &#39;<nobr>-D</nobr>modelunit.<wbr>rows.<wbr>columns=<wbr>*&#39;, not X-Day");
    }

    @Test
    void facts_without_a_name_stay_below_the_one_that_they_continue() {
        CheckVerdict verdict = new CheckVerdict(
                "embeddings",
                "reproduction of the reference",
                "be as they were",
                VerdictStatus.MET,
                "so",
                List.of(
                        Fact.of("stages", "features"),
                        Fact.of("", "scores"),
                        Fact.of("model", "body.onnx"),
                        Fact.of("", "head.onnx"),
                        Fact.of("reference", "kept"),
                        Fact.of("", "elsewhere")),
                "",
                "");

        String page = page(ShownClaim.judged(SampleClaims.of(verdict), verdict, List.of()));

        assertThat(page)
                .containsSubsequence(
                        "<table>",
                        "features",
                        "scores",
                        "kept",
                        "elsewhere",
                        "</table>",
                        "<table><tr><td>model</td>",
                        "body.",
                        "<tr><td></td>",
                        "head.",
                        "</table>");
    }

    @Test
    void the_columns_of_a_note_are_parted_by_commas() {
        Verdict verdict = KindsOfClaims.all()
                .get("a gap")
                .apply(Loans.good("north", 900).evaluated())
                .judge();

        assertThat(page(shown(verdict))).contains("<td>-0.054 to 0.013, n = 300</td>");
    }

    @Test
    void numbers_that_are_padded_and_blanks_of_users_part_no_columns() {
        assertThat(ClaimSection.parted("0.61 to 0.80   n =    36   refuted"))
                .isEqualTo("0.61 to 0.80, n =    36, refuted");
        assertThat(ClaimSection.parted("'new  york' -> 'bad'")).isEqualTo("'new  york' -> 'bad'");
    }
}
