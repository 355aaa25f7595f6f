package org.modelunit.metric;

import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
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

    /**
     * Returns the mean of rows that count once each, of terms of 0 and 1.
     *
     * @param ones how many of the terms are 1
     * @param rows how many rows there are
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static WeightedMean ofCounts(long ones, long rows) {
        return new WeightedMean(Sum.of((double) ones), Sum.of((double) rows));
    }

    /** Of rows that count once each. */
    static WeightedMean of(int size, Supplier<BlockSums> sums) {
        return new WeightedMean(Sum.of(size, sums), Sum.of((double) size));
    }

    static WeightedMean of(RowWeights weights, IntToDoubleFunction term) {
        return new WeightedMean(Sum.of(weights, term), Sum.of(weights, row -> 1));
    }

    /** The means of two columns of terms on the same rows, in one pass. */
    static WeightedMean[] of(RowWeights weights, double[] one, double[] other) {
        Sum[] sums = Sum.of(weights, one, other);
        return new WeightedMean[] {new WeightedMean(sums[0], sums[2]), new WeightedMean(sums[1], sums[2])};
    }

    WeightedMean plus(WeightedMean other) {
        return new WeightedMean(terms.plus(other.terms), weights.plus(other.weights));
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
