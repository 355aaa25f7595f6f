package org.modelunit.metric;

import java.io.Serializable;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Wilson;
import org.modelunit.statistics.resampling.BCa;
import org.modelunit.statistics.resampling.Bootstrap;

/**
 * How a metric's value and its uncertainty are estimated from outcomes: as a proportion, as an area under a curve, by resampling.
 *
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Estimator<O extends Outcomes> extends Serializable {

    /**
     * Returns the estimate of a metric.
     *
     * @param metric the metric
     * @param outcomes what to estimate it from
     * @param seed where random numbers begin, already mixed with what identifies metric and data
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value on this data
     */
    Estimate estimate(Metric<O> metric, O outcomes, long seed);

    /**
     * Returns the estimate of the difference of a metric between two models on the same examples, without more by a bootstrap that
     * draws the same examples for both.
     *
     * @param metric the metric
     * @param challenger the outcomes of one model
     * @param champion the outcomes of the model whose value is taken away
     * @param seed where random numbers begin, already mixed with what identifies metric and data
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value for one of the models
     */
    default Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        return Estimator.<O>bootstrap().difference(metric, challenger, champion, seed);
    }

    /**
     * Returns what would be estimated of a proportion with other counts; empty unless it is counts that are bounded.
     *
     * @param hits how many rows have the property
     * @param trials how many could have it, above 0
     * @param examples how many examples there are
     */
    @API(status = Status.INTERNAL, since = "0.1")
    default Optional<Estimate> ofCounts(long hits, long trials, long examples) {
        return Optional.empty();
    }

    /** Tells whether what is bounded comes from the ranking by the score of the label that the metric is about. */
    @API(status = Status.INTERNAL, since = "0.1")
    default boolean isOfRanking() {
        return false;
    }

    /** Tells whether the weights, clusters and strata of the outcomes' design are heeded; else a bootstrap takes this one's place. */
    default boolean heedsDesign() {
        return false;
    }

    /**
     * Returns this estimator, or a bootstrap where the design has weights, clusters or strata that it does not heed.
     *
     * @param design how the examples were drawn
     */
    @API(status = Status.INTERNAL, since = "0.1")
    default Estimator<O> heeding(SampleDesign design) {
        return design.isSimple() || heedsDesign() ? this : bootstrap();
    }

    /**
     * Returns how a metric is estimated.
     *
     * @param metric the metric
     * @param <O> the outcomes
     */
    @API(status = Status.INTERNAL, since = "0.1")
    static <O extends Outcomes> Estimator<O> of(Metric<O> metric) {
        return metric.estimator();
    }

    /**
     * Returns the percentile bootstrap: for any metric, by rows, clusters or within strata, as the design says.
     *
     * @param <O> the outcomes
     */
    static <O extends Outcomes> Estimator<O> bootstrap() {
        return new BootstrapEstimator<>("bootstrap", Bootstrap::estimate);
    }

    /**
     * Returns the bounds of a mean, for a metric of {@link Metric#ofMean}: they hold where terms are skewed, weighted, in groups or
     * nearly all perfect. Where the metric has a range, terms are taken to lie in it; see
     * {@link org.modelunit.statistics.ratio.RatioOfSums}.
     *
     * @param <O> the outcomes
     */
    static <O extends Outcomes> Estimator<O> mean() {
        return MeanEstimator.ofMean();
    }

    /**
     * Returns the bootstrap with percentiles corrected for bias and acceleration: for any metric whose replicates are skewed.
     *
     * @param <O> the outcomes
     */
    static <O extends Outcomes> Estimator<O> bca() {
        return new BootstrapEstimator<>("BCa bootstrap", BCa::estimate);
    }

    /**
     * Returns the exact bounds of Clopper and Pearson, for a metric that is a proportion.
     *
     * @param <O> the outcomes
     */
    static <O extends Outcomes> Estimator<O> clopperPearson() {
        return new ProportionEstimator<>("Clopper-Pearson", ClopperPearson::estimate, ClopperPearson::plan);
    }

    /**
     * Returns Wilson's bounds, for a metric that is a proportion: narrower than the exact ones, and false a little more often than
     * announced close to 0 and 1.
     *
     * @param <O> the outcomes
     */
    static <O extends Outcomes> Estimator<O> wilson() {
        return new ProportionEstimator<>("Wilson", Wilson::estimate, Wilson::plan);
    }
}
