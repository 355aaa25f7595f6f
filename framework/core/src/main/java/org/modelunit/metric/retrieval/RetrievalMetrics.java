package org.modelunit.metric.retrieval;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.metric.WeightedMean;
import org.modelunit.metric.regression.ForecastMetrics;
import org.modelunit.outcome.Ranked;

/**
 * The index of the metrics of rankings of items for queries. Each is a mean over queries, which are the rows; an item is relevant if
 * its relevance is above 0. Items of equal score have no order: a metric is its mean over all orders of them, whatever order they were
 * given in. All lie between 0 and 1, and are undefined where a query has no relevant item.
 */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class RetrievalMetrics extends ForecastMetrics {

    protected RetrievalMetrics() {}

    /**
     * Returns the normalized discounted cumulative gain of all places: the sum of relevance / log2(1 + place), divided by the same
     * sum in the best order (Järvelin and Kekäläinen, ACM Transactions on Information Systems 20, 2002); bounded by a bootstrap of queries.
     */
    public static Metric<Ranked> ndcg() {
        return mean(new DiscountedGain(QueryMeasure.ALL));
    }

    /**
     * Returns the normalized discounted cumulative gain of the first places: the sum of relevance / log2(1 + place), divided by the
     * same sum in the best order, as scikit-learn's {@code ndcg_score}; bounded by a bootstrap of queries.
     *
     * @param k how many places count
     */
    public static Metric<Ranked> ndcg(int k) {
        return mean(new DiscountedGain(k));
    }

    /**
     * Returns the mean average precision of all places: for each query the sum of the precision at the place of each relevant item, by
     * how many are relevant; bounded by a bootstrap of queries.
     */
    public static Metric<Ranked> meanAveragePrecision() {
        return mean(new AveragePrecision(QueryMeasure.ALL));
    }

    /**
     * Returns the mean average precision of the first places: for each query the sum of the precision at the place of each relevant
     * item among them, by how many are relevant but at most k, so that the best order has 1; bounded by a bootstrap of queries.
     *
     * @param k how many places count
     */
    public static Metric<Ranked> meanAveragePrecision(int k) {
        return mean(new AveragePrecision(k));
    }

    /** Returns the mean of 1 / place of each query's first relevant item; bounded by a bootstrap of queries. */
    public static Metric<Ranked> meanReciprocalRank() {
        return mean(new ReciprocalRank()).showing(new HitPlaces());
    }

    /**
     * Returns the share of queries with a relevant item at one of the first places; bounded exactly, or by a bootstrap of queries
     * where items of equal score leave it open whether one is there.
     *
     * @param k how many places count
     */
    public static Metric<Ranked> hitRate(int k) {
        QueryMeasure measure = new TopItems(TopItems.Kind.HIT_RATE, k);
        return Metric.<Ranked, WeightedMean>ofRatio(
                        measure.name(),
                        new QueryMeasure.Mean(measure),
                        hits -> hits.ratio(measure.name() + " is undefined where no query has any weight"))
                .withSupport(Support.all())
                .estimatedBy(new HitRateEstimator(measure))
                .showing(new HitPlaces());
    }

    /**
     * Returns the share of the first places that relevant items take, by k even where a query has fewer items; bounded by a bootstrap
     * of queries.
     *
     * @param k how many places count
     */
    public static Metric<Ranked> precisionAt(int k) {
        return mean(new TopItems(TopItems.Kind.PRECISION, k));
    }

    /**
     * Returns the share of a query's relevant items that take one of the first places; bounded by a bootstrap of queries.
     *
     * @param k how many places count
     */
    public static Metric<Ranked> recallAt(int k) {
        return mean(new TopItems(TopItems.Kind.RECALL, k));
    }

    private static Metric<Ranked> mean(QueryMeasure measure) {
        return Metric.<Ranked>ofMean(measure.name(), new QueryMeasure.Mean(measure))
                .inRange(Range.UNIT)
                .withSupport(Support.all())
                .showing(new QueryValues(measure));
    }
}
