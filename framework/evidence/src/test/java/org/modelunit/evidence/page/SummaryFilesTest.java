package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.recording.SummaryPlace;

class SummaryFilesTest {

    private static final String REPORT =
            "<title>ModelUnit</title><body>\n" + SummaryPlace.EMPTY + "<div id=\"content\"></div></body>\n";

    @TempDir
    Path output;

    private Path report() throws IOException {
        Path report = output.resolve("report").resolve("index.html");
        Files.createDirectories(output.resolve("report"));
        return Files.exists(report) ? report : Files.writeString(report, REPORT);
    }

    @Test
    void the_page_lies_beside_the_report_and_the_others_in_the_output() throws IOException {
        SummaryFiles.inOutput(output).write(SampleSummary.red());

        assertThat(output.resolve("report/summary.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(output.resolve("summary.md")).content().contains("DO NOT RELEASE");
        assertThat(output.resolve("report/index.html")).doesNotExist();
    }

    @Test
    void the_report_begins_with_it_and_the_gate_replaces_it() throws IOException {
        Path report = report();
        SummaryFiles.inOutput(output).write(SampleSummary.of(ReleaseDecision.NOT_GATED, 3));
        assertThat(report).content().containsSubsequence("<body>", "NOT GATED", "<div id=\"content\">");

        SummaryFiles.inOutput(output).write(SampleSummary.red());

        assertThat(report)
                .content()
                .containsSubsequence("<body>", "DO NOT RELEASE", "<div id=\"content\">")
                .doesNotContain("NOT GATED");
        String empty = Files.readString(report)
                .replaceFirst("(?s)<div id=\"modelunit-summary\">.*?</template>.*?</div>\n", "");
        assertThat(empty).as("nothing else has changed").isEqualTo(REPORT);
    }

    /** Each policy has a card with its decision; one from before the gate would say beside them that nobody has decided. */
    @Test
    void an_overview_of_several_policies_leaves_no_model_card_without_a_decision() throws IOException {
        Files.writeString(output.resolve("model-card.md"), "NOT GATED");
        Files.writeString(output.resolve("model-card.json"), "{}");

        SummaryFiles.inOutput(output)
                .write(new ReleaseOverview(List.of(
                        new PolicySummary("credit", SampleSummary.red()),
                        new PolicySummary("fraud", SampleSummary.red()))));

        assertThat(output.toFile().list()).contains("summary.md").doesNotContain("model-card.md", "model-card.json");
    }

    @Test
    void a_page_without_the_place_stays_as_it_is() throws IOException {
        Path unfinished = Files.writeString(report(), "<title>ModelUnit: this run has not finished</title>");

        SummaryFiles.inOutput(output).write(SampleSummary.red());

        assertThat(unfinished).hasContent("<title>ModelUnit: this run has not finished</title>");
    }

    @Test
    void a_link_in_the_place_of_the_report_is_not_followed() throws IOException {
        Path elsewhere = Files.writeString(output.resolve("elsewhere.html"), REPORT);
        Files.createDirectories(output.resolve("report"));
        Files.createSymbolicLink(output.resolve("report/index.html"), elsewhere);

        SummaryFiles.inOutput(output).write(SampleSummary.red());

        assertThat(elsewhere).hasContent(REPORT.strip());
    }

    @Test
    void a_page_that_is_no_text_stays_as_it_is() throws IOException {
        byte[] noText = {(byte) 0xC3, 0x28};
        Path page = Files.write(report(), noText);

        SummaryFiles.inOutput(output).write(SampleSummary.red());
        SummaryFiles.inOutput(output).remove();

        assertThat(page).hasBinaryContent(noText);
    }

    @Test
    void an_earlier_summary_can_be_removed_and_only_that() throws IOException {
        report();
        SummaryFiles.inOutput(output).write(SampleSummary.red());
        Files.writeString(output.resolve("report/mine"), "mine");

        SummaryFiles.inOutput(output).remove();
        SummaryFiles.inOutput(output).remove();

        assertThat(report()).hasContent(REPORT);
        assertThat(output.toFile().list()).containsExactly("report");
        assertThat(output.resolve("report").toFile().list()).containsExactlyInAnyOrder("index.html", "mine");
    }

    @Test
    void whoever_is_killed_leaves_the_old_files_or_the_new_ones() throws Exception {
        report();
        SummaryFiles.inOutput(output).write(SampleSummary.red());
        List<String> pages = whole(SummaryWritingJvm.FIRST, SummaryWritingJvm.SECOND);

        for (int round = 0; round < 4; round++) {
            Process process = SummaryWritingJvm.start(output);
            for (int i = 0; i < 200 * (round + 1); i++) {
                assertThat(Files.readString(output.resolve("report/summary.html")))
                        .isIn(pages);
                assertThat(Files.readString(output.resolve("report/index.html")))
                        .endsWith("</body>\n");
            }
            process.destroyForcibly().waitFor();
            assertThat(Files.readString(output.resolve("report/summary.html"))).isIn(pages);
            assertThat(Files.readString(output.resolve("report/index.html")))
                    .startsWith("<title>ModelUnit</title>")
                    .endsWith("<div id=\"content\"></div></body>\n");
            assertThat(Files.readString(output.resolve("summary.md"))).endsWith("output of the run.\n");
        }
    }

    private static List<String> whole(ReleaseDecision... decisions) {
        List<String> pages = new ArrayList<>(List.of(SummaryPage.of(SampleSummary.red())));
        for (ReleaseDecision decision : decisions) {
            pages.add(SummaryPage.of(SampleSummary.of(decision, SummaryWritingJvm.CLAIMS)));
        }
        return pages;
    }
}
