package org.modelunit.evidence.page;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.summary.ReleaseSummary;

/**
 * A release summary as one page that needs nothing else and runs nothing: no scripts, nothing to fetch, a policy that browsers enforce.
 *
 * <p>{@link #section} is the same for the top of the report: it stands in a shadow tree, so neither the style of the report nor its own
 * reaches the other.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SummaryPage {

    /** How many blockers are seen at once. */
    private static final int MANY = 25;

    private static final int FEW = 6;

    private SummaryPage() {}

    /**
     * Returns the page, as it stands beside a report.
     *
     * @param summary what it shows
     */
    public static String of(ReleaseSummary summary) {
        return of(summary, PageLinks.BESIDE_REPORT);
    }

    /**
     * Returns the pages of a summary, one for each place where it may have been written to.
     *
     * @param summary what they show
     */
    public static List<String> possible(ReleaseSummary summary) {
        return PageLinks.possible(summary).stream()
                .map(links -> of(summary, links))
                .toList();
    }

    static String of(ReleaseSummary summary, PageLinks links) {
        String title =
                summary.headline().decision().words() + " " + summary.headline().model();
        return PageFrame.page(title, main(summary, links));
    }

    /**
     * Returns the summary as the first thing of another page. Browsers that know no declarative shadow trees show a link instead.
     *
     * @param summary what it shows
     */
    public static String section(ReleaseSummary summary) {
        return PageFrame.section(main(summary, PageLinks.ON_REPORT));
    }

    /** On top of a report, what is not read first is folded: the report begins below. */
    private static String main(ReleaseSummary summary, PageLinks links) {
        boolean isFolded = links.equals(PageLinks.ON_REPORT);
        Html html = new Html();
        html.open("main", "class", "mu-page");
        HeadlinePart.add(html, summary);
        html.open("section");
        BlockersPart.add(html, summary, isFolded ? FEW : MANY);
        ChangesPart.add(html, summary);
        if (isFolded) {
            html.open("details").element("summary", "Requirements, all claims, examples, and what nobody tested");
        }
        RequirementsPart.add(html, summary);
        ForestPart.add(html, summary.claims());
        ExamplesPart.add(html, summary.examples());
        NotTestedPart.add(html, summary.notTested());
        if (isFolded) {
            html.close("details");
        }
        links.add(html);
        html.close("section").close("main");
        return html.toString();
    }
}
