package org.modelunit.statistics.simulation.bounds;

import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;

/**
 * A sample, of which a metric is estimated as a claim would do it.
 *
 * @param <O> the outcomes
 */
interface Drawn<O extends Outcomes> {

    double value(Metric<O> metric);

    Estimate estimate(Metric<O> metric, long seed);

    /** Outcomes of one model. */
    record OfOne<O extends Outcomes>(O outcomes) implements Drawn<O> {

        @Override
        public double value(Metric<O> metric) {
            return metric.value(outcomes);
        }

        @Override
        public Estimate estimate(Metric<O> metric, long seed) {
            return metric.estimate(outcomes, seed);
        }
    }

    /** Outcomes of two models on the same rows, of which the difference counts. */
    record OfTwo<O extends Outcomes>(O challenger, O champion) implements Drawn<O> {

        @Override
        public double value(Metric<O> metric) {
            return metric.value(challenger) - metric.value(champion);
        }

        @Override
        public Estimate estimate(Metric<O> metric, long seed) {
            return metric.difference(challenger, champion, seed);
        }
    }
}
