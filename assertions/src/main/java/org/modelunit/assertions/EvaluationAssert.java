package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.modelunit.Evaluation;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.claim.Threshold;

/**
 * Claims on an evaluation. Each is recorded as evidence, green or red.
 *
 * @param <I> the type of an input
 * @param <O> its outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class EvaluationAssert<I, O extends Outcomes> extends AbstractAssert<EvaluationAssert<I, O>, Evaluation<I, O>> {

    /**
     * Begins claims on an evaluation.
     *
     * @param actual the evaluation
     */
    public EvaluationAssert(Evaluation<I, O> actual) {
        super(actual, EvaluationAssert.class);
    }

    /**
     * Claims that a metric meets a requirement.
     *
     * @param metric the metric
     * @param threshold what is required of it, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value on this data
     * @throws IllegalArgumentException if the requirement makes no sense for the metric, such as 95 for an accuracy
     */
    public EvaluationAssert<I, O> hasMetric(Metric<? super O> metric, Threshold threshold) {
        isNotNull();
        new Claims(descriptionText())
                .claim(actual.name(), metric.name(), threshold.toString(), () -> actual.judge(metric, threshold));
        return this;
    }
}
