package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.text.HostileTexts;

/** What {@link HostileReportTest} sees in a browser, as far as the text of the page tells it. */
class EscapedReportTest {

    @TempDir
    static Path directory;

    static ReportContent report;

    @BeforeAll
    static void make() throws IOException {
        List<String> texts = HostileTexts.all().stream()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)) // files are in it
                .toList();
        Path results = HostileResults.write(directory.resolve("results"), texts);
        report = ReportContent.of(HtmlReport.generate(results, directory.resolve("index.html")));
    }

    @Test
    void the_page_has_a_policy_before_anything_else() {
        assertThat(report.frame()).containsSubsequence("<head>", "Content-Security-Policy", "<title>");
        assertThat(report.html())
                .containsPattern("content=\"default-src 'none'; script-src 'nonce-[A-Za-z0-9+/]{43}='; ")
                .contains("connect-src data:; object-src 'none'; base-uri 'none'; form-action 'none'\">")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void every_script_of_the_page_is_known_to_the_policy() {
        String nonce = report.html().replaceFirst("(?s).*?'nonce-([^']+)'.*", "$1");

        assertThat(report.html().split("<script", -1)).hasSize(9).allSatisfy(part -> assertThat(part)
                .matches(text -> text.startsWith("<!DOCTYPE") || text.startsWith(" nonce=\"" + nonce + "\"")));
    }

    @Test
    void no_hostile_text_stands_in_the_page_itself() {
        assertThat(report.frame()).doesNotContain("postMessage", "onerror");
    }

    @Test
    void the_application_escapes_where_allures_does_not() {
        assertThat(report.found("text/javascript", "newline:!0,escapeXML:!0")).hasSize(1);
        assertThat(report.found("text/javascript", "sandbox=\"\" src=")).hasSize(1);
        assertThat(report.found("text/javascript", "<object class|data=\"'")).isEmpty();
        assertThat(report.found("text/javascript", "renderDiffContent\\(type, [^)]*\\) \\{\\s+diffImage = safe"))
                .hasSize(1);
    }

    @Test
    void descriptions_hold_no_tag_but_plain_ones() throws IOException {
        List<String> descriptions = values("descriptionHtml");

        assertThat(descriptions).hasSizeGreaterThanOrEqualTo(200).allSatisfy(html -> assertThat(
                        html.replaceAll("</?[a-z0-9]+>", "")
                                .replaceAll("<a href=\"https?://[^\"<>]*\" target=\"_blank\" rel=\"[a-z ]*\">", ""))
                .doesNotContain("<"));
    }

    @Test
    void addresses_lead_to_the_web_or_nowhere() throws IOException {
        List<String> addresses = values("url", "buildUrl", "reportUrl");

        assertThat(addresses).hasSizeGreaterThanOrEqualTo(400).allSatisfy(address -> assertThat(address)
                .matches("https?://.*|about:blank|null"));
    }

    private static List<String> values(String... fields) throws IOException {
        List<String> values = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (Map.Entry<String, String> file : report.data().entrySet()) {
            if (file.getKey().endsWith(".json")) {
                for (String field : fields) {
                    values.addAll(mapper.readTree(file.getValue()).findValuesAsText(field));
                }
            }
        }
        return values;
    }

    @Test
    void the_tables_hold_no_formula() {
        assertThat(report.data().get("data/suites.csv"))
                .contains("\"'=HYPERLINK(\"\"javascript:")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@]");
    }
}
