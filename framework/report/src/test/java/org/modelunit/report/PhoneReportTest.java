package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.SummaryPlace;
import org.modelunit.text.HeadlessBrowser;

/** The page of a test in a real browser, as narrow as a phone and as wide as a desk. */
@Tag("slow")
class PhoneReportTest {

    private static final String FACTS = """
            <p><b>Refuted.</b> Equalized odds difference is 0.298.</p><table>
            <tr><td>false positive rate: male \u2212 female</td><td><b>0.285</b></td><td>&gt;= 0.207 n = 441 (311 not 'bad')</td></tr>
            <tr><td>required</td><td><b>&lt;= 0.150</b></td><td>with 95% confidence</td></tr>
            <tr><td>to decide</td><td colspan="2"><b>about 1,100,000 examples if the true value is 79.2, 280,000 if it is 78.4, 44,000 if it is 76</b></td></tr>
            <tr><td>data</td><td><b>loans</b></td><td>sha256 0123456789abcdef<wbr>0123456789abcdef</td></tr>
            </table><pre>mvn test -pl org.shop:credit -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=shop.CreditTest</pre>""";

    private static final String METRIC =
            "share of scores of 'bad' that move by more than 0.305, challenger against champion, under 'another score at 1'";

    @TempDir
    static Path directory;

    private static Chromium browser;
    private static Path page;

    @BeforeAll
    static void start() throws Exception {
        HeadlessBrowser.assumeThere();
        Path results = Files.createDirectories(directory.resolve("results"));
        Map<String, Object> result = Map.of(
                "uuid",
                "one",
                "historyId",
                "one",
                "name",
                "errs for women and men alike",
                "fullName",
                "shop.CreditTest.errs_for_women_and_men_alike",
                "descriptionHtml",
                FACTS,
                "parameters",
                List.of(Map.of("name", "metric", "value", METRIC)),
                "status",
                "failed",
                "statusDetails",
                Map.of("message", "Refuted: equalized odds difference"),
                "start",
                1_700_000_000_000L,
                "stop",
                1_700_000_000_900L);
        Files.write(results.resolve("one-result.json"), new ObjectMapper().writeValueAsBytes(result));
        page = HtmlReport.generate(results, directory.resolve("index.html"));
        String summary = "<div style=\"height:3000px\">summary</div>";
        Files.writeString(
                page, SummaryPlace.filled(Files.readString(page), summary).orElseThrow());
        browser = Chromium.start(directory.resolve("profile"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    /** Opens the page of the test by its link. */
    private static void open(int width, int height) throws Exception {
        browser.resize(width, height);
        browser.open(page);
        String test = browser.evaluate("""
                const until = async condition => {
                    for (let i = 0; i < 400 && !condition(); i++) await new Promise(done => setTimeout(done, 25));
                };
                await until(() => window.reportDataReady && document.readyState === 'complete');
                const file = Object.keys(reportData).find(name => name.startsWith('data/test-cases/'));
                return 'testresult/' + file.replace(/.*\\/|\\.json/g, '');
                """).asText();
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(page.toUri() + "#" + test));
        browser.evaluate("""
                for (let i = 0; i < 400 && !document.querySelector('.description__text table'); i++)
                    await new Promise(done => setTimeout(done, 25));
                await new Promise(done => setTimeout(done, 200));
                """);
    }

    private static List<String> texts(String script) throws Exception {
        return new ObjectMapper().convertValue(browser.evaluate(script), new TypeReference<>() {});
    }

    @Test
    void no_number_is_broken_and_nothing_is_off_the_screen_of_a_phone() throws Exception {
        for (int width : List.of(420, 560, 1400)) {
            open(width, 900);

            assertThat(
                            texts(
                                    "return [...document.querySelectorAll('.description__text td b')]"
                                            + ".filter(text => text.textContent.length < 20 && text.getClientRects().length !== 1).map(text => text.textContent)"))
                    .as("broken at %d", width)
                    .isEmpty();
            assertThat(texts("return [...document.querySelectorAll('.description__text, .description__text td')]"
                            + ".filter(cell => cell.getBoundingClientRect().right > innerWidth + 1)"
                            + ".map(cell => cell.textContent)"))
                    .as("off the screen at %d", width)
                    .isEmpty();
        }
    }

    @Test
    void a_parameter_is_shown_whole_on_a_phone() throws Exception {
        open(420, 900);

        assertThat(texts("return [...document.querySelectorAll('.environment')]"
                        + ".filter(text => text.scrollWidth <= text.clientWidth).map(text => text.textContent)"))
                .anyMatch(text -> text.contains(METRIC));
    }

    @Test
    void a_long_fact_moves_no_note_away_from_its_value() throws Exception {
        open(1400, 900);

        assertThat(browser.evaluate("return [...document.querySelectorAll('.description__text td')]"
                                + ".find(cell => cell.textContent.startsWith('with 95%')).getBoundingClientRect().left"
                                + " - document.querySelector('.description__text').getBoundingClientRect().left")
                        .asInt())
                .isLessThan(500);
    }

    @Test
    void the_facts_have_most_of_the_width_of_a_phone() throws Exception {
        open(420, 900);

        assertThat(browser.evaluate("return document.querySelector('.description__text').clientWidth")
                        .asInt())
                .isGreaterThan(350);
    }

    @Test
    void whoever_follows_a_link_to_a_test_sees_the_test_and_not_the_summary_above_it() throws Exception {
        for (int width : List.of(420, 1400)) {
            open(width, 900);

            assertThat(browser.evaluate("return document.getElementById('content').getBoundingClientRect().top")
                            .asInt())
                    .as("at %d", width)
                    .isBetween(-1, 100);
        }
    }
}
