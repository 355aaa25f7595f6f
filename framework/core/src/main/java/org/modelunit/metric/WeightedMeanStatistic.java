package org.modelunit.metric;

import java.util.function.IntToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;

/**
 * A statistic that is the mean of one term for each row: a record that gives these terms.
 *
 * @param <O> the outcomes that it is computed from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface WeightedMeanStatistic<O extends Outcomes> extends MergeableStatistic<O, WeightedMean> {

    /** Refuses outcomes that have no such terms, before any is asked for. */
    default void check(O outcomes) {}

    /** Gives the term of each row. What is costly to compute is taken from {@link Outcomes#once}. */
    IntToDoubleFunction terms(O outcomes);

    /** Sums the terms of rows that count once each; overridden where a loop of one's own is worth it. */
    default BlockSums blockSums(O outcomes) {
        IntToDoubleFunction terms = terms(outcomes);
        return (from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += terms.applyAsDouble(row);
            }
            return sum;
        };
    }

    @Override
    default WeightedMean of(O outcomes, RowWeights weights) {
        check(outcomes);
        return weights.areOnes()
                ? WeightedMean.of(weights.size(), () -> blockSums(outcomes))
                : WeightedMean.of(weights, terms(outcomes));
    }

    @Override
    default WeightedMean merge(WeightedMean one, WeightedMean other) {
        return one.plus(other);
    }
}
