package org.modelunit.evidence.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.ChangedClaim;
import org.modelunit.evidence.summary.ChangesSince;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.ReleaseChanges;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.text.Numbers;

/** The words for what has changed; page and Markdown say the same. */
final class ChangeWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ChangeWords() {}

    /** Returns when the earlier run was, to stand behind a title; nothing where there is none. */
    static String of(ChangesSince since) {
        return since.isKnown() ? ", " + DAY.format(since.started()) : "";
    }

    /** Returns the changes of what is asked for. */
    static List<ChangedClaim> loud(ChangesSince since) {
        return since.claims().stream().filter(change -> change.kind().isLoud()).toList();
    }

    /** Returns the warning before what is asked for otherwise than before. */
    static String loud(int count) {
        return "WHAT IS ASKED FOR WAS EDITED in " + Numbers.counted(count, "claim", "claims");
    }

    /** Returns the names of the claims of a summary, and of those that earlier runs made. */
    static ClaimNames names(ReleaseSummary summary) {
        ReleaseChanges changes = summary.changes();
        return ClaimNames.of(Stream.of(
                        summary.claims().stream().map(ClaimLine::ref),
                        changes.sinceLastRun().claims().stream().map(ChangedClaim::claim),
                        changes.sinceRelease().claims().stream().map(ChangedClaim::claim))
                .flatMap(refs -> refs)
                .toList());
    }

    static String fromTo(String was, String is) {
        if (was.isEmpty()) {
            return "now " + is;
        }
        return is.isEmpty() ? "was " + was : "was " + was + ", now " + is;
    }
}
