package org.modelunit.evidence.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.evidence.card.ModelCard;
import org.modelunit.evidence.summary.ReleaseSummary;

/**
 * Where a page of the summary leads to, by addresses that are relative to it; what there is none of is empty.
 *
 * @param report all tests and claims
 * @param overview the summary of all policies, where this is the page of one
 * @param summary the summary on a page of its own
 * @param card the model card
 */
record PageLinks(String report, String overview, String summary, String card) {

    private static final String REPORT = "index.html";
    private static final String ABOVE = "../";

    /** Of a page beside the report in the output of a module. */
    static final PageLinks BESIDE_REPORT = new PageLinks(REPORT, "", "", ABOVE + ModelCard.MARKDOWN);

    /** Of the top of the report itself. */
    static final PageLinks ON_REPORT = new PageLinks("", "", SummaryFiles.PAGE, ABOVE + ModelCard.MARKDOWN);

    /** Of a page in a directory without a report. */
    static final PageLinks ALONE = new PageLinks("", "", "", ModelCard.MARKDOWN);

    /** Of the overview beside the report, whose policies have model cards of their own. */
    static final PageLinks OVERVIEW = new PageLinks(REPORT, "", "", "");

    /** Of the overview on top of the report itself. */
    static final PageLinks OVERVIEW_ON_REPORT = new PageLinks("", "", SummaryFiles.PAGE, "");

    /**
     * Of the page of one of several policies.
     *
     * @param policy what the policy's files are called by
     */
    static PageLinks ofPolicy(String policy) {
        return new PageLinks(REPORT, SummaryFiles.PAGE, "", ABOVE + address(policy + "." + ModelCard.MARKDOWN));
    }

    /** Returns all that the page of a summary may have, wherever it was written to. */
    static List<PageLinks> possible(ReleaseSummary summary) {
        List<PageLinks> possible = new ArrayList<>(List.of(ALONE, BESIDE_REPORT));
        summary.headline().policies().stream()
                .map(judged -> ofPolicy(SummaryFiles.nameOf(judged.policy().name())))
                .forEach(possible::add);
        return possible;
    }

    /** Returns the address of a file that lies beside a page, whatever it is called: {@code a%20b.html}. */
    static String address(String file) {
        return URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }

    void add(Html html) {
        html.open("nav");
        link(html, report, "All tests and claims");
        link(html, overview, "All policies");
        link(html, summary, "This summary alone");
        link(html, card, "Model card");
        html.close("nav");
    }

    private static void link(Html html, String address, String text) {
        if (!address.isEmpty()) {
            html.element("a", text, "href", address);
        }
    }
}
