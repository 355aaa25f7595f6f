package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Decision;

/**
 * A slice on which a model is worse than on the rest, and whether that is known.
 *
 * @param rule which examples it has, in words: {@code duration > 30 and savings < 100}
 * @param examples how many it has
 * @param value the metric's value on them
 * @param worseBy how much worse than on the rest that is, above 0 whichever values of the metric are better; 0 where no rest is left
 * @param atLeast how much worse it is at least, by a bound that holds for all slices that were looked at together
 * @param shareOfExamples which share of all examples it has
 * @param shareOfErrors which share of all errors it has; NaN where losses are no shares of a whole
 * @param isConfirmed whether it is shown to be worse by the margin; else it is suspect
 * @param standing whether it is on the reviewed list
 * @param reason what makes it worse than when it was reviewed, or what the reviewer said, or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record WeakSpotFinding(
        String rule,
        int examples,
        double value,
        double worseBy,
        double atLeast,
        double shareOfExamples,
        double shareOfErrors,
        boolean isConfirmed,
        Standing standing,
        String reason) {

    /** Whether a weak spot is on the reviewed list. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public enum Standing {
        /** It is not on the list. */
        NEW,
        /** It is on the list, and has become worse or larger since. */
        WORSE,
        /** It is on the list. */
        KNOWN;

        /** Returns the word in lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Refuses null. */
    public WeakSpotFinding {
        requireNonNull(rule, "rule");
        requireNonNull(standing, "standing");
        requireNonNull(reason, "reason");
    }

    /** Returns "confirmed" or "suspect". */
    public String word() {
        return isConfirmed ? "confirmed" : "suspect";
    }

    Decision decision() {
        return standing == Standing.KNOWN ? Decision.PASSED : Decision.FAILED;
    }
}
