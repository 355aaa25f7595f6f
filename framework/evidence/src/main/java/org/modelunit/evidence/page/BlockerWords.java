package org.modelunit.evidence.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.summary.ClaimLine;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseSummary;

/** What is said of what blocks a release. */
final class BlockerWords {

    /** What is said of a reason of the gate that is about no claim, or about one that holds. */
    static final String OTHER = "gate";

    /** What is required of an expectation, which is a sentence and no value: "for every input", "for a share of at least 0.8". */
    private static final String EXPECTED = "for ";

    /** How many letters of a text are shown: whoever needs all of an error has the test's own output. */
    private static final int LONGEST = 600;

    private BlockerWords() {}

    /**
     * Returns the status of what blocks: of a claim its own, which its group does not tell; nothing for other reasons of the gate.
     *
     * @param summary the summary that it is of, with a line for each claim
     */
    static Optional<VerdictStatus> status(ReleaseBlocker blocker, ReleaseSummary summary) {
        return status(blocker.group()).map(group -> summary.claims().stream()
                .filter(line -> line.ref().key().equals(blocker.claimKey()))
                .map(ClaimLine::status)
                .filter(status -> !status.isGreen())
                .findFirst()
                .orElse(group));
    }

    private static Optional<VerdictStatus> status(ReleaseBlocker.Group group) {
        return switch (group) {
            case REFUTED -> Optional.of(VerdictStatus.REFUTED);
            case INCONCLUSIVE -> Optional.of(VerdictStatus.INCONCLUSIVE);
            case BROKEN -> Optional.of(VerdictStatus.BROKEN);
            case NOT_JUDGED -> Optional.of(VerdictStatus.NOT_JUDGED);
            case OTHER -> Optional.empty();
        };
    }

    /**
     * Returns what outweighs all else, as a sentence: what was found and what was required.
     *
     * @param blocker what blocks the release
     * @param meetsItsBar whether the value is as good as required, so that the reason is another
     */
    static String first(ReleaseBlocker blocker, boolean meetsItsBar) {
        Finding finding = blocker.finding();
        if (meetsItsBar && !finding.sentence().isEmpty()) {
            return "First of all: " + finding.sentence();
        }
        return "First of all, " + blocker.what()
                + (finding.required().startsWith(EXPECTED)
                        ? " for a share of " + finding.observed() + ", and has to " + finding.required()
                        : " is " + finding.observed() + ", where " + finding.required() + " is required")
                + bound(finding.bound());
    }

    private static String bound(String bound) {
        return switch (bound) {
            case "" -> ".";
            case Finding.NO_BOUND -> "; the data give no bound.";
            default -> "; the data say " + bound + ".";
        };
    }

    /**
     * Returns what else is to be said of what blocks: what would settle it, what was found where that is no value, and the gate's note.
     *
     * @param blocker what blocks the release
     */
    static List<String> more(ReleaseBlocker blocker) {
        Finding finding = blocker.finding();
        return Stream.of(finding.settles(), finding.observed().isEmpty() ? finding.sentence() : "", blocker.note())
                .filter(text -> !text.isEmpty())
                .distinct()
                .map(BlockerWords::cut)
                .toList();
    }

    /** An error of a megabyte would leave a job without its summary. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + " …";
    }

    /** Returns the word for it. */
    static String of(ReleaseBlocker blocker, ReleaseSummary summary) {
        return status(blocker, summary).map(VerdictStatus::words).orElse(OTHER);
    }
}
