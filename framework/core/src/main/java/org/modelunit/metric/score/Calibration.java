package org.modelunit.metric.score;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;

/**
 * What is required of scores for a model to count as calibrated: the slope and the intercept of the calibration line lie close to 1
 * and 0. A value that can be kept and used again.
 *
 * <pre>{@code
 * Calibration.of("bad")                                             // the estimates lie in the tolerance
 * Calibration.of("bad").withConfidence(0.95)                        // the data must show it
 * Calibration.of("bad").withSlope(between(0.9, 1.1)).withConfidence(0.95)
 * }</pre>
 *
 * <p>Both must hold, each with the confidence that is asked for; claims that must all be shown need no correction for their number.
 *
 * @param slope the metric of the slope
 * @param slopeThreshold what is required of it
 * @param intercept the metric of the intercept
 * @param interceptThreshold what is required of it
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Calibration<O extends Outcomes>(
        Metric<O> slope, Threshold slopeThreshold, Metric<O> intercept, Threshold interceptThreshold) {

    /** A slope of 0.8 to 1.25: the logits are at most a quarter too far from 0, or too near. */
    public static final Threshold SLOPE = Threshold.between(0.8, 1.25);

    /** An intercept of -0.2 to 0.2: where the model says even odds, they are at most 11 to 9. */
    public static final Threshold INTERCEPT = Threshold.between(-0.2, 0.2);

    public Calibration {
        requireNonNull(slope, "slope");
        requireNonNull(slopeThreshold, "slopeThreshold");
        requireNonNull(intercept, "intercept");
        requireNonNull(interceptThreshold, "interceptThreshold");
    }

    /**
     * Requires the scores of a label to be calibrated, with {@link #SLOPE} and {@link #INTERCEPT} as tolerance.
     *
     * @param label the label
     */
    public static Calibration<Classified> of(String label) {
        return new Calibration<>(
                ProbabilityMetrics.calibrationSlope(label),
                SLOPE,
                ProbabilityMetrics.calibrationIntercept(label),
                INTERCEPT);
    }

    /**
     * Returns the requirement with another one of the slope.
     *
     * @param threshold what is required of the slope, which is 1 for a calibrated model
     */
    public Calibration<O> withSlope(Threshold threshold) {
        return new Calibration<>(slope, threshold, intercept, interceptThreshold);
    }

    /**
     * Returns the requirement with another one of the intercept.
     *
     * @param threshold what is required of the intercept, which is 0 for a calibrated model
     */
    public Calibration<O> withIntercept(Threshold threshold) {
        return new Calibration<>(slope, slopeThreshold, intercept, threshold);
    }

    /**
     * Returns the requirement that the data must show; see {@link Threshold#withConfidence}.
     *
     * @param confidence above 0.5 and below 1, 0.95 by custom
     */
    public Calibration<O> withConfidence(double confidence) {
        return new Calibration<>(
                slope,
                slopeThreshold.withConfidence(confidence),
                intercept,
                interceptThreshold.withConfidence(confidence));
    }

    /**
     * Returns the same with the reason why it is required; see {@link Threshold#because}.
     *
     * @param reason why it matters: a sentence or two, at most {@value Rationale#LONGEST_REASON} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Calibration<O> because(String reason) {
        return withSlope(slopeThreshold.because(reason)).withIntercept(interceptThreshold.because(reason));
    }

    /**
     * Returns the same with the source of the tolerance; see {@link Threshold#source}.
     *
     * @param origin where the tolerance comes from, "MRM-12 §3" for instance; at most {@value Rationale#LONGEST_SOURCE} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Calibration<O> source(String origin) {
        return withSlope(slopeThreshold.source(origin)).withIntercept(interceptThreshold.source(origin));
    }
}
