package org.modelunit.metric.retrieval;

import java.io.Serializable;
import java.util.function.IntToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Ranked;
import org.modelunit.sample.RowWeights;

/**
 * How well the items of one query are ranked, a record. Items of equal score have no order, so a measure is its mean over all orders of
 * them, in closed form (McSherry and Najork, Advances in Information Retrieval, ECIR 2008).
 */
interface QueryMeasure extends Serializable {

    /** Every place counts. */
    int ALL = Integer.MAX_VALUE;

    /** What the mean over queries is called. */
    String name();

    /** The value for a query with relevant items. */
    double of(TiedItems items, int query);

    static int requirePlaces(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, the number of places that count, but was " + k);
        }
        return k;
    }

    /** A name at a cut-off. */
    static String at(String name, int k) {
        return k == ALL ? name : name + " at " + k;
    }

    /** The mean of a measure over queries. */
    record Mean(QueryMeasure measure) implements WeightedMeanStatistic<Ranked> {

        @Override
        public IntToDoubleFunction terms(Ranked outcomes) {
            double[] values = new Values(measure).of(outcomes);
            return row -> {
                if (Double.isNaN(values[row])) {
                    throw new UndefinedMetricException(measure.name() + " is undefined here: query '"
                            + outcomes.query(row).key() + "' (row " + row + ") has no relevant item, so no order of"
                            + " its items is better than another; leave such queries out");
                }
                return values[row];
            };
        }
    }

    /** The measure of each query, taken once for all replicates; NaN where no item is relevant. */
    record Values(QueryMeasure measure) implements Statistic<Ranked, double[]> {

        @Override
        public double[] of(Ranked outcomes, RowWeights weights) {
            TiedItems items = new TiedItemsStatistic().of(outcomes);
            double[] values = new double[outcomes.size()];
            for (int query = 0; query < values.length; query++) {
                values[query] = items.relevantItems(query) == 0 ? Double.NaN : measure.of(items, query);
            }
            return values;
        }
    }
}
