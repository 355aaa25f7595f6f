package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.slice.Slicing;

/**
 * A slice that is worse than the rest.
 *
 * @param rule which examples it has
 * @param examples how many it has
 * @param value the metric's value on them
 * @param rest the metric's value on all other examples together
 * @param worseBy how much worse it is, above 0 whichever values of the metric are better
 * @param atLeast how much worse it is at least, by a bound that holds for all slices that were looked at together; 0 or more
 * @param pValue the chance of any so suspect slice if nothing were weak, corrected for all that were looked at
 * @param shareOfExamples which share of all examples it has
 * @param shareOfErrors which share of all errors (or of the whole loss) it has; NaN where losses are no shares of a whole
 * @param isConfirmed whether it is shown to be worse by the margin; else it is suspect. With a margin of 0 each spot is confirmed
 * @param merged how many other slices were suspect only because they overlap with it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record WeakSpot(
        Rule rule,
        int examples,
        double value,
        double rest,
        double worseBy,
        double atLeast,
        double pValue,
        double shareOfExamples,
        double shareOfErrors,
        boolean isConfirmed,
        long merged) {

    /** Refuses null. */
    public WeakSpot {
        requireNonNull(rule, "rule");
    }

    /** Returns the spot as a declared slicing with a single slice, for claims of its own on records or rows. */
    public Slicing<Object> slicing() {
        return rule.slicing();
    }

    /** Returns "confirmed" or "suspect". */
    public String word() {
        return isConfirmed ? "confirmed" : "suspect";
    }
}
