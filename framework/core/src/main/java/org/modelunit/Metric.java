package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.Estimate;

/**
 * A number that says how good outcomes are: a name, a direction, a range, and how it is computed and bounded. A value: immutable,
 * safe for any thread.
 *
 * <p>A metric of one's own is a lambda, and bounded by a bootstrap:
 *
 * <pre>{@code
 * Metric.of("share approved", (Classified c) -> share(c.decided(), "good")).within(Range.UNIT)
 * }</pre>
 *
 * @param <O> the outcomes that it measures
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Metric<O extends Outcomes> {

    /** Computes the value for rows that count more than once or not at all. */
    @FunctionalInterface
    private interface Computation<O> {
        double of(O outcomes, RowCounts counts);
    }

    private final String name;
    private final Direction direction;
    private final Range range;
    private final String focus;
    private final Computation<O> computation;
    private final Estimator<O> estimator;

    private Metric(
            String name,
            Direction direction,
            Range range,
            String focus,
            Computation<O> computation,
            Estimator<O> estimator) {
        this.name = requireNonNull(name, "name");
        this.direction = requireNonNull(direction, "direction");
        this.range = requireNonNull(range, "range");
        this.focus = requireNonNull(focus, "focus");
        this.computation = computation;
        this.estimator = requireNonNull(estimator, "estimator");
    }

    /**
     * Returns a metric that is finished from a statistic, bounded by a bootstrap, any number, and better when higher, until said
     * otherwise.
     *
     * @param name what it is called, the same for every run
     * @param statistic what it is finished from, shared with other metrics
     * @param finish gives the value
     * @param <O> the outcomes that it measures
     * @param <S> the statistic's type
     */
    public static <O extends Outcomes, S> Metric<O> of(
            String name, Statistic<? super O, S> statistic, ToDoubleFunction<? super S> finish) {
        requireNonNull(statistic, "statistic");
        requireNonNull(finish, "finish");
        return of(
                name,
                (outcomes, counts) -> finish.applyAsDouble(
                        counts.areOnce() ? statistic.of(outcomes) : statistic.of(outcomes, counts)));
    }

    /**
     * Returns a metric of one's own, bounded by a bootstrap, any number, and better when higher, until said otherwise.
     *
     * @param name what it is called, the same for every run
     * @param value gives the value for outcomes; called once for each bootstrap replicate
     * @param <O> the outcomes that it measures
     */
    public static <O extends Outcomes> Metric<O> of(String name, ToDoubleFunction<? super O> value) {
        requireNonNull(value, "value");
        return of(
                name,
                (outcomes, counts) -> value.applyAsDouble(counts.areOnce() ? outcomes : resampled(outcomes, counts)));
    }

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    private static <O extends Outcomes> O resampled(O outcomes, RowCounts counts) {
        return (O) outcomes.rows(counts.expanded());
    }

    private static <O extends Outcomes> Metric<O> of(String name, Computation<O> computation) {
        return new Metric<>(name, Direction.HIGHER, Range.ANY, "", computation, new BootstrapEstimator<>());
    }

    /** Returns this metric as one of which lower values are better. */
    public Metric<O> lowerIsBetter() {
        return new Metric<>(name, Direction.LOWER, range, focus, computation, estimator);
    }

    /** Returns this metric as one of which a certain value is best, neither the highest nor the lowest. */
    public Metric<O> bestAtAValue() {
        return new Metric<>(name, Direction.NEITHER, range, focus, computation, estimator);
    }

    /**
     * Returns this metric with the values that it can take.
     *
     * @param range its range
     */
    public Metric<O> within(Range range) {
        return new Metric<>(name, direction, range, focus, computation, estimator);
    }

    /**
     * Returns this metric with another way to estimate its uncertainty.
     *
     * @param estimator how its bounds are made
     */
    public Metric<O> estimatedBy(Estimator<O> estimator) {
        return new Metric<>(name, direction, range, focus, computation, estimator);
    }

    /**
     * Returns this metric as one about a label, whose examples a failure counts.
     *
     * @param label the label
     */
    public Metric<O> about(String label) {
        return new Metric<>(name, direction, range, label, computation, estimator);
    }

    /** Returns what the metric is called, the same for every run. */
    public String name() {
        return name;
    }

    /** Returns which values are better. */
    public Direction direction() {
        return direction;
    }

    /** Returns the values that it can take. */
    public Range range() {
        return range;
    }

    /** Returns the label that the metric is about, or an empty text. */
    public String focus() {
        return focus;
    }

    /**
     * Returns the value for outcomes.
     *
     * @param outcomes truth and predictions
     * @throws UndefinedMetricException if there is none; the message says why
     */
    public double value(O outcomes) {
        return value(outcomes, RowCounts.once(outcomes.size()));
    }

    /**
     * Returns the value for rows that count more than once or not at all.
     *
     * @param outcomes truth and predictions
     * @param counts how often each row counts
     * @throws UndefinedMetricException if there is none; the message says why
     */
    public double value(O outcomes, RowCounts counts) {
        if (outcomes.size() == 0) {
            throw new UndefinedMetricException(name + " is undefined on no examples");
        }
        double value = computation.of(outcomes, counts);
        if (Double.isNaN(value)) {
            throw new UndefinedMetricException(name + " is undefined here: its value is NaN");
        }
        if (!range.contains(value)) {
            throw new UndefinedMetricException(name + " is " + value + ", but lies between " + range.lowest() + " and "
                    + range.highest() + " by its own account");
        }
        return value;
    }

    /**
     * Returns the value for outcomes with its uncertainty.
     *
     * @param outcomes truth and predictions
     * @param seed where random numbers begin, if any are needed
     * @throws UndefinedMetricException if there is no value; the message says why
     */
    public Estimate estimate(O outcomes, long seed) {
        if (outcomes.size() == 0) {
            throw new UndefinedMetricException(name + " is undefined on no examples");
        }
        return estimator.estimate(this, outcomes, seed);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
