package org.modelunit.allure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;

/**
 * A claim as the page of its test shows it.
 *
 * @param claim what was claimed
 * @param verdict what became of it; null where it could not be judged
 * @param problem why it could not be judged; empty where it was
 * @param pictures its card, then its figures
 * @param occurrence which of several claims of its test on the same it is, from 1
 */
record ShownClaim(Claim claim, @Nullable Verdict verdict, String problem, List<Picture> pictures, int occurrence) {

    /** What does not hold comes first, then what is open. */
    static final Comparator<ShownClaim> GRAVEST_FIRST =
            Comparator.comparing(ShownClaim::status, VerdictStatus.gravestFirst());

    static ShownClaim judged(Claim claim, Verdict verdict, List<Picture> pictures) {
        return new ShownClaim(claim, verdict, "", pictures, 1);
    }

    static ShownClaim broken(Claim claim, Throwable error) {
        return new ShownClaim(
                claim, null, error.getMessage() == null ? error.toString() : error.getMessage(), List.of(), 1);
    }

    ShownClaim occurring(int time) {
        return new ShownClaim(claim, verdict, problem, pictures, time);
    }

    /** Returns what claims of one test have in common that evidence tells apart by their number. */
    List<String> sameness() {
        return List.of(claim.subject(), claim.property());
    }

    VerdictStatus status() {
        return verdict == null ? VerdictStatus.BROKEN : verdict.status();
    }

    /** Returns the claim in a line without measured values. */
    String title() {
        return verdict == null
                ? claim.property() + " on " + claim.subject() + ": " + claim.requirement()
                : verdict.title();
    }

    /** Returns what an error says first that tells of this claim. */
    String sentence() {
        return verdict == null ? problem : verdict.sentence();
    }

    /** Returns what was found, as the page says it. */
    String finding() {
        return verdict == null ? problem : FindingSentence.of(verdict);
    }

    List<Fact> facts() {
        return verdict == null ? List.of() : verdict.facts();
    }

    /** Returns why it was made, and where its bar comes from. */
    Rationale rationale() {
        return verdict == null ? claim.rationale() : verdict.rationale();
    }

    /** Returns what kind of claim it is, in a word or two. */
    String kind() {
        return verdict == null ? claim.contract().kind() : verdict.kind();
    }

    /** Returns what became of it as a sentence begins: "Not refuted". */
    String statusWord() {
        return word(status());
    }

    static String word(VerdictStatus status) {
        if (status == VerdictStatus.BROKEN) {
            return "Could not be measured";
        }
        String words = status.words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
