package org.modelunit.evidence.page;

import java.util.List;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.text.Numbers;

/** What blocks the release, a line each; without a gate, the claims that do not hold. */
final class BlockersPart {

    private static final RowTable TABLE = new RowTable(
            List.of("Severity", "Requirement", "Claim", "Observed", "Required", "Bound", "Last run"),
            "Blocked by",
            "blocked");

    private BlockersPart() {}

    /**
     * Adds them.
     *
     * @param open how many are seen at once; the others are folded
     */
    static void add(Html html, ReleaseSummary summary, int open) {
        add(html, summary, open, "");
    }

    /**
     * Adds those of one of several policies.
     *
     * @param open how many are seen at once; the others are folded
     * @param of the policy, as the end of the title
     */
    static void add(Html html, ReleaseSummary summary, int open, String of) {
        List<ReleaseBlocker> blockers = summary.blockedBy();
        boolean isGated = summary.headline().decision() != ReleaseDecision.NOT_GATED;
        html.element("h2", (isGated ? "Blocked by" : "Claims that do not hold") + of);
        if (blockers.isEmpty()) {
            html.element("p", isGated ? "Nothing." : "None: every claim that was made holds.");
            return;
        }
        table(html, blockers.subList(0, Math.min(open, blockers.size())), summary);
        if (blockers.size() > open) {
            html.open("details").element("summary", Numbers.count(blockers.size() - open) + " more");
            table(html, blockers.subList(open, blockers.size()), summary);
            html.close("details");
        }
    }

    private static void table(Html html, List<ReleaseBlocker> blockers, ReleaseSummary summary) {
        TABLE.begin(html);
        blockers.forEach(blocker -> row(html, blocker, summary));
        TABLE.end(html);
    }

    private static void row(Html html, ReleaseBlocker blocker, ReleaseSummary summary) {
        Finding finding = blocker.finding();
        html.open("tr");
        TABLE.cell(html, 0, blocker.severity());
        TABLE.cell(html, 1, String.join(", ", blocker.requirements()));
        html.open("td", "class", "first")
                .open("div")
                .markup(sign(blocker, summary))
                .text(" ")
                .element("strong", blocker.what());
        html.close("div");
        for (String more : BlockerWords.more(blocker)) {
            html.open("div").element("small", more).close("div");
        }
        html.close("td");
        TABLE.cell(html, 3, finding.observed());
        TABLE.cell(html, 4, finding.required());
        TABLE.cell(html, 5, finding.bound());
        TABLE.cell(html, 6, finding.lastRun());
        html.close("tr");
    }

    /** The sign of its status, with the word. */
    private static String sign(ReleaseBlocker blocker, ReleaseSummary summary) {
        Html html = new Html();
        BlockerWords.status(blocker, summary)
                .ifPresentOrElse(
                        status -> StatusSign.add(html, status),
                        () -> html.element("span", BlockerWords.OTHER, "class", "status unknown"));
        return html.toString();
    }
}
