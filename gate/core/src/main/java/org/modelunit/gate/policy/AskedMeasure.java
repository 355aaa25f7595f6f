package org.modelunit.gate.policy;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What an entry of the policy is about. What it leaves open is empty.
 *
 * @param metric what is measured, as failures call it: "ROC AUC of 'bad'"
 * @param kind the kind of claim, as evidence has it; empty for any claim on a metric
 * @param function the class that gives the metric; empty for one of ModelUnit's own
 * @param on the data set
 * @param at how scores become decisions; empty where any way will do
 * @param population the population that the examples stand for; empty for the one that they come from
 * @param by what examples are divided by; empty for all of them together
 * @param slices the slices that have to be judged; none where any will do
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record AskedMeasure(
        String metric,
        String kind,
        String function,
        RequiredData on,
        String at,
        String population,
        String by,
        List<String> slices) {

    /** Keeps an unmodifiable copy. */
    public AskedMeasure {
        slices = List.copyOf(slices);
    }

    /** Returns what a claim on it looks at, as evidence calls it: "ROC AUC of 'bad' by sex". */
    public String property() {
        return by.isEmpty() ? metric : metric + " by " + by;
    }
}
