package org.modelunit.gate.reason;

import java.util.Comparator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * One reason that blocks a release. Its texts are one line each, and printable whatever they quote.
 *
 * @param id what kind of reason it is
 * @param entry the id of the policy's entry that it is about; empty for none
 * @param claim the claim that it is about, in words; empty for none
 * @param cause what was found, and where
 * @param fix what to do
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Reason(ReasonId id, String entry, String claim, String cause, String fix) implements Comparable<Reason> {

    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::id)
            .thenComparing(Reason::entry)
            .thenComparing(Reason::claim)
            .thenComparing(Reason::cause)
            .thenComparing(Reason::fix);

    /** Makes the texts printable. */
    public Reason {
        entry = PrintableText.of(entry);
        claim = PrintableText.of(claim);
        cause = PrintableText.of(cause);
        fix = PrintableText.of(fix);
    }

    /**
     * Returns a reason with the fix that its kind has.
     *
     * @param id what kind of reason it is
     * @param cause what was found, and where
     */
    public static Reason of(ReasonId id, String cause) {
        return new Reason(id, "", "", cause, id.fix());
    }

    /**
     * Returns this reason about an entry of the policy.
     *
     * @param other the entry's id
     */
    public Reason withEntry(String other) {
        return new Reason(id, other, claim, cause, fix);
    }

    /**
     * Returns this reason about a claim.
     *
     * @param other the claim in words
     */
    public Reason withClaim(String other) {
        return new Reason(id, entry, other, cause, fix);
    }

    /**
     * Returns this reason with another fix.
     *
     * @param other what to do
     */
    public Reason withFix(String other) {
        return new Reason(id, entry, claim, cause, other);
    }

    /** Compares by kind, as {@link ReasonId} lists them, and then by the texts. */
    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }

    /** Returns it as one line: {@code claim-missing [ranks]: no claim …; claim it in a model test that runs}. */
    @Override
    public String toString() {
        return id.id() + (entry.isEmpty() ? "" : " [" + entry + "]") + ": " + cause + "; " + fix;
    }
}
