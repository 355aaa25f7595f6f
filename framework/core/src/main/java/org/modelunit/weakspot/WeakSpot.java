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
 * @param rest the metric's value on all other examples together; NaN where there are none
 * @param gap how much worse that is
 * @param shareOfExamples which share of all examples it has
 * @param shareOfErrors which share of all errors (or of the whole loss) it has; NaN where losses are no shares of a whole
 * @param merged how many other slices were suspect only because they overlap with it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record WeakSpot(
        Rule rule,
        int examples,
        double value,
        double rest,
        Gap gap,
        double shareOfExamples,
        double shareOfErrors,
        long merged) {

    /**
     * How much worse a slice is than the rest.
     *
     * @param worseBy by how much, above 0 whichever values of the metric are better; 0 where no rest is left
     * @param atLeast by how much at least, by a bound that holds for all slices that were looked at together; 0 or more
     * @param pValue the chance of any so suspect slice if nothing were weak, corrected for all that were looked at; NaN for a known
     *     slice that was looked at because it is known
     * @param isConfirmed whether it is shown to be worse by the margin; else it is suspect. With a margin of 0 each spot is confirmed
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Gap(double worseBy, double atLeast, double pValue, boolean isConfirmed) {}

    public WeakSpot {
        requireNonNull(rule, "rule");
        requireNonNull(gap, "gap");
    }

    /** Returns the spot as a declared slicing with a single slice, for claims of its own on records or rows. */
    public Slicing<Object> slicing() {
        return rule.slicing();
    }

    /** Tells whether it is shown to be worse by the margin; else it is suspect. */
    public boolean isConfirmed() {
        return gap.isConfirmed();
    }

    /** Returns "confirmed" or "suspect". */
    public String word() {
        return isConfirmed() ? "confirmed" : "suspect";
    }
}
