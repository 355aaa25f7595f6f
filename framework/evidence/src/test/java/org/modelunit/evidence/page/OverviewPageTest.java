package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.text.HostileTexts;
import org.xml.sax.InputSource;

class OverviewPageTest {

    private static final Pattern ELEMENT = Pattern.compile("<([a-z0-9]+)([^>]*)>");

    private static ReleaseOverview deciding(ReleaseDecision... decisions) {
        List<PolicySummary> policies = new ArrayList<>();
        for (ReleaseDecision decision : decisions) {
            policies.add(new PolicySummary("policy-" + (policies.size() + 1), SampleSummary.of(decision, 4)));
        }
        return new ReleaseOverview(policies);
    }

    private static ReleaseOverview saying(String text) {
        return new ReleaseOverview(List.of(
                new PolicySummary(text, SampleSummary.saying(text)),
                new PolicySummary("b" + text, SampleSummary.saying(text))));
    }

    @ParameterizedTest
    @CsvSource({
        "RELEASE, RELEASE, RELEASE",
        "RELEASE, CANNOT_DECIDE, CANNOT_DECIDE",
        "CANNOT_DECIDE, NOT_GATED, NOT_GATED",
        "RELEASE, NOT_GATED, NOT_GATED",
        "NOT_GATED, DO_NOT_RELEASE, DO_NOT_RELEASE",
        "DO_NOT_RELEASE, RELEASE, DO_NOT_RELEASE"
    })
    void the_headline_is_the_worst_decision_in_either_order(
            ReleaseDecision one, ReleaseDecision other, ReleaseDecision worst) {
        assertThat(deciding(one, other).decision()).isEqualTo(worst);
        assertThat(deciding(other, one).decision()).isEqualTo(worst);
        assertThat(OverviewPage.of(deciding(one, other)))
                .contains("<title>ModelUnit: " + worst.words() + " ")
                .contains("<span class=\"decision\">" + worst.words() + "</span>");
        assertThat(OverviewJson.write(deciding(one, other))).contains("\"decision\" : \"" + worst.words() + "\"");
    }

    @Test
    void the_worst_policy_is_first_whatever_it_is_called() {
        ReleaseOverview overview =
                deciding(ReleaseDecision.RELEASE, ReleaseDecision.CANNOT_DECIDE, ReleaseDecision.DO_NOT_RELEASE);

        assertThat(overview.policies())
                .extracting(PolicySummary::name)
                .containsExactly("policy-3", "policy-2", "policy-1");
        assertThat(OverviewMarkdown.of(overview))
                .containsSubsequence("| **policy\\-3** |", "| **policy\\-2** |", "| **policy\\-1** |");
        assertThat(OverviewPage.of(overview)).containsSubsequence(">policy-3</a>", ">policy-2</a>", ">policy-1</a>");
    }

    @Test
    void what_one_policy_warns_of_and_what_was_edited_in_it_is_said_above_all() {
        ReleaseOverview overview = deciding(ReleaseDecision.RELEASE, ReleaseDecision.RELEASE);

        assertThat(OverviewPage.of(overview))
                .containsSubsequence(
                        "Mind: </strong>policy-1: One JVM began",
                        "policy-2, since the last run: WHAT IS ASKED FOR WAS EDITED in 1 claim",
                        "asks for less",
                        "</header>");
        assertThat(OverviewMarkdown.of(overview))
                .containsSubsequence(
                        "**Mind:** policy\\-1: One JVM began",
                        "### What is asked for was edited",
                        "- policy\\-1, since the last run: **asks for less** ");
    }

    @Test
    void there_is_no_overview_of_nothing() {
        assertThatThrownBy(() -> new ReleaseOverview(List.of()))
                .hasMessage("an overview needs the summary of at least one policy");
    }

    @Test
    void it_says_how_many_policies_decide_so_and_leads_to_each() {
        String page = OverviewPage.of(
                deciding(ReleaseDecision.RELEASE, ReleaseDecision.DO_NOT_RELEASE, ReleaseDecision.DO_NOT_RELEASE));

        assertThat(page)
                .contains("by 2 of 3 policies the release is blocked")
                .contains("<a href=\"policy-1.summary.html\">policy-1</a>")
                .contains("<a href=\"policy-3.summary.html\">policy-3</a>")
                .contains("Blocked by (policy-2)", "Mind: </strong>policy-2: One JVM began")
                .doesNotContain("Blocked by (policy-1)");
        assertThat(OverviewPage.section(deciding(ReleaseDecision.RELEASE)))
                .contains("href=\"policy-1.summary.html\"")
                .endsWith("</template><a href=\"summary.html\">The release summary</a></div>\n");
    }

    @ParameterizedTest
    @EnumSource
    void its_markdown_is_as_short_as_that_of_one_policy(ReleaseDecision decision) {
        ReleaseOverview many =
                deciding(IntStream.range(0, 200).mapToObj(i -> decision).toArray(ReleaseDecision[]::new));

        assertThat(OverviewMarkdown.of(many).lines()).hasSizeLessThanOrEqualTo(SummaryMarkdown.MOST_LINES);
        assertThat(OverviewMarkdown.of(many)).contains("and 185 more", "**Mind:** and 198 more warnings");
    }

    @Test
    void names_and_texts_from_outside_add_no_element_no_line_and_no_cell() {
        List<String> elements = elements(OverviewPage.of(saying("x")));
        String shape = shape(OverviewMarkdown.of(saying("x")));
        for (String text : HostileTexts.all()) {
            assertThat(elements(OverviewPage.of(saying(text)))).as(text).isEqualTo(elements);
            assertThat(shape(OverviewMarkdown.of(saying(text)))).as(text).isEqualTo(shape);
        }
    }

    private static List<String> elements(String page) {
        return ELEMENT.matcher(page)
                .results()
                .filter(element -> !element.group().equals("<wbr>")) // a long text may be broken
                .map(element -> element.group(1) + element.group(2).replaceAll("\"[^\"]*\"", ""))
                .toList();
    }

    private static String shape(String markdown) {
        return markdown.replaceAll("\\\\.", "").replaceAll("[^\n|#*]+", "x");
    }

    @Test
    void its_body_is_well_formed() throws Exception {
        String page = OverviewPage.of(saying("a & b < c > \"d\" 'e' \u202E\u0000"));
        String body = page.substring(page.indexOf("<main"), page.indexOf("</main>") + "</main>".length());

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body.replace("<wbr>", "<wbr/>"))));
        assertThat(body).doesNotContain("\u202E", "\u0000");
    }
}
