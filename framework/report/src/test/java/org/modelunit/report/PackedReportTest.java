package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.SummaryPlace;
import org.modelunit.text.HeadlessBrowser;

/** The pages of the tests, packed as they are, in a real browser: a new one, an old one, and with a file that was cut on its way. */
@Tag("slow")
class PackedReportTest {

    private static final String CONTENT = """
            for (let i = 0; i < 200 && (document.readyState !== 'complete' || document.querySelector('.spinner') || window.reportDataReady === false && document.querySelector('#content')); i++) {
                await new Promise(done => setTimeout(done, 50));
            }
            return document.body.textContent;
            """;

    @TempDir
    private Path directory;

    private Path results;

    @BeforeEach
    void makeResults() throws IOException {
        results = Files.createDirectories(directory.resolve("results"));
    }

    /** A result with a picture of a hundred numbers of its own, as a claim has. */
    private void write(int number, SplittableRandom random) throws IOException {
        StringBuilder picture = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>");
        for (int i = 0; i < 100; i++) {
            picture.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"3\"/>",
                    random.nextDouble(),
                    random.nextDouble()));
        }
        Files.writeString(results.resolve(number + "-attachment.svg"), picture.append("</desc></svg>"));
        Map<String, Object> result = Map.of(
                "uuid",
                "uuid-" + number,
                "historyId",
                "history-" + number,
                "name",
                "claims something, number " + number + ", für alle",
                "fullName",
                "shop.CreditTest.claims_" + number,
                "status",
                "passed",
                "stage",
                "finished",
                "start",
                1_700_000_000_000L,
                "stop",
                1_700_000_000_900L,
                "attachments",
                List.of(Map.of("name", "card", "source", number + "-attachment.svg", "type", "image/svg+xml")));
        Files.write(results.resolve(number + "-result.json"), new ObjectMapper().writeValueAsBytes(result));
    }

    private Path report(int tests) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int number = 0; number < tests; number++) {
            write(number, random);
        }
        Path page = HtmlReport.generate(results, directory.resolve("index.html"));
        Files.writeString(
                page,
                SummaryPlace.filled(Files.readString(page), "<p>DO NOT RELEASE</p>")
                        .orElseThrow());
        return page;
    }

    private String content(Path page, String before) throws Exception {
        HeadlessBrowser.assumeThere();
        try (Chromium browser = Chromium.start(Files.createTempDirectory(directory, "profile"))) {
            if (!before.isEmpty()) {
                browser.before(before);
            }
            browser.open(page);
            return browser.evaluate(CONTENT).asText();
        }
    }

    @Test
    void a_page_is_smaller_than_what_it_holds() throws IOException {
        Path page = report(300);
        ReportContent content = ReportContent.of(page);
        long held = content.data().values().stream().mapToLong(String::length).sum();
        long frame = content.loaded().stream().mapToLong(String::length).sum();

        assertThat(content.data()).hasSizeGreaterThan(600);
        assertThat(content.data().values()).anyMatch(text -> text.contains("number 299, für alle"));
        assertThat(Files.size(page) - frame).isLessThan(held / 2);
    }

    @Test
    void a_browser_unpacks_it_and_finds_every_file_as_it_was() throws Exception {
        Path page = report(3);
        Map<String, String> data = ReportContent.of(page).data();
        HeadlessBrowser.assumeThere();
        try (Chromium browser = Chromium.start(Files.createTempDirectory(directory, "profile"))) {
            browser.open(page);
            String found = browser.evaluate("""
                            for (let i = 0; i < 400 && !window.reportDataReady; i++) {
                                await new Promise(done => setTimeout(done, 25));
                            }
                            return JSON.stringify(Object.fromEntries(Object.keys(reportData).map(name =>
                                [name, new TextDecoder().decode(Uint8Array.from(atob(reportData[name]), c => c.charCodeAt(0)))])));
                            """).asText();

            assertThat(new ObjectMapper().readTree(found)).isEqualTo(new ObjectMapper().valueToTree(data));
        }
    }

    @Test
    void a_file_that_is_asked_for_again_at_once_is_encoded_once() throws Exception {
        HeadlessBrowser.assumeThere();
        Path page = report(3);
        try (Chromium browser = Chromium.start(Files.createTempDirectory(directory, "profile"))) {
            browser.before("""
                    (function () {
                        const encode = window.btoa;
                        window.encoded = 0;
                        window.btoa = text => { window.encoded++; return encode.call(window, text); };
                    })();
                    """);
            browser.open(page);

            assertThat(browser.evaluate("""
                            for (let i = 0; i < 400 && !window.reportDataReady; i++) {
                                await new Promise(done => setTimeout(done, 25));
                            }
                            const [one, other] = Object.keys(reportData);
                            const first = reportData[one];
                            window.encoded = 0;
                            const isSame = reportData[one] === first;
                            const again = window.encoded;
                            reportData[other];
                            return JSON.stringify([isSame, again, window.encoded]);
                            """).asText()).isEqualTo("[true,0,1]");
        }
    }

    @Test
    void a_browser_that_cannot_unpack_it_says_so_below_the_summary() throws Exception {
        assertThat(content(report(1), "delete window.DecompressionStream"))
                .contains("DO NOT RELEASE")
                .contains(
                        "This browser is too old to unpack the pages of the tests, which takes one of 2023 or later.");
    }

    @Test
    void a_file_that_was_cut_off_says_so_below_the_summary() throws Exception {
        Path page = report(1);
        String html = Files.readString(page);
        for (int cut : List.of(
                html.indexOf("id=\"modelunit-data\">") + 600,
                html.indexOf("</script>", html.indexOf("id=\"modelunit-data\">")) + 200)) {
            Files.writeString(page, html.substring(0, cut));
            assertThat(content(page, ""))
                    .contains("DO NOT RELEASE")
                    .contains("The pages of the tests are not complete, as the file was cut off.");
        }
    }

    @Test
    void a_file_that_was_damaged_on_its_way_says_so_below_the_summary() throws Exception {
        Path page = report(1);
        String html = Files.readString(page);
        int begin = html.indexOf("id=\"modelunit-data\">") + 600;
        for (String damaged : List.of(
                html.substring(0, begin) + "AAAA" + html.substring(begin + 4),
                html.substring(0, begin) + html.substring(html.indexOf("</script>", begin)))) {
            Files.writeString(page, damaged);
            assertThat(content(page, ""))
                    .contains("DO NOT RELEASE")
                    .contains("The pages of the tests cannot be unpacked, as the file is damaged: ");
        }
    }
}
