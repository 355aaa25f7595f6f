package org.modelunit.evidence.strictness;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** In what a claim can ask for less than before, the gravest first. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum WeakenedAspect {
    /** The claim is not made any more. */
    REMOVED,
    /** Something else is measured: another metric, or a user's own function of the same name. */
    METRIC,
    /** The bar is lower, or there is none. */
    BAR,
    /** The burden of proof is softer. */
    BURDEN,
    /** Other examples. */
    DATA,
    /** Fewer examples. */
    ROWS,
    /** A slice is not judged any more, or may be called too small. */
    SLICES,
    /** A wider tolerance of an exact check. */
    TOLERANCE,
    /** Scores become decisions in another way. */
    OPERATING_POINT,
    /** Examples stand for another population. */
    POPULATION,
    /** What is drawn at random is drawn otherwise. */
    SEED,
    /** Anything else that the claim asked for. */
    TERM;

    /** Returns it in words: "operating point". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
