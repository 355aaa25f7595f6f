package org.modelunit.metric;

import java.util.function.IntToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;

/** The mean of one term for each row, weighted; immutable. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class WeightedMean {

    private final Sum terms;
    private final Sum weights;

    private WeightedMean(Sum terms, Sum weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** A statistic that is such a mean: a record that gives the term of each row. */
    public interface Of<O extends Outcomes> extends MergeableStatistic<O, WeightedMean> {

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
                    ? new WeightedMean(
                            Sum.of(weights.size(), () -> blockSums(outcomes)), Sum.of((double) weights.size()))
                    : WeightedMean.of(weights, terms(outcomes));
        }

        @Override
        default WeightedMean merge(WeightedMean one, WeightedMean other) {
            return new WeightedMean(one.terms.plus(other.terms), one.weights.plus(other.weights));
        }
    }

    static WeightedMean of(RowWeights weights, IntToDoubleFunction term) {
        return new WeightedMean(Sum.of(weights, term), Sum.of(weights, row -> 1));
    }

    /**
     * Returns the mean as a proportion, for terms of 0 and 1.
     *
     * @param otherwise why it is undefined where nothing counts
     */
    public Ratio ratio(String otherwise) {
        return new Ratio(terms.value(), weights.value(), otherwise);
    }

    /**
     * Returns the mean.
     *
     * @throws UndefinedMetricException if no row has any weight
     */
    public double value() {
        double total = weights.value();
        if (!(total > 0)) {
            throw new UndefinedMetricException(
                    "a mean is undefined on rows that weigh nothing; give at least one row a weight above 0");
        }
        return terms.value() / total;
    }
}
