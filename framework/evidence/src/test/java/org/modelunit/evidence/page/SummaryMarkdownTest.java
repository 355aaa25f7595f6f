package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.RequirementLine;
import org.modelunit.text.HostileTexts;

class SummaryMarkdownTest {

    @Test
    void it_tells_which_model_what_blocks_and_what_changed() {
        assertThat(SummaryMarkdown.of(SampleSummary.red()))
                .startsWith("## ❌ DO NOT RELEASE bad\\-release.onnx\n"
                        .replace("bad\\-release.onnx", "bad\\-release\\.onnx"))
                .containsSubsequence(
                        "ROC AUC of 'bad' is 0.596; at least 0.720 is required",
                        "1 shown, 1 met, 1 not refuted, 1 inconclusive, 2 refuted, 1 missed, 1 broken, 1 not judged",
                        "Candidate **bad\\-release\\.onnx",
                        "### Blocked by",
                        "| refuted | **ROC AUC of 'bad' on german\\-credit/holdout**",
                        "### Changed",
                        "**WHAT IS ASKED FOR WAS EDITED in 1 claim**",
                        "**asks for less**",
                        "- **CR\\-7**: **nobody covers it**",
                        "**Not tested:** latency");
    }

    @Test
    void requirements_that_nobody_covers_and_the_gravest_stand_first() {
        ReleaseSummary red = SampleSummary.red();
        List<RequirementLine> requirements = List.of(
                requirement("A", VerdictStatus.SHOWN, List.of("1")),
                requirement("B", VerdictStatus.REFUTED, List.of("1")),
                requirement("C", VerdictStatus.NOT_JUDGED, List.of()));

        assertThat(SummaryMarkdown.of(new ReleaseSummary(
                        red.headline(),
                        red.identity(),
                        red.blockedBy(),
                        red.changes(),
                        requirements,
                        red.claims(),
                        red.examples(),
                        red.notTested())))
                .containsSubsequence("- **C**: **nobody", "- **B**: refuted", "- **A**: shown");
    }

    /** GitHub shows nothing of a summary above a megabyte. */
    @Test
    void an_error_of_a_megabyte_is_cut_between_its_characters() {
        String error = "x" + "😀".repeat(600_000);
        Finding found = new Finding("", "at least 0.9", "", "", "", "", error);

        assertThat(BlockerWords.more(new ReleaseBlocker(
                        ReleaseBlocker.Group.BROKEN,
                        "",
                        List.of(),
                        "accuracy",
                        "",
                        found,
                        List.of(),
                        "the gate's note.")))
                .containsExactly("x" + "😀".repeat(299) + " …", "the gate's note.");
    }

    private static RequirementLine requirement(String id, VerdictStatus worst, List<String> claims) {
        return new RequirementLine(id, worst, claims, List.of(), false);
    }

    @ParameterizedTest
    @EnumSource
    void it_has_60_lines_at_most_however_much_there_is_to_say(ReleaseDecision decision) {
        assertThat(SummaryMarkdown.of(SampleSummary.of(decision, 2_000)).lines())
                .hasSizeLessThanOrEqualTo(SummaryMarkdown.MOST_LINES);
    }

    @Test
    void texts_from_outside_add_no_line_no_cell_and_no_markup() {
        String honest = shape(SummaryMarkdown.of(SampleSummary.saying("x")));
        for (String text : HostileTexts.all()) {
            String hostile = SummaryMarkdown.of(SampleSummary.saying(text));
            assertThat(shape(hostile)).as(text).isEqualTo(honest);
            assertThat(hostile.replaceAll("\\\\.", "")).as(text).doesNotContain("<", ">", "](", "`".repeat(3));
        }
    }

    /** What makes lines, cells, titles and emphasis, without what is escaped. */
    private static String shape(String markdown) {
        return markdown.replaceAll("\\\\.", "").replaceAll("[^\n|#*]+", "x");
    }
}
