package org.modelunit.power;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Judge;
import org.modelunit.claim.Requirements;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Metric;
import org.modelunit.metric.PlannedSample;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/**
 * What given data can tell about one claim. Printed, it says all that is known.
 *
 * <p>Shares are computed by the exact binomial distribution, areas and means by the distributions that their bounds rest on. Immutable
 * and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClaimPlan {

    /** In how many of all samples something has to be found, by custom. */
    static final double POWER = 0.80;

    private static final double USUAL_CONFIDENCE = 0.95;

    private final Metric<?> metric;
    private final Threshold threshold;
    private final PlannedSample sample;
    private final Plan plan;
    private final double expected; // NaN: not declared

    private ClaimPlan(Metric<?> metric, Threshold threshold, PlannedSample sample, double expected) {
        this.metric = metric;
        this.threshold = threshold;
        this.sample = sample;
        this.plan = metric.plan(sample);
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
        return threshold.burden() instanceof Burden.PointEstimate ? "" : plan.caveat();
    }

    /**
     * Returns what a model has to show on these rows for each bar, in their order: for a claim with confidence the value whose bound
     * reaches the bar, for a guard the value at which it does not fail yet, or else the bar itself; NaN where no value would do.
     */
    public List<Double> passMarks() {
        return threshold.bars().stream().map(this::passMark).toList();
    }

    private double passMark(Bar bar) {
        if (threshold.burden() instanceof Burden.Shown shown) {
            return plan.passMark(bar.side(), bar.value(), shown.confidence());
        }
        return threshold.burden() instanceof Burden.NotRefuted
                ? plan.refutationLimit(bar.side(), bar.value(), refuting())
                : bar.value();
    }

    /** The confidence that a refutation at one bar needs, as the judge of the claim will ask for it. */
    private double refuting() {
        return Judge.refuting(threshold, 1);
    }

    /** About how many rows it takes until some value shows what is required; where these rows are enough, 0. */
    double rowsToMeet() {
        return Judge.rowsToMeet(plan, threshold);
    }

    /**
     * Returns the smallest distance beyond the bar that these rows refute in 80 of 100 samples, with the confidence of the claim, or 95 %
     * where it has none; of a range, the larger one. Positive infinity where they see no drop at all.
     */
    public double smallestDrop() {
        double confidence = threshold.burden() instanceof Burden.PointEstimate ? USUAL_CONFIDENCE : refuting();
        return threshold.bars().stream()
                .mapToDouble(bar -> plan.smallestDrop(bar.side(), bar.value(), confidence, POWER))
                .max()
                .orElseThrow();
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
        if (!caveat().isEmpty()) {
            return 0;
        }
        if (threshold.burden() instanceof Burden.Shown shown) {
            return both(bar -> plan.power(bar.side(), bar.value(), shown.confidence(), truth));
        }
        if (threshold.burden() instanceof Burden.NotRefuted) {
            return isBlind()
                    ? 0 // what could not be seen was not guarded, and no sample is green
                    : both(bar -> 1 - plan.power(bar.side().other(), bar.value(), refuting(), truth));
        }
        return both(bar -> plan.chance(bar.side(), bar.value(), truth));
    }

    /** Whether the claim is a guard that cannot see the drop that it declares. */
    boolean isBlind() {
        return threshold.burden() instanceof Burden.NotRefuted guard && smallestDrop() > guard.drop();
    }

    /** Of a range: every sample is on the right side of one end at least, so the chance of both is what their sum exceeds 1 by. */
    private double both(ToDoubleFunction<Bar> chance) {
        double sum = threshold.bars().stream().mapToDouble(chance).sum();
        return Math.max(0, sum - (threshold.bars().size() - 1));
    }

    /**
     * Returns about how many examples of this mixture it takes for a model of the declared quality to pass in 80 of 100 samples; for a
     * guard, to see the drop that it declares. Positive infinity where the declared quality does not lie beyond the bar.
     *
     * @throws IllegalStateException if no quality was declared, or the claim is about the estimate alone, which more examples do not
     *     make easier
     */
    public double examplesNeeded() {
        if (threshold.burden() instanceof Burden.Shown shown) {
            double truth = requireExpected();
            double power =
                    1 - (1 - POWER) / threshold.bars().size(); // of a range, the samples that miss either end add up
            return most(bar -> plan.examplesNeeded(bar.side(), bar.value(), shown.confidence(), truth, power));
        }
        if (threshold.burden() instanceof Burden.NotRefuted guard) {
            return most(bar ->
                    plan.examplesNeeded(bar.side().other(), bar.value(), refuting(), beyond(bar, guard.drop()), POWER));
        }
        throw new IllegalStateException("a claim on the estimate alone carries no burden of proof that examples could"
                + " meet: " + metric.name() + " " + threshold + "; make it .withConfidence(0.95)");
    }

    private static double beyond(Bar bar, double drop) {
        return bar.side() == Side.AT_LEAST ? bar.value() - drop : bar.value() + drop;
    }

    private double most(ToDoubleFunction<Bar> examples) {
        return threshold.bars().stream().mapToDouble(examples).max().orElseThrow();
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
