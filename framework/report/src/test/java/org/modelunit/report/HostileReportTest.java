package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.text.HeadlessBrowser;
import org.modelunit.text.HostileTexts;

/** A report that is full of scripts, looked at in a real browser, with everything open that can be opened: none of them runs. */
@Tag("slow")
class HostileReportTest {

    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";

    @TempDir
    static Path directory;

    private static List<String> texts;
    private static Path page;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        HeadlessBrowser.assumeThere();
        texts = HostileTexts.scripts();
        Path results = HostileResults.write(directory.resolve("results"), texts);
        page = HtmlReport.generate(results, directory.resolve("index.html"));
        browser = Chromium.start(directory.resolve("profile"));
        browser.before("""
                window.heard = []; window.refused = [];
                addEventListener('message', event => heard.push(String(event.data)));
                addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective
                    + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));
                """);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void no_test_runs_a_script_and_all_can_be_read() throws Exception {
        List<String> uids = open(page);

        assertThat(texts).hasSizeGreaterThanOrEqualTo(200);
        assertThat(uids).hasSameSizeAs(texts);
        List<String> seen = new ArrayList<>();
        for (String uid : uids) {
            String shown = look("testresult/" + uid, true);
            seen.add(shown);
            assertThat(ran()).as(shown).isEmpty();
        }
        String all = words(String.join("\n", seen));
        assertThat(texts.stream().filter(text -> !all.contains(trace(text)))).isEmpty();
    }

    @Test
    void escaping_alone_is_enough_where_a_browser_knows_no_policy() throws Exception {
        String html = Files.readString(page);
        Path bare = directory.resolve("bare.html");
        Files.writeString(bare, html.replaceFirst(POLICY, ""));

        List<String> uids = open(bare);
        for (int i = 0; i < uids.size(); i += 4) {
            String shown = look("testresult/" + uids.get(i), true);
            assertThat(ran()).as(shown).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "suites", "categories", "behaviors", "packages", "graph", "timeline"})
    void no_tab_runs_a_script(String tab) throws Exception {
        open(page);

        String shown = look(tab, false);

        assertThat(ran()).as(shown).isEmpty();
        assertThat(shown.strip()).isNotEmpty();
    }

    @Test
    void the_policy_lets_the_page_work() throws Exception {
        Path good = HtmlReport.generate(SampleResults.directory(), directory.resolve("good.html"));
        for (String uid : open(good)) {
            look("testresult/" + uid, true);
        }
        for (String tab : List.of("", "suites", "categories", "behaviors", "packages", "graph", "timeline")) {
            assertThat(look(tab, false)).isNotBlank();
        }

        assertThat(strings(browser.evaluate("return window.refused"))).isEmpty();
        assertThat(browser.evaluate("return getComputedStyle(document.querySelector('.side-nav')).backgroundColor")
                        .asText())
                .isEqualTo("rgb(52, 52, 52)");
    }

    @Test
    void the_policy_stands_behind_it() throws Exception {
        open(page);

        browser.evaluate("""
                document.body.insertAdjacentHTML('beforeend',
                    `<img src=x onerror="top.postMessage('ran','*')"><iframe srcdoc="<script>top.postMessage('ran','*')</scr` +
                    `ipt>"></iframe><iframe src="data:text/html,<script>top.postMessage('ran','*')</scr` + `ipt>"></iframe>`);
                await new Promise(done => setTimeout(done, 500));
                fetch('https://example.org/').catch(() => 0);
                """);

        assertThat(ran()).isEmpty();
        assertThat(strings(browser.evaluate("return window.refused"))).isNotEmpty();
    }

    /** Opens a page and returns the ids of its tests. */
    private static List<String> open(Path report) throws Exception {
        browser.open(report);
        return strings(browser.evaluate("""
                for (let i = 0; i < 300 && !(window.reportDataReady && document.querySelector('.side-nav')); i++) {
                    await new Promise(done => setTimeout(done, 100));
                }
                window.heard.length = 0;
                return Object.keys(window.reportData).filter(name => name.startsWith('data/test-cases/'))
                    .map(name => name.slice('data/test-cases/'.length, -'.json'.length));
                """));
    }

    /** Goes to a part of the page, opens and hovers over all that is there, and returns what can be read. */
    private static String look(String route, boolean isTest) throws Exception {
        return browser.evaluate("""
                const wait = ms => new Promise(done => setTimeout(done, ms));
                document.querySelectorAll('.test-result__name').forEach(e => { e.dataset.looked = 1; });
                location.hash = '#%s';
                for (let i = 0; i < 200 && !(%s); i++) { await wait(5); }
                document.querySelectorAll('.status-details__trace-toggle, .attachment-row, .parameters-table__cell')
                    .forEach(e => e.click());
                document.querySelectorAll('a').forEach(e => {
                    if (e.protocol === 'javascript:') { e.removeAttribute('target'); e.click(); }
                });
                document.querySelectorAll('.step').forEach(e => e.classList.add('step_expanded'));
                document.querySelectorAll('#content *').forEach(e => {
                    if (e.dataset.tooltip || e.namespaceURI.endsWith('svg')) {
                        ['mouseenter', 'mouseover'].forEach(type => e.dispatchEvent(new MouseEvent(type, {bubbles: true})));
                    }
                });
                await wait(%d);
                return document.body.innerText;
                """.formatted(
                                route,
                                isTest ? "document.querySelector('.test-result__name:not([data-looked])')" : "true",
                                isTest ? 70 : 600))
                .asText();
    }

    private static List<String> ran() throws Exception {
        return strings(browser.evaluate("return window.heard.splice(0)"));
    }

    private static String trace(String text) {
        return words("java.lang.AssertionError: " + text + " at a.B.c(" + text + ":1)");
    }

    private static String words(String text) {
        return text.replaceAll("\u001b\\[\\d+m", "")
                .replaceAll("[\\s\u2028\u2029\uFEFF]+", " ")
                .strip();
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(one -> strings.add(one.asText()));
        return strings;
    }
}
