package org.modelunit.metric;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;

/**
 * A number that says how good outcomes are: a name, a direction, a range, and how it is computed and bounded. A value: immutable,
 * safe for any thread.
 *
 * <p>A metric of one's own is a lambda, and bounded by a bootstrap:
 *
 * <pre>{@code
 * Metric.of("share approved", (Classified c) -> share(c.decided(), "good")).inRange(Range.UNIT)
 * }</pre>
 *
 * @param <O> the outcomes that it measures
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Metric<O extends Outcomes> {

    private final MetricInfo info;
    private final Computation<O> computation;
    private final Estimator<O> estimator;
    private final Planning planning;

    private Metric(MetricInfo info, Computation<O> computation, Estimator<O> estimator) {
        this(info, computation, estimator, Planning.unknown());
    }

    private Metric(MetricInfo info, Computation<O> computation, Estimator<O> estimator, Planning planning) {
        this.info = info;
        this.computation = computation;
        this.estimator = requireNonNull(estimator, "estimator");
        this.planning = requireNonNull(planning, "planning");
    }

    /**
     * Returns a metric that is finished from a statistic, bounded by a bootstrap, any number, and better when higher, until said
     * otherwise.
     *
     * @param name what it is called, the same for every run
     * @param statistic what it is finished from, shared with other metrics
     * @param finish gives the value; called from several threads at once
     * @param <O> the outcomes that it measures
     * @param <S> the statistic's type
     */
    public static <O extends Outcomes, S> Metric<O> of(
            String name, Statistic<? super O, S> statistic, ToDoubleFunction<? super S> finish) {
        requireNonNull(statistic, "statistic");
        requireNonNull(finish, "finish");
        return new Metric<>(anyNumber(name), new Computation.Finished<>(statistic, finish), Estimator.bootstrap());
    }

    /**
     * Returns a metric that is a proportion, finished from a statistic; bounded as one by {@link Estimator#clopperPearson()}, from 0 to 1,
     * and better when higher, until said otherwise.
     *
     * @param name what it is called, the same for every run
     * @param statistic what it is finished from, shared with other metrics
     * @param finish gives what the proportion is made of; called from several threads at once
     * @param <O> the outcomes that it measures
     * @param <S> the statistic's type
     */
    public static <O extends Outcomes, S> Metric<O> ofRatio(
            String name, Statistic<? super O, S> statistic, Function<? super S, Ratio> finish) {
        requireNonNull(statistic, "statistic");
        requireNonNull(finish, "finish");
        return new Metric<O>(
                        anyNumber(name), new Computation.Proportion<>(statistic, finish), Estimator.clopperPearson())
                .inRange(Range.UNIT);
    }

    /**
     * Returns a metric of one's own, bounded by a bootstrap, any number, and better when higher, until said otherwise. It is undefined
     * on examples with weights, as a function of the outcomes knows nothing of them.
     *
     * @param name what it is called, the same for every run
     * @param value gives the value for outcomes; called once for each bootstrap replicate, from several threads at once
     * @param <O> the outcomes that it measures
     */
    public static <O extends Outcomes> Metric<O> of(String name, ToDoubleFunction<? super O> value) {
        requireNonNull(value, "value");
        return new Metric<>(anyNumber(name), new Computation.ByRows<>(name, value), Estimator.bootstrap());
    }

    private static MetricInfo anyNumber(String name) {
        return new MetricInfo(name, Direction.HIGHER, Range.ANY, "");
    }

    private Metric<O> with(Direction direction, Range range, String focus) {
        return new Metric<>(new MetricInfo(name(), direction, range, focus), computation, estimator, planning);
    }

    /** Returns this metric with lower values as the better ones. */
    public Metric<O> lowerIsBetter() {
        return with(Direction.LOWER, range(), focus());
    }

    /** Returns this metric with a certain value as the best one, neither the highest nor the lowest. */
    public Metric<O> targetValue() {
        return with(Direction.NEITHER, range(), focus());
    }

    /**
     * Returns this metric with the values that it can take.
     *
     * @param range its range
     */
    public Metric<O> inRange(Range range) {
        return with(direction(), range, focus());
    }

    /**
     * Returns this metric with another way to estimate its uncertainty.
     *
     * @param estimator how its bounds are made
     */
    public Metric<O> estimatedBy(Estimator<O> estimator) {
        return new Metric<>(info, computation, estimator, planning);
    }

    /**
     * Returns this metric as one that can be planned before there are predictions.
     *
     * @param planning what it will be estimated from
     */
    public Metric<O> plannedBy(Planning planning) {
        return new Metric<>(info, computation, estimator, planning);
    }

    /**
     * Returns this metric as one about a label, whose examples a failure counts.
     *
     * @param label the label
     */
    public Metric<O> about(String label) {
        return with(direction(), range(), label);
    }

    /** Returns name, direction, range and label. */
    @API(status = Status.INTERNAL, since = "0.1")
    public MetricInfo info() {
        return info;
    }

    /** Returns what the metric is called, the same for every run. */
    public String name() {
        return info.name();
    }

    /** Returns which values are better. */
    public Direction direction() {
        return info.direction();
    }

    /** Returns the values that it can take. */
    public Range range() {
        return info.range();
    }

    /** Returns the label that the metric is about, or an empty text. */
    public String focus() {
        return info.focus();
    }

    /**
     * Returns what the value is made of, if it is a proportion.
     *
     * @param outcomes truth and predictions
     */
    public Optional<Ratio> ratio(O outcomes) {
        return computation.ratio(outcomes);
    }

    /**
     * Returns the value for outcomes.
     *
     * @param outcomes truth and predictions
     * @throws UndefinedMetricException if there is none; the message says why
     */
    public double value(O outcomes) {
        return value(outcomes, outcomes.design().weights());
    }

    /**
     * Returns the value for rows that count more than once or not at all.
     *
     * @param outcomes truth and predictions
     * @param weights how much each row counts, its weight in the outcomes included
     * @throws UndefinedMetricException if there is none; the message says why
     */
    public double value(O outcomes, RowWeights weights) {
        requireExamples(outcomes.size());
        return checked(computation.value(outcomes, weights));
    }

    /** Tells whether the value can be had from parts of the data by {@link #value(List)}. */
    public boolean isMergeable() {
        return computation.isMergeable();
    }

    /**
     * Returns the value for outcomes that come in parts: a statistic is computed of each, and they are put together.
     *
     * @param parts the outcomes of each part, with the same labels
     * @throws UnsupportedOperationException if the metric is not mergeable
     * @throws UndefinedMetricException if there is no value; the message says why
     */
    public double value(List<? extends O> parts) {
        requireExamples(parts.stream().mapToLong(Outcomes::size).sum());
        return checked(computation.value(parts));
    }

    /**
     * Returns the value in each group of rows: bit by bit the one of these rows alone. Where the statistic can be computed for all
     * groups together, as counts and ranks can, that is a matter of one pass; else the rows of each group are gathered.
     *
     * @param outcomes truth and predictions
     * @param groups of as many rows
     * @throws IllegalArgumentException if there are more or fewer
     */
    public GroupValues values(O outcomes, Grouping groups) {
        if (groups.rows() != outcomes.size()) {
            throw new IllegalArgumentException("there are " + outcomes.size() + " examples, but " + groups);
        }
        IntToDoubleFunction ofGroup =
                computation.ofGroups(outcomes, groups).orElse(group -> value(gathered(outcomes, groups.rows(group))));
        return GroupValues.of(groups.size(), group -> {
            requireExamples(groups.count(group));
            return checked(ofGroup.applyAsDouble(group));
        });
    }

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    private O gathered(O outcomes, int[] rows) {
        return (O) outcomes.rows(rows);
    }

    private void requireExamples(long size) {
        if (size == 0) {
            throw new UndefinedMetricException(name() + " is undefined on no examples");
        }
    }

    private double checked(double value) {
        if (Double.isNaN(value)) {
            throw new UndefinedMetricException(
                    name() + " is undefined here: what computes it gave NaN; mend that, or let it"
                            + " throw an UndefinedMetricException that says why there is no value");
        }
        Range range = range();
        if (!range.contains(value)) {
            throw new UndefinedMetricException(name() + " is " + value + ", but was declared to lie between "
                    + range.words()
                    + "; mend what computes it, or declare the values that it can take by inRange(…)");
        }
        return value;
    }

    /**
     * Returns the value for outcomes with its uncertainty. Where rows have weights, belong together or are stratified, only resampling
     * knows what that does to the uncertainty, whatever the metric's own way is.
     *
     * @param outcomes truth and predictions
     * @param seed where random numbers begin, if any are needed
     * @throws UndefinedMetricException if there is no value; the message says why
     */
    public Estimate estimate(O outcomes, long seed) {
        requireExamples(outcomes.size());
        return heeding(outcomes.design()).estimate(this, outcomes, seed);
    }

    /**
     * Returns the challenger's value minus the champion's on the same examples, with its uncertainty.
     *
     * @param challenger outcomes of one model
     * @param champion outcomes of the other, row by row the same examples
     * @param seed where random numbers begin
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Estimate difference(O challenger, O champion, long seed) {
        requireExamples(challenger.size());
        return heeding(challenger.design()).difference(this, challenger, champion, seed);
    }

    private Estimator<O> heeding(SampleDesign design) {
        return design.isSimple() || estimator.heedsDesign() ? estimator : Estimator.bootstrap();
    }

    /** Returns what it will be estimated from, as far as that is known before there are predictions. */
    public Planning planning() {
        return planning;
    }

    /**
     * Returns what a sample can tell about this metric, before there are predictions.
     *
     * @param sample what is known of the sample
     * @throws IllegalArgumentException if something has to be declared first; the message says what and how
     */
    public Plan plan(PlannedSample sample) {
        return planning.plan(this, sample);
    }

    /** What trials can tell about a proportion, by the method that will bound this metric; or else exactly. */
    Plan proportion(long trials, long examples) {
        return estimator instanceof ProportionEstimator<O> proportion
                ? proportion.plan().plan(trials, examples)
                : ClopperPearson.plan(trials, examples);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return info.name();
    }
}
