package org.modelunit.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.Figure;
import org.modelunit.figure.ForestPlot;
import org.modelunit.firmness.Firmness;
import org.modelunit.provenance.Provenance;

/**
 * One claim, judged: data only, the same for a green claim and for a red one.
 *
 * <p>Subject and claim make the identity that stays from run to run; neither ever holds a measured value.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Verdict {

    /** Returns what kind of claim it was, in a word or two: "metric", "slices", "check". */
    String kind();

    /** Returns what the claim is about, for instance "german-credit/holdout" or "features". */
    String subject();

    /** Returns what was looked at, for instance "ROC AUC of 'bad'" or "closeness to the reference". */
    String property();

    /** Returns what was required of it, in words: "at least 0.750 with 95% confidence". */
    String requirement();

    /** Returns what became of the claim. */
    VerdictStatus status();

    /** Returns the claim and the finding as one sentence. */
    String sentence();

    /** Returns the facts behind it, the most telling first. */
    List<Fact> facts();

    /** Returns what the error should show as the expected value, beside {@link #actual()}. */
    String expected();

    /** Returns what the error should show as the actual value. */
    String actual();

    /** Returns the claim in a line without measured values, which names it in reports. */
    default String title() {
        return property() + " on " + subject() + ": " + requirement();
    }

    /** Returns the finding beside what was required, in a line that follows property and subject on the console. */
    default String summary() {
        return "observed " + actual() + ", required " + requirement();
    }

    /** Returns why the claim was made and where its bar comes from; {@link Rationale#NONE} where nobody has said. */
    default Rationale rationale() {
        return Rationale.NONE;
    }

    /** Returns where model and data came from; {@link Provenance#UNKNOWN} for an exact check. */
    default Provenance provenance() {
        return Provenance.UNKNOWN;
    }

    /** Returns the root seed of what was drawn at random; empty if nothing ever is. */
    default OptionalLong seed() {
        return OptionalLong.empty();
    }

    /** Returns how refutations are corrected, in words: "corrected for 4 comparisons (Holm)"; empty where they are not. */
    default String correction() {
        return "";
    }

    /** Returns the numbers of a claim on one value, for evidence and pictures; none for other claims. */
    default Optional<Measured> measured() {
        return Optional.empty();
    }

    /**
     * Returns on how few labels the verdict turns, looked for when somebody asks; {@link Firmness#UNKNOWN} for claims whose verdict is no
     * function of counts or of a ranking.
     */
    default Firmness firmness() {
        return measured().map(found -> found.measurement().firmness()).orElse(Firmness.UNKNOWN);
    }

    /**
     * Returns the pictures of what it rests on, for evidence and reports; none unless a kind of claim has some. Those of a metric are
     * made when somebody first looks at them, so that nobody pays for what is not drawn; until then the verdict holds the outcomes.
     */
    default List<Figure> figures() {
        return List.of();
    }

    /** Returns the values of slices that it rests on, for plots and tables; none for a claim on one value. */
    default List<ForestPlot> forestPlots() {
        return List.of();
    }
}
