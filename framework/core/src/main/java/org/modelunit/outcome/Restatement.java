package org.modelunit.outcome;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Another way to look at the same answers, for which no model is asked again: at another operating point, or for another population.
 *
 * <pre>{@code
 * evaluation.at(OperatingPoint.cutOff("bad", 0.27))
 * evaluation.at(Prevalence.of("bad", 0.03))
 * evaluation.at(LabelCutOffs.of(0.5).with("urgent", 0.2)) // several labels at once
 * }</pre>
 *
 * <p>It is of one kind of outcomes, so that the compiler refuses a cut-off for a regression.
 *
 * @param <O> the outcomes that can be looked at in this way
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Restatement<O extends Outcomes> permits OperatingPoint, Prevalence, LabelCutOffs {

    /**
     * Returns the outcomes as they are in this way.
     *
     * @param outcomes the outcomes as they were
     * @throws IllegalArgumentException if they cannot be restated; the message says why
     */
    O restate(O outcomes);

    /**
     * Returns what to call the data then: their name still, unless they stand for another population.
     *
     * @param dataset the name of the data as they were
     */
    default String rename(String dataset) {
        return dataset;
    }

    /**
     * Returns the population that the outcomes stand for then, in words.
     *
     * @param before the one that they stood for before; empty for the one that they come from
     */
    default String population(String before) {
        return before;
    }
}
