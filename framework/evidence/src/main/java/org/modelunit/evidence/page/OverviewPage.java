package org.modelunit.evidence.page;

import java.util.List;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.evidence.summary.ReleaseSummary;

/** What several policies decide on one page: the worst first, then each with what blocks it, and the page that says more. */
final class OverviewPage {

    private static final RowTable TABLE =
            new RowTable(List.of("Policy", "Decision", "Model", "Why"), "Policies", "policies");

    /** How many blockers of each policy are seen at once. */
    private static final int FEW = 6;

    private OverviewPage() {}

    static String of(ReleaseOverview overview) {
        return PageFrame.page(
                overview.decision().words() + " " + overview.models(), main(overview, PageLinks.OVERVIEW));
    }

    static String section(ReleaseOverview overview) {
        return PageFrame.section(main(overview, PageLinks.OVERVIEW_ON_REPORT));
    }

    private static String main(ReleaseOverview overview, PageLinks links) {
        Html html = new Html();
        html.open("main", "class", "mu-page");
        header(html, overview);
        html.open("section").element("h2", "Policies");
        TABLE.begin(html);
        overview.policies().forEach(policy -> row(html, policy));
        TABLE.end(html);
        for (PolicySummary policy : overview.policies()) {
            if (policy.decision() != ReleaseDecision.RELEASE) {
                BlockersPart.add(html, policy.summary(), FEW, " (" + policy.name() + ")");
            }
        }
        links.add(html);
        html.close("section").close("main");
        return html.toString();
    }

    private static void header(Html html, ReleaseOverview overview) {
        ReleaseDecision decision = overview.decision();
        html.open("header", "class", StatusSign.style(decision));
        HeadlinePart.title(html, decision, overview.models());
        html.element("p", OverviewWords.because(overview), "class", "because");
        for (PolicySummary policy : overview.policies()) {
            HeadlinePart.warnings(html, policy.summary().headline(), policy.name() + ": ");
        }
        overview.policies().forEach(policy -> ChangesPart.loud(html, policy.summary(), policy.name()));
        html.close("header");
    }

    private static void row(Html html, PolicySummary policy) {
        ReleaseSummary summary = policy.summary();
        html.open("tr").open("td", "class", "first");
        html.element("a", policy.name(), "href", PageLinks.address(policy.name() + "." + SummaryFiles.PAGE))
                .close("td");
        html.open("td", "class", StatusSign.style(policy.decision()))
                .markup(StatusSign.picture(policy.decision()))
                .text(" ")
                .element("strong", policy.decision().words(), "class", "word")
                .close("td");
        TABLE.cell(html, 2, IdentityWords.file(summary.identity().candidate()));
        TABLE.cell(html, 3, summary.headline().because());
        html.close("tr");
    }
}
