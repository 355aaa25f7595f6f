package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.DeLong;
import org.modelunit.statistics.Mean;
import org.modelunit.statistics.Plan;

/**
 * What a metric will be estimated from, known before there are predictions: a share of how many trials, a ranking of how many
 * positives and negatives, a mean. A metric says so by {@link Metric#plannedBy}:
 *
 * <pre>{@code
 * Metric.ofRatio("recall of 'bad'", …).plannedBy(Planning.shareOf("bad"))
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Planning {

    /**
     * Returns what a sample can tell about a metric.
     *
     * @param metric the metric
     * @param sample what is known of the sample
     * @throws IllegalArgumentException if something has to be declared first; the message says what and how
     */
    Plan plan(Metric<?> metric, PlannedSample sample);

    /** Returns the planning of a share of all examples, such as an accuracy. */
    static Planning shareOfAll() {
        return new ShareOfAll();
    }

    /**
     * Returns the planning of a share of the examples that truly have a label, such as a recall.
     *
     * @param label the label
     */
    static Planning shareOf(String label) {
        return new ShareOf(label);
    }

    /**
     * Returns the planning of a share of the examples that truly have another label, such as a specificity.
     *
     * @param label the label
     */
    static Planning shareOfOthers(String label) {
        return new ShareOfOthers(label);
    }

    /**
     * Returns the planning of a share of the examples that are decided to be a label, such as a precision. How many these will be has to be
     * declared.
     *
     * @param label the label
     */
    static Planning shareOfDecided(String label) {
        return new ShareOfDecided(label);
    }

    /**
     * Returns the planning of an area under the ROC curve of a label against all others.
     *
     * @param label the label
     */
    static Planning ranking(String label) {
        return new Ranking(label);
    }

    /**
     * Returns the planning of a mean of one term for each example, such as a mean absolute error. How much the terms vary has to be
     * declared.
     */
    static Planning mean() {
        return new MeanOfTerms();
    }

    /** Returns the planning of a metric that nobody has said it for. */
    static Planning unknown() {
        return new Unknown();
    }

    /** A share of all examples. */
    record ShareOfAll() implements Planning {
        @Override
        public Plan plan(Metric<?> metric, PlannedSample sample) {
            return metric.proportion(sample.size(), sample.size());
        }
    }

    /**
     * A share of the examples that truly have a label.
     *
     * @param label the label
     */
    record ShareOf(String label) implements Planning {
        @Override
        public Plan plan(Metric<?> metric, PlannedSample sample) {
            return metric.proportion(sample.of(label), sample.size());
        }
    }

    /**
     * A share of the examples that truly have another label.
     *
     * @param label the label
     */
    record ShareOfOthers(String label) implements Planning {
        @Override
        public Plan plan(Metric<?> metric, PlannedSample sample) {
            return metric.proportion(sample.others(label), sample.size());
        }
    }

    /**
     * A share of the examples that are decided to be a label.
     *
     * @param label the label
     */
    record ShareOfDecided(String label) implements Planning {
        @Override
        public Plan plan(Metric<?> metric, PlannedSample sample) {
            return metric.proportion(sample.decidedFor(label), sample.size());
        }
    }

    /**
     * An area under the ROC curve.
     *
     * @param label the label whose examples are the positives
     */
    record Ranking(String label) implements Planning {
        @Override
        public Plan plan(Metric<?> metric, PlannedSample sample) {
            return DeLong.plan(sample.of(label), sample.others(label));
        }
    }

    /** A mean of one term for each example. */
    record MeanOfTerms() implements Planning {
        @Override
        public Plan plan(Metric<?> metric, PlannedSample sample) {
            return Mean.plan(sample.deviation(metric.name()), sample.size());
        }
    }

    /** Nobody has said it. */
    record Unknown() implements Planning {
        @Override
        public Plan plan(Metric<?> metric, PlannedSample sample) {
            throw new IllegalArgumentException(
                    metric.name() + " cannot be planned from sizes alone: nobody has said what"
                            + " it is estimated from; say it by metric.plannedBy(Planning.…), or measure a first model, whose"
                            + " verdict tells the pass mark");
        }
    }
}
