package org.modelunit.evidence.page;

import java.util.List;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ChangedClaim;
import org.modelunit.evidence.summary.ChangesSince;
import org.modelunit.evidence.summary.ReleaseChanges;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.text.Numbers;

/** What has changed since the last run and since the last signed release; what was edited in what is asked for is loud. */
final class ChangesPart {

    private static final int OPEN = 15;

    private ChangesPart() {}

    static void add(Html html, ReleaseSummary summary) {
        ReleaseChanges changes = summary.changes();
        ClaimNames names = ChangeWords.names(summary);
        html.element("h2", "Changed");
        changes.troubles().forEach(trouble -> html.element("p", trouble, "class", "warning"));
        add(html, "Since the last run", "There is no earlier run to compare with.", changes.sinceLastRun(), names);
        add(
                html,
                "Since the last signed release",
                "There is no signed release to compare with.",
                changes.sinceRelease(),
                names);
    }

    private static void add(Html html, String title, String unknown, ChangesSince since, ClaimNames names) {
        html.element("h3", title + ChangeWords.of(since));
        if (!since.isKnown()) {
            html.element("p", unknown);
        } else if (since.claims().isEmpty() && since.things().isEmpty()) {
            html.element("p", "Nothing has changed.");
        } else {
            loud(html, "", since, names);
            things(html, since);
            list(
                    html,
                    since.claims().stream()
                            .filter(change -> !change.kind().isLoud())
                            .toList(),
                    names);
        }
    }

    /**
     * Adds what was edited in what one of several policies asks for; nothing where nothing was.
     *
     * @param of the policy
     */
    static void loud(Html html, ReleaseSummary summary, String of) {
        ClaimNames names = ChangeWords.names(summary);
        loud(html, of + ", since the last run: ", summary.changes().sinceLastRun(), names);
        loud(html, of + ", since the last signed release: ", summary.changes().sinceRelease(), names);
    }

    private static void loud(Html html, String before, ChangesSince since, ClaimNames names) {
        List<ChangedClaim> loud = ChangeWords.loud(since);
        if (!loud.isEmpty()) {
            html.open("div", "class", "loud").element("strong", before + ChangeWords.loud(loud.size()));
            list(html, loud, names);
            html.close("div");
        }
    }

    private static void things(Html html, ChangesSince since) {
        if (!since.things().isEmpty()) {
            html.open("ul");
            since.things().forEach(thing -> html.open("li")
                    .element("b", thing.what())
                    .text(": " + ChangeWords.fromTo(thing.was(), thing.is()))
                    .close("li"));
            html.close("ul");
        }
    }

    private static void list(Html html, List<ChangedClaim> claims, ClaimNames names) {
        if (claims.isEmpty()) {
            return;
        }
        items(html, claims.subList(0, Math.min(OPEN, claims.size())), names);
        if (claims.size() > OPEN) {
            html.open("details").element("summary", Numbers.count(claims.size() - OPEN) + " more");
            items(html, claims.subList(OPEN, claims.size()), names);
            html.close("details");
        }
    }

    private static void items(Html html, List<ChangedClaim> claims, ClaimNames names) {
        html.open("ul");
        claims.forEach(change -> html.open("li")
                .element("b", change.kind().words())
                .text(": " + names.of(change.claim()) + ": " + ChangeWords.fromTo(change.was(), change.is()))
                .close("li"));
        html.close("ul");
    }
}
