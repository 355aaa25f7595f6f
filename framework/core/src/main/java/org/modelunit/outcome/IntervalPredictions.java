package org.modelunit.outcome;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Intervals;
import org.modelunit.column.NumberColumn;
import org.modelunit.column.Sized;

/**
 * What a model with intervals answered: a number for each example, beside the interval in which it expects the truth; in columns.
 *
 * @param predicted the predicted numbers
 * @param intervals the interval of each; the predicted number need not lie in it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record IntervalPredictions(NumberColumn predicted, Intervals intervals) implements Sized {

    /** Refuses intervals for another number of examples. */
    public IntervalPredictions {
        if (predicted.size() != intervals.size()) {
            throw new IllegalArgumentException("there are " + predicted.size() + " predictions, but " + intervals.size()
                    + " intervals; give both for each example");
        }
    }

    /** Returns how many examples there are. */
    @Override
    public int size() {
        return predicted.size();
    }

    /**
     * Returns the predictions of several batches as one.
     *
     * @param batches the batches, in their order
     */
    public static IntervalPredictions concatenation(List<IntervalPredictions> batches) {
        List<NumberColumn> predicted =
                batches.stream().map(IntervalPredictions::predicted).toList();
        List<NumberColumn> lower =
                batches.stream().map(batch -> batch.intervals.lower()).toList();
        List<NumberColumn> upper =
                batches.stream().map(batch -> batch.intervals.upper()).toList();
        return new IntervalPredictions(
                NumberColumn.concatenation(predicted),
                new Intervals(NumberColumn.concatenation(lower), NumberColumn.concatenation(upper)));
    }
}
