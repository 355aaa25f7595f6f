package org.modelunit.evidence.page;

import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.summary.Headline;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.plot.ClaimStrip;
import org.modelunit.text.Numbers;

/** The first thing that is read: the decision, the model, why, how many claims have each status, and what was tested. */
final class HeadlinePart {

    private HeadlinePart() {}

    static void add(Html html, ReleaseSummary summary) {
        Headline headline = summary.headline();
        ReleaseDecision decision = headline.decision();
        html.open("header", "class", StatusSign.style(decision));
        title(html, decision, headline.model());
        html.element("p", headline.because(), "class", "because");
        summary.blockedBy().stream()
                .findFirst()
                .filter(blocker -> blocker.group() != ReleaseBlocker.Group.OTHER
                        && !blocker.finding().observed().isEmpty())
                .ifPresent(blocker -> html.element(
                        "p", BlockerWords.first(blocker, meetsItsBar(summary, blocker)), "class", "because"));
        warnings(html, headline, "");
        counts(html, headline);
        IdentityPart.add(html, summary.identity());
        html.close("header");
    }

    /** Adds a decision and the file that it is about. */
    static void title(Html html, ReleaseDecision decision, String model) {
        html.open("h1").markup(StatusSign.picture(decision));
        html.element("span", decision.words(), "class", "decision").text(" ");
        html.element("span", model, "class", "model").close("h1");
    }

    /** Adds what a reader has to know before the rest; the warnings of one of several policies begin with its name. */
    static void warnings(Html html, Headline headline, String of) {
        for (String warning : headline.warnings()) {
            html.open("p", "class", "warning").element("strong", "Mind: ").text(of + warning);
            html.close("p");
        }
    }

    /** Whether the value of a claim meets its bar, and something else made it red: a call that threw, for instance. */
    private static boolean meetsItsBar(ReleaseSummary summary, ReleaseBlocker blocker) {
        return blocker.group() == ReleaseBlocker.Group.REFUTED
                && summary.claims().stream()
                        .anyMatch(line -> line.ref().key().equals(blocker.claimKey())
                                && line.forest().position() >= 0);
    }

    private static void counts(Html html, Headline headline) {
        html.open("ul", "class", "counts", "aria-label", "Claims by status");
        for (VerdictStatus status : VerdictStatus.values()) {
            int count = headline.counts().of(status);
            html.open("li", "class", count == 0 ? "muted" : StatusSign.style(status))
                    .markup(ClaimStrip.sign(status))
                    .element("b", Numbers.count(count))
                    .text(" ")
                    .element("span", status.words(), "class", "word");
            html.close("li");
        }
        html.close("ul");
    }
}
