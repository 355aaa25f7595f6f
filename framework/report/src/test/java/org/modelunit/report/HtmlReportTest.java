package org.modelunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.recording.SummaryPlace;

class HtmlReportTest {

    @TempDir
    static Path directory;

    static ReportContent report;

    @BeforeAll
    static void make() throws IOException {
        report = ReportContent.of(HtmlReport.generate(SampleResults.directory(), directory.resolve("index.html")));
    }

    @Test
    void nothing_but_the_file_is_left() {
        assertThat(directory.toFile().list()).containsExactly("index.html");
    }

    @Test
    void the_page_is_ours_by_name() {
        assertThat(report.html()).contains("<title>ModelUnit</title>");
        assertThat(report.data().get("widgets/summary.json")).contains("\"reportName\":\"ModelUnit\"");
    }

    @Test
    void every_test_is_in_it_with_its_status() {
        assertThat(report.data().get("widgets/summary.json"))
                .contains("\"failed\":1", "\"broken\":1", "\"skipped\":1", "\"passed\":1", "\"total\":4");
        assertThat(report.data().get("data/suites.json"))
                .contains("separates good from bad risks", "serves every age group", "ignores sex");
    }

    @Test
    void attachments_are_embedded_as_they_are() {
        assertThat(report.attachment(".svg")).startsWith("<svg").contains("bar 0.720");
        assertThat(report.attachment(".txt")).startsWith("required    >= 0.720");
    }

    @Test
    void a_test_says_of_which_type_its_attachments_are() {
        assertThat(String.join("\n", report.data().values())).contains("\"type\":\"image/svg+xml\"");
    }

    @Test
    void a_description_in_markdown_is_rendered() {
        assertThat(String.join("\n", report.data().values())).contains("<strong>Separates</strong>");
    }

    @Test
    void the_environment_keeps_the_order_of_its_lines() {
        assertThat(report.data().get("widgets/environment.json")).containsSubsequence("model", "data", "seed", "JUnit");
    }

    @Test
    void categories_behaviors_packages_and_timeline_are_in_it() {
        assertThat(report.data().get("widgets/categories.json"))
                .contains("The data cannot tell", "Shown not to reach the bar");
        assertThat(report.data().get("data/behaviors.json")).contains("Claims on metrics");
        assertThat(report.data().get("data/packages.json")).contains("com.example.credit");
        assertThat(report.data()).containsKey("data/timeline.json");
        assertThat(report.found("text/javascript", "addTab\\(.[a-z]+"))
                .contains("addTab('behaviors", "addTab('packages");
    }

    @Test
    void the_tables_can_be_downloaded() {
        assertThat(report.data().get("data/suites.csv")).contains("ignores sex");
    }

    @Test
    void opening_it_loads_nothing_from_elsewhere() {
        assertThat(report.loaded()).hasSizeGreaterThan(5).allMatch(url -> url.startsWith("data:"));
        assertThat(report.found("text/css", "url\\((?!data:).{0,40}|@import.{0,40}"))
                .isEmpty();
    }

    @Test
    void it_has_an_empty_place_for_the_release_summary() {
        assertThat(report.html()).containsOnlyOnce(SummaryPlace.EMPTY);
        assertThat(SummaryPlace.filled(report.html(), "<p>summary</p>\n")).hasValueSatisfying(page -> assertThat(page)
                .containsOnlyOnce("<p>summary</p>\n")
                .hasSize(report.html().length() + "<p>summary</p>\n".length()));
    }

    @Test
    void it_has_no_analytics() {
        String analytics = "googletagmanager|google-analytics|\\bgtag\\b";

        assertThat(report.found("text/javascript", analytics)).isEmpty();
        assertThat(report.frame()).hasSizeLessThan(10_000).doesNotContainPattern(analytics);
    }
}
