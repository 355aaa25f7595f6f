package org.modelunit.evidence.summary;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modelunit.evidence.history.ClaimRef;
import org.modelunit.evidence.strictness.WeakenedAspect;
import org.modelunit.evidence.summary.ChangedClaim.Kind;
import org.modelunit.evidence.summary.RecordedVerdict.GateReason;
import org.modelunit.text.Numbers;

/**
 * Which bar was edited, old and new, for the first lines of a summary. The gate says it best, as it compares with the signed contract;
 * where it has none, the last signed release does, and then the last run. That a claim is below its policy is told last: nobody knows
 * whether it ever was above.
 */
final class EditedBars {

    private static final Pattern APPROVED_BY = Pattern.compile("^change [0-9a-f]+, ");
    private static final String TERM = WeakenedAspect.TERM.words() + " of ";

    private final GateJudgement judgement;
    private final ReleaseChanges changes;

    EditedBars(GateJudgement judgement, ReleaseChanges changes) {
        this.judgement = judgement;
        this.changes = changes;
    }

    /** Returns the first of them and how many more there are, to follow why the decision is as it is; empty where there are none. */
    String words() {
        return Stream.of(
                        told("What is asked for was edited: ", weakened()),
                        told("What is asked for was edited: ", edited(changes.sinceRelease())),
                        told("What is asked for was edited: ", edited(changes.sinceLastRun())),
                        told("What is asked for is less than the policy says: ", weaker()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String told(String before, List<String> edits) {
        if (edits.isEmpty()) {
            return "";
        }
        int more = edits.size() - 1;
        return ". " + before + edits.get(0) + (more == 0 ? "" : "; and " + Numbers.count(more) + " more");
    }

    private List<String> weakened() {
        return reasons("claim-weakened")
                .map(reason -> APPROVED_BY.matcher(reason.cause()).replaceFirst(""))
                .filter(words ->
                        !words.startsWith(TERM)) // the digest of a champion, for instance: a line of its own says it
                .distinct()
                .toList();
    }

    private List<String> weaker() {
        return reasons("claim-weaker")
                .map(reason -> reason.claim() + ": " + reason.cause())
                .distinct()
                .toList();
    }

    private Stream<GateReason> reasons(String id) {
        return judgement.reasons().filter(reason -> reason.id().equals(id));
    }

    private static List<String> edited(ChangesSince since) {
        return since.claims().stream()
                .filter(change -> change.kind() == Kind.WEAKENED || change.kind() == Kind.EDITED)
                .map(change -> name(change.claim()) + ": was " + change.was() + ", is " + change.is())
                .distinct()
                .toList();
    }

    private static String name(ClaimRef ref) {
        return ref.slice().isEmpty() ? ref.words() : ref.words() + ", " + ref.slice();
    }
}
