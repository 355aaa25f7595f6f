package org.modelunit.power;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Judging;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.metric.PlannedSample;
import org.modelunit.statistics.Plan;
import org.modelunit.text.Numbers;

/**
 * What given data can tell about one claim. Printed, it says all that is known.
 *
 * <p>Shares are computed by the exact binomial distribution. Areas and means are announced with caution: for scores of the least
 * favourable shape, and for terms with a long tail, as losses have it. Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClaimPlan {

    private final Metric<?> metric;
    private final Threshold threshold;
    private final PlannedSample sample;
    private final Plan plan;
    private final Judging judging;
    private final double expected; // NaN: not declared

    private ClaimPlan(Metric<?> metric, Threshold threshold, PlannedSample sample, double expected) {
        this.metric = metric;
        this.threshold = threshold;
        this.sample = sample;
        this.plan = sample.plan(metric);
        this.judging = Judging.of(threshold);
        this.expected = expected;
    }

    static ClaimPlan of(Metric<?> metric, Threshold threshold, PlannedSample sample) {
        requireNonNull(metric, "metric");
        requireNonNull(threshold, "threshold");
        Requirements.check(metric.info(), threshold);
        return new ClaimPlan(metric, threshold, sample, threshold.expected().orElse(Double.NaN));
    }

    /**
     * Declares the quality that the model is believed to have.
     *
     * @param truth the true value, in the metric's unit; it may also miss the bar, to see how often a model passes that should not
     */
    public ClaimPlan expecting(double truth) {
        checkRange(truth);
        return new ClaimPlan(metric, threshold, sample, truth);
    }

    private void checkRange(double truth) {
        if (!metric.range().contains(truth)) {
            throw new IllegalArgumentException(metric.name() + " cannot be " + truth + "; it lies between "
                    + metric.range().lowest() + " and " + metric.range().highest()
                    + (metric.range().highest() == 1 ? Numbers.percentHint(truth, metric.range()::contains) : ""));
        }
    }

    /** Returns the same claim on as many times the examples. */
    ClaimPlan times(double factor) {
        return new ClaimPlan(metric, threshold, sample.times(factor), expected);
    }

    PlannedSample sample() {
        return sample;
    }

    /** Claims are taken to be on the same rows if these are as many of each label. */
    boolean sharesRowsWith(ClaimPlan other) {
        return sample.size() == other.sample.size() && sample.labels().equals(other.sample.labels());
    }

    /** Returns the metric that the claim is about. */
    public Metric<?> metric() {
        return metric;
    }

    /** Returns what is required of it. */
    public Threshold threshold() {
        return threshold;
    }

    /** Returns how many examples there are. */
    public long examples() {
        return sample.size();
    }

    /** Returns the declared quality, if there is one. */
    public OptionalDouble expected() {
        return Double.isNaN(expected) ? OptionalDouble.empty() : OptionalDouble.of(expected);
    }

    /** Returns why no model can settle the claim on these data, or an empty text where one can. */
    public String caveat() {
        return judging.isProof() ? plan.caveat() : "";
    }

    /**
     * Returns what a model has to show on these rows for each bar, in their order: for a claim with confidence the value whose bound
     * reaches the bar, for a guard the value at which it does not fail yet, or else the bar itself; NaN where no value would do.
     */
    public List<Double> passMarks() {
        return judging.passMarks(plan);
    }

    /** About how many rows it takes until some value shows what is required; where these rows are enough, 0. */
    double rowsToMeet() {
        return judging.rowsToMeet(plan);
    }

    /**
     * Returns the smallest distance beyond the bar that these rows refute in 80 of 100 samples, with the confidence of the claim, or 95 %
     * where it has none; of a range, the larger one. Positive infinity where they see no shortfall at all.
     */
    public double smallestShortfall() {
        return judging.smallestShortfall(plan);
    }

    /**
     * Returns the chance that a model of the declared quality passes.
     *
     * @throws IllegalStateException if no quality was declared
     */
    public double chance() {
        return chance(requireExpected());
    }

    /**
     * Returns the chance that a model of some quality passes: the share of samples in which the claim is green.
     *
     * @param truth the true value, in the metric's unit
     */
    public double chance(double truth) {
        checkRange(truth);
        return caveat().isEmpty() ? judging.chance(plan, truth) : 0;
    }

    /** Whether the claim is a guard that cannot see the shortfall that it declares. */
    boolean isBlind() {
        return judging.isBlind(plan);
    }

    /**
     * Returns about how many examples of this mixture it takes for a model of the declared quality to pass in 80 of 100 samples; for a
     * guard, to see the shortfall that it declares. Positive infinity where the declared quality does not lie beyond the bar.
     *
     * @throws IllegalStateException if no quality was declared, or the claim is about the estimate alone, which more examples do not
     *     make easier
     */
    public double examplesNeeded() {
        if (!judging.isProof()) {
            throw new IllegalStateException("a claim on the estimate alone carries no burden of proof that examples"
                    + " could meet: " + metric.name() + " " + threshold + "; make it .withConfidence(0.95)");
        }
        return judging.examplesNeeded(plan, threshold.burden().isGuard() ? Double.NaN : requireExpected());
    }

    private double requireExpected() {
        if (Double.isNaN(expected)) {
            throw new IllegalStateException("declare the quality that the model is believed to have: plan("
                    + metric.name() + ", …).expecting(0.94)");
        }
        return expected;
    }

    /** Returns the plan in words, over some lines. */
    @Override
    public String toString() {
        return new PlanText(this).text();
    }
}
