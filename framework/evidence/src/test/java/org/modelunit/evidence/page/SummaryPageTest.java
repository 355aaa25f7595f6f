package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ForestPoint;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.text.HostileTexts;
import org.modelunit.text.Markup;
import org.xml.sax.InputSource;

class SummaryPageTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern STRIP = Pattern.compile("(?s)<svg[^>]* width=\"240\".*?</svg>");
    private static final Pattern PICTURE = Pattern.compile("(?s)<svg.*?</svg>");
    private static final Pattern DESCRIPTION = Pattern.compile("(?s)<desc>(.+?)</desc>");
    private static final Pattern ELEMENT = Pattern.compile("<([a-z0-9]+)([^>]*)>");

    /** What a reader sees who knows no Java, without pictures. */
    private static String read(String page) {
        String body = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return TAG.matcher(PICTURE.matcher(body).replaceAll("")).replaceAll(" ").replaceAll("\\s+", " ");
    }

    @Test
    void page_one_tells_which_model_what_blocks_and_what_changed() {
        String page = read(SummaryPage.of(SampleSummary.red()));

        assertThat(page)
                .startsWith(" DO NOT RELEASE bad-release.onnx ROC AUC of &#39;bad&#39; is 0.596; at least 0.720");
        assertThat(page)
                .containsSubsequence(
                        "Candidate bad-release.onnx (sha256 3464d733a1b2)",
                        "Blocked by",
                        "refuted ROC AUC of &#39;bad&#39; on german-credit/holdout",
                        "0.596 at least 0.720 with 95% confidence at most 0.653 (95%) 0.781, shown",
                        "Changed",
                        "WHAT IS ASKED FOR WAS EDITED in 1 claim asks for less",
                        "was at least 0.750, now at least 0.720",
                        "model : was challenger.onnx, now bad-release.onnx",
                        "new red",
                        "CR-7 (required) nobody covers it",
                        "3 labels",
                        "row 117",
                        "latency : how long does an answer take?",
                        "1 of 2 ran (1 out of reach)");
    }

    @Test
    void a_reason_of_the_gate_on_a_claim_that_holds_is_not_told_as_a_missed_bar() {
        ReleaseSummary red = SampleSummary.red();
        ReleaseBlocker refuted = red.blockedBy().get(0);

        assertThat(read(SummaryPage.of(blockedBy(red, refuted, red.claims()))))
                .contains("First of all, " + Markup.escaped(refuted.what()) + " is 0.596, where at least 0.720");
        assertThat(read(SummaryPage.of(blockedBy(red, in(ReleaseBlocker.Group.OTHER, refuted), red.claims()))))
                .doesNotContain("First of all");
    }

    @Test
    void an_expectation_that_inputs_miss_is_told_as_a_share_of_them() {
        ReleaseBlocker stays = new ReleaseBlocker(
                ReleaseBlocker.Group.REFUTED,
                "critical",
                List.of(),
                "the score stays",
                "key",
                new Finding("0.983", "for every input", "", "", "", "", ""),
                List.of(),
                "");

        assertThat(BlockerWords.first(stays, false))
                .isEqualTo("First of all, the score stays for a share of 0.983, and has to for every input.");
    }

    @Test
    void data_that_give_no_bound_say_so() {
        assertThat(BlockerWords.first(
                        found(new Finding("0.969", "at least 0.8", Finding.NO_BOUND, "", "", "", "")), false))
                .isEqualTo("First of all, rows is 0.969, where at least 0.8 is required; the data give no bound.");
    }

    @Test
    void what_has_no_value_says_what_was_found() {
        String leak = "Expected loans to share no row with training, but 4 of 901 rows are also there.";
        ReleaseBlocker shared = found(new Finding("", "share no row with training", "", "", "", "", leak));
        ReleaseSummary red = SampleSummary.red();

        assertThat(read(SummaryPage.of(blockedBy(red, shared, red.claims())))).contains(leak);
        assertThat(SummaryMarkdown.of(blockedBy(red, shared, red.claims()))).contains("4 of 901 rows are also there");
        assertThat(BlockerWords.more(found(new Finding("0.5", "at least 0.8", "", "", "", "", leak))))
                .isEmpty();
    }

    private static ReleaseBlocker found(Finding finding) {
        return new ReleaseBlocker(
                ReleaseBlocker.Group.REFUTED, "normal", List.of(), "rows", "key", finding, List.of(), "");
    }

    @Test
    void a_red_claim_with_a_value_that_meets_its_bar_is_told_by_its_sentence() {
        ReleaseSummary red = SampleSummary.red();
        ReleaseBlocker refuted = red.blockedBy().get(0);
        ClaimLine claim = red.claims().get(0);
        ClaimLine fast = new ClaimLine(
                claim.value(),
                claim.severity(),
                claim.requirements(),
                claim.owner(),
                claim.finding(),
                new ForestPoint(1, 1, 1, 5, 0.8, 0.8, 0.8, false),
                claim.past());

        assertThat(read(SummaryPage.of(blockedBy(red, refuted, List.of(fast)))))
                .contains("First of all: " + Markup.escaped(refuted.finding().sentence()));
    }

    private static ReleaseBlocker in(ReleaseBlocker.Group group, ReleaseBlocker blocker) {
        return new ReleaseBlocker(
                group,
                blocker.severity(),
                blocker.requirements(),
                blocker.what(),
                blocker.claimKey(),
                blocker.finding(),
                blocker.reasons(),
                blocker.note());
    }

    private static ReleaseSummary blockedBy(ReleaseSummary summary, ReleaseBlocker blocker, List<ClaimLine> claims) {
        return new ReleaseSummary(
                summary.headline(),
                summary.identity(),
                List.of(blocker),
                summary.changes(),
                summary.requirements(),
                claims,
                summary.examples(),
                summary.notTested());
    }

    @ParameterizedTest
    @EnumSource
    void the_headline_says_the_decision_in_words(ReleaseDecision decision) {
        assertThat(read(SummaryPage.of(SampleSummary.of(decision, 9))))
                .startsWith(" " + decision.words() + " bad-release.onnx");
        assertThat(SummaryPage.of(SampleSummary.of(decision, 9)))
                .contains("<title>ModelUnit: " + decision.words() + " bad-release.onnx</title>");
    }

    @Test
    void without_claims_it_says_so() {
        assertThat(read(SummaryPage.of(SampleSummary.of(ReleaseDecision.RELEASE, 0))))
                .contains("Blocked by Nothing.", "No claim was made.", "0 shown");
    }

    @Test
    void every_strip_is_described_by_its_numbers() {
        ReleaseSummary summary = SampleSummary.red();
        String page = SummaryPage.of(summary);
        List<ClaimLine> drawn = summary.claims().stream()
                .filter(line -> line.forest().isDrawn())
                .toList();

        List<String> strips =
                STRIP.matcher(page).results().map(MatchResult::group).toList();

        ClaimNames names =
                ClaimNames.of(summary.claims().stream().map(ClaimLine::ref).toList());

        assertThat(strips).hasSameSizeAs(drawn);
        for (ClaimLine line : drawn) {
            String position = String.format(
                    Locale.ROOT, "distance from the bar %.2f", line.forest().position());
            assertThat(strips).anySatisfy(strip -> assertThat(strip)
                    .contains(
                            "<desc>" + Markup.escaped(ClaimWords.of(line, names)),
                            line.status().words(),
                            "observed " + line.finding().observed(),
                            position));
        }
        assertThat(PICTURE.matcher(page).results().map(MatchResult::group))
                .allMatch(picture -> DESCRIPTION.matcher(picture).find());
    }

    @Test
    void it_runs_nothing_and_fetches_nothing() {
        String page = SummaryPage.of(SampleSummary.red());

        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'sha256-")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainPattern(" (on[a-z]+|src|style)=|url\\(|@import");
    }

    @Test
    void texts_from_outside_add_no_element_and_no_attribute() {
        List<String> honest = elements(SummaryPage.of(SampleSummary.saying("x")));
        for (String text : HostileTexts.all()) {
            assertThat(elements(SummaryPage.of(SampleSummary.saying(text))))
                    .as(text)
                    .isEqualTo(honest);
        }
    }

    @Test
    void the_top_of_the_report_is_the_same_in_a_shadow_tree() {
        String page = SummaryPage.of(SampleSummary.red());
        String section = SummaryPage.section(SampleSummary.red());

        assertThat(section)
                .startsWith("<div id=\"modelunit-summary\"><template shadowrootmode=\"open\"><style>")
                .contains(
                        page.substring(page.indexOf("<main"), page.indexOf("<h2>Blocked by")),
                        "<details><summary>Requirements")
                .contains(page.substring(page.indexOf("<h2>Requirements"), page.indexOf("<nav>")))
                .endsWith("</template><a href=\"summary.html\">The release summary</a></div>\n");
    }

    /** The elements with the names of their attributes, in their order. */
    private static List<String> elements(String page) {
        return ELEMENT.matcher(page)
                .results()
                .filter(element -> !element.group().equals("<wbr>")) // a long text may be broken
                .map(element -> element.group(1) + element.group(2).replaceAll("\"[^\"]*\"", ""))
                .toList();
    }

    @Test
    void a_link_that_is_none_of_the_web_stays_a_text() {
        assertThat(new Html().link("javascript:alert(1)", "job").toString()).isEqualTo("job");
        assertThat(new Html().link("https://ci/\"onclick=\"x", "job").toString())
                .isEqualTo("<a href=\"https://ci/&quot;onclick=&quot;x\" rel=\"noreferrer\">job</a>");
    }

    @Test
    void its_body_is_well_formed() throws Exception {
        String page = SummaryPage.of(SampleSummary.saying("a & b < c > \"d\" 'e' \u202E\u0000"));
        String body = page.substring(page.indexOf("<main"), page.indexOf("</main>") + "</main>".length());

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body.replace("<wbr>", "<wbr/>"))));
    }

    @Test
    void a_text_without_end_is_cut_off() {
        String page = SummaryPage.of(SampleSummary.saying("\uD83D\uDE00".repeat(200_000)));

        assertThat(page.length()).isLessThan(2_000_000);
        assertThat(page).contains("…");
    }

    @Test
    void two_thousand_claims_are_all_there_and_most_are_folded() {
        String page = SummaryPage.of(SampleSummary.of(ReleaseDecision.DO_NOT_RELEASE, 2_000));

        assertThat(page.length()).isLessThan(5_000_000);
        assertThat(STRIP.matcher(page).results()).hasSize(1_500);
        assertThat(read(page)).contains("1,940 more claims");
    }

    @Test
    void another_language_of_the_machine_changes_nothing() {
        String usual = SummaryPage.of(SampleSummary.red()) + SummaryMarkdown.of(SampleSummary.red());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(SummaryPage.of(SampleSummary.red()) + SummaryMarkdown.of(SampleSummary.red()))
                    .isEqualTo(usual);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SummaryPage.of(SampleSummary.red()) + SummaryMarkdown.of(SampleSummary.red()))
                    .isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void what_blocks_has_the_status_of_its_claim_on_the_page_and_in_the_markdown() {
        ReleaseSummary red = SampleSummary.red();
        ClaimLine missed = red.claims().stream()
                .filter(line -> line.status() == VerdictStatus.MISSED)
                .findFirst()
                .orElseThrow();
        ReleaseBlocker blocker = red.blockedBy().stream()
                .filter(one -> one.claimKey().equals(missed.ref().key()))
                .findFirst()
                .orElseThrow();
        ReleaseSummary summary = blockedBy(red, blocker, red.claims());

        assertThat(blocker.group()).isEqualTo(ReleaseBlocker.Group.REFUTED);
        assertThat(read(SummaryPage.of(summary)))
                .contains(" missed " + Markup.escaped(missed.ref().words()));
        assertThat(SummaryMarkdown.of(summary)).contains("| missed | **recall").doesNotContain("| refuted |");
    }

    @Test
    void a_setting_that_is_a_path_is_told_by_the_name_of_its_file() {
        for (String path :
                List.of("/build/models/bad-release.onnx", "C:\\ci\\bad-release.onnx", "\\\\share\\bad-release.onnx")) {
            ReleaseSummary summary = new SampleSummary(
                            ReleaseDecision.DO_NOT_RELEASE, 3, text -> text.equals("bad-release.onnx") ? path : text)
                    .make();

            assertThat(IdentityWords.of(summary.identity()))
                    .containsEntry("Changed settings", "modelunit.model.challenger=bad-release.onnx");
        }
        for (String other : List.of("a/b", "https://ci.example.org/77", "/", "0.5")) {
            ReleaseSummary summary = SampleSummary.saying(other);

            assertThat(IdentityWords.of(summary.identity()))
                    .containsEntry("Changed settings", "modelunit.model.challenger=" + other);
        }
    }
}
