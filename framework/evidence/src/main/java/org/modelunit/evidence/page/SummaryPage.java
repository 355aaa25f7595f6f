package org.modelunit.evidence.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.text.Markup;
import org.modelunit.text.PrintableText;

/**
 * A release summary as one page that needs nothing else and runs nothing: no scripts, nothing to fetch, a policy that browsers enforce.
 *
 * <p>{@link #section} is the same for the top of the report: it stands in a shadow tree, so neither the style of the report nor its own
 * reaches the other.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class SummaryPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'";

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>ModelUnit: %s</title>
        <style>%s</style>
        </head>
        <body>
        %s</body>
        </html>
        """;

    private static final String SECTION = """
        <div id="modelunit-summary"><template shadowrootmode="open"><style>%s</style>
        %s</template><a href="summary.html">The release summary</a></div>
        """;

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

    static String of(ReleaseSummary summary, PageLinks links) {
        String style = PageStyle.sheet();
        String title = (summary.headline().decision().words() + " "
                        + summary.headline().model())
                .strip();
        return PAGE.formatted(
                POLICY.formatted(digest(style)), Markup.escaped(PrintableText.of(title)), style, main(summary, links));
    }

    /**
     * Returns the summary as the first thing of another page. Browsers that know no declarative shadow trees show a link instead.
     *
     * @param summary what it shows
     */
    public static String section(ReleaseSummary summary) {
        return SECTION.formatted(PageStyle.sheet(), main(summary, PageLinks.ON_REPORT));
    }

    /** On top of a report, what is not read first is folded: the report begins below. */
    private static String main(ReleaseSummary summary, PageLinks links) {
        boolean isFolded = links.equals(PageLinks.ON_REPORT);
        Html html = new Html();
        html.open("main", "class", "mu-page");
        HeadlinePart.add(html, summary);
        html.open("section");
        BlockersPart.add(html, summary, isFolded ? FEW : MANY);
        ChangesPart.add(html, summary.changes());
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

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
