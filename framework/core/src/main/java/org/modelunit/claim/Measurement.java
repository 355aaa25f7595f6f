package org.modelunit.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The numbers of a claim on a metric.
 *
 * @param value the value on the data
 * @param lower the one-sided lower bound at {@code confidence}; negative infinity where there is none
 * @param upper the one-sided upper bound at {@code confidence}; positive infinity where there is none
 * @param confidence the one-sided confidence of each bound
 * @param method how the bounds were made, or why there are none
 * @param passMarks for each bar, in its order, the value that these rows must show; NaN where no value could
 * @param lowest the lowest value that the metric can take; negative infinity where there is none
 * @param highest the highest value that the metric can take; positive infinity where there is none
 * @param examples how many examples were measured on
 * @param composition what is among them, for instance "100 'bad'", or empty
 * @param power the chance of finding the declared drop, for a guard; NaN for other claims
 * @param settling about how many examples would settle the claim, by the true value assumed, in ascending distance from the bar;
 *     empty for a claim without confidence
 * @param seed the root seed of what was drawn at random
 * @param comparisons of how many parts of the data the same is claimed, for which refutations are corrected by Bonferroni; 1 for a claim by
 *     itself
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Measurement(
        double value,
        double lower,
        double upper,
        double confidence,
        String method,
        List<Double> passMarks,
        double lowest,
        double highest,
        int examples,
        String composition,
        double power,
        Map<Double, Double> settling,
        long seed,
        int comparisons) {

    /** Keeps unmodifiable copies. */
    public Measurement {
        passMarks = List.copyOf(passMarks);
        settling = Collections.unmodifiableMap(new LinkedHashMap<>(settling));
    }
}
