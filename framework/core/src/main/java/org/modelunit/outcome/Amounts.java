package org.modelunit.outcome;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;

/** An amount in a named unit for each pair of a true label and the label decided for: what a decision gains or costs. A value. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Amounts permits Payoffs, Costs {

    /** Returns the unit, such as "EUR". */
    String unit();

    /**
     * Returns the amounts for the labels of a model: the amount for the true label {@code t} decided as {@code d} stands at
     * {@code t * labels.size() + d}, both by their codes.
     *
     * @param labels the labels that the model knows
     * @throws IllegalArgumentException if a pair of labels has no amount, or an amount was given for a label that the model does not
     *     know
     */
    double[] table(Labels labels);
}
