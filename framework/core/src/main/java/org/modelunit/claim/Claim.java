package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.PrintableText;

/**
 * What somebody claims of a model or of data, before it is judged. A value: whoever makes one has measured nothing yet, and judging it
 * leaves no trace; assertions also record what became of it.
 *
 * <pre>{@code
 * Claim claim = evaluation.claim(rocAuc("bad"), atLeast(0.75).withConfidence(0.95));
 * claim.requirement();   // "at least 0.75 with 95% confidence"
 * claim.judge();
 * }</pre>
 *
 * <p>Subject, property and requirement say the same as those of its verdict. They stay from run to run, hold no measured value, and can
 * be asked for even if the claim makes no sense: only {@link #judge} refuses it.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Claim {

    /** Returns what the claim is about, for instance "german-credit/holdout" or "features". */
    String subject();

    /** Returns what is looked at, for instance "ROC AUC of 'bad'" or "closeness to the reference". */
    String property();

    /** Returns what is required of it, in words: "at least 0.75 with 95% confidence". */
    String requirement();

    /** Returns what it asks for, in numbers; the same words may stand for other numbers, and this tells. */
    Contract contract();

    /** Returns the burden of proof that it carries. */
    default Burden burden() {
        return contract().burden();
    }

    /** Returns where model and data come from; {@link Provenance#UNKNOWN} where nobody knows. */
    default Provenance provenance() {
        return Provenance.UNKNOWN;
    }

    /** Returns why it is made and where its bar comes from; {@link Rationale#NONE} where nobody has said. */
    default Rationale rationale() {
        return Rationale.NONE;
    }

    /**
     * Returns the same claim with the reason why it is made; it changes neither identity nor contract nor judging.
     *
     * @param reason why it matters: a sentence or two, at most {@value Rationale#LONGEST_REASON} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    default Claim because(String reason) {
        return new ReasonedClaim(this, rationale().withBecause(reason));
    }

    /**
     * Returns the same claim with the source of its bar; it changes neither identity nor contract nor judging.
     *
     * @param origin where the bar comes from, "MRM-12 §3" for instance; at most {@value Rationale#LONGEST_SOURCE} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    default Claim source(String origin) {
        return new ReasonedClaim(this, rationale().withSource(origin));
    }

    /**
     * Judges the claim.
     *
     * @throws IllegalArgumentException if the requirement makes no sense, such as 95 for an accuracy
     * @throws org.modelunit.error.ModelUnitException if it cannot be judged on these data; the message says why
     */
    Verdict judge();

    /**
     * Returns a claim in words: "ROC AUC of 'bad' on loans, at least 0.75 with 95% confidence".
     *
     * @param claim the claim
     */
    @API(status = Status.INTERNAL, since = "0.1")
    static String inWords(Claim claim) {
        return PrintableText.of(claim.property() + " on " + claim.subject() + ", " + claim.requirement());
    }
}
