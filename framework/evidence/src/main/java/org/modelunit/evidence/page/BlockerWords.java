package org.modelunit.evidence.page;

import java.util.Optional;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.summary.Finding;
import org.modelunit.evidence.summary.ReleaseBlocker;

/** What is said of a blocker's group. */
final class BlockerWords {

    /** What is said of a reason of the gate that is about no claim, or about one that holds. */
    static final String OTHER = "gate";

    private BlockerWords() {}

    /** Returns the status that a group stands for; nothing for other reasons of the gate. */
    static Optional<VerdictStatus> status(ReleaseBlocker.Group group) {
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
        return "First of all, " + blocker.what() + " is " + finding.observed() + ", where " + finding.required()
                + " is required" + (finding.bound().isEmpty() ? "." : "; the data say " + finding.bound() + ".");
    }

    /** Returns the word for a group. */
    static String of(ReleaseBlocker.Group group) {
        return status(group).map(VerdictStatus::words).orElse(OTHER);
    }
}
