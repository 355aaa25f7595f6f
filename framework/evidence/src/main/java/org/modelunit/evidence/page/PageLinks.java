package org.modelunit.evidence.page;

/**
 * Where a page of the summary leads to, by addresses that are relative to it; what there is none of is empty.
 *
 * @param report all tests and claims
 * @param summary the summary on a page of its own
 * @param card the model card
 */
record PageLinks(String report, String summary, String card) {

    /** Of a page beside the report in the output of a module. */
    static final PageLinks BESIDE_REPORT = new PageLinks("index.html", "", "../model-card.md");

    /** Of the top of the report itself. */
    static final PageLinks ON_REPORT = new PageLinks("", "summary.html", "../model-card.md");

    /** Of a page in a directory without a report. */
    static final PageLinks ALONE = new PageLinks("", "", "model-card.md");

    void add(Html html) {
        html.open("nav");
        link(html, report, "All tests and claims");
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
