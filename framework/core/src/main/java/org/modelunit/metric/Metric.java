package org.modelunit.metric;

import static java.util.Objects.requireNonNull;
import static org.modelunit.metric.MetricInfo.anyNumber;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.figure.FigureFunction;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Estimate;

/**
 * A number that says how good outcomes are: a name, a direction, a range, and how it is computed and bounded. Immutable and thread-safe.
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
    private final List<FigureFunction<? super O>> figures;

    private Metric(
            MetricInfo info, Computation<O> value, Estimator<O> estimator, List<FigureFunction<? super O>> figures) {
        this.info = info;
        this.computation = value;
        this.estimator = requireNonNull(estimator, "estimator");
        this.figures = figures;
    }

    private Metric(MetricInfo info, Computation<O> value, Estimator<O> estimator) {
        this(info, value, estimator, List.of());
    }

    /**
     * Returns a metric finished from a statistic, bounded by a bootstrap, any number, and better when higher, until said otherwise.
     *
     * @param name what it is called, the same for every run
     * @param statistic what it is finished from, shared with other metrics
     * @param finish gives the value; called from several threads at once
     */
    public static <O extends Outcomes, S> Metric<O> of(
            String name, Statistic<? super O, S> statistic, MetricFunction<? super S> finish) {
        requireNonNull(statistic, "statistic");
        requireNonNull(finish, "finish");
        return new Metric<>(
                anyNumber(name, statistic, finish), Computation.of(statistic, finish::of), Estimator.bootstrap());
    }

    /**
     * Returns a proportion, finished from a statistic; bounded exactly, from 0 to 1, and better when higher, until said otherwise.
     *
     * @param name what it is called, the same for every run
     * @param statistic what it is finished from, shared with other metrics
     * @param finish gives what the proportion is made of; called from several threads at once
     */
    public static <O extends Outcomes, S> Metric<O> ofRatio(
            String name, Statistic<? super O, S> statistic, RatioFunction<? super S> finish) {
        requireNonNull(statistic, "statistic");
        requireNonNull(finish, "finish");
        Computation<O> proportion = new Computation.Proportion<>(statistic, finish::of);
        return new Metric<>(anyNumber(name, statistic, finish), proportion, Estimator.clopperPearson())
                .inRange(Range.UNIT);
    }

    /**
     * Returns a metric that is the mean of one term for each row, which is looked up in a column wherever single rows matter; bounded by
     * {@link Estimator#mean()}, any number, and better when higher, until said otherwise.
     *
     * @param name what it is called, the same for every run
     * @param terms gives the term of each row
     */
    public static <O extends Outcomes> Metric<O> ofMean(String name, WeightedMeanStatistic<? super O> terms) {
        requireNonNull(terms, "terms");
        return new Metric<>(anyNumber(name, terms), Computation.ofMean(terms), Estimator.mean());
    }

    /**
     * Returns a metric of one's own, bounded by a bootstrap, any number, and better when higher, until said otherwise. It is undefined
     * on examples with weights, as a function of the outcomes knows nothing of them.
     *
     * @param name what it is called, the same for every run
     * @param value gives the value for outcomes; called once for each bootstrap replicate, from several threads at once
     */
    public static <O extends Outcomes> Metric<O> of(String name, MetricFunction<? super O> value) {
        requireNonNull(value, "value");
        return new Metric<>(anyNumber(name, value), new Computation.ByRows<>(name, value::of), Estimator.bootstrap());
    }

    /** Returns this metric with lower values as the better ones. */
    public Metric<O> lowerIsBetter() {
        return new Metric<>(info.with(Direction.LOWER), computation, estimator, figures);
    }

    /** Returns this metric with a certain value as the best one, neither the highest nor the lowest. */
    public Metric<O> targetValue() {
        return new Metric<>(info.with(Direction.NEITHER), computation, estimator, figures);
    }

    /** Returns this metric with the values that it can take. */
    public Metric<O> inRange(Range range) {
        return new Metric<>(info.with(range), computation, estimator, figures);
    }

    /** Returns this metric with what it divides by (all examples, those of a label), from which it can be planned without predictions. */
    public Metric<O> withSupport(Support support) {
        return new Metric<>(info.with(support), computation, estimator, figures);
    }

    /** Returns this metric with another way to estimate its uncertainty. */
    public Metric<O> estimatedBy(Estimator<O> estimator) {
        return new Metric<>(info.estimatedBy(estimator), computation, estimator, figures);
    }

    /** Returns this metric with the figures, of the index {@code Figures} or one's own, that a report draws beside its claims. */
    @SafeVarargs
    @SuppressWarnings("varargs") // nobody writes to the array
    public final Metric<O> showing(FigureFunction<? super O>... figures) {
        return new Metric<>(info, computation, estimator, List.of(figures));
    }

    /** Returns what makes its figures. */
    @API(status = Status.INTERNAL, since = "0.1")
    public List<FigureFunction<? super O>> figures() {
        return figures;
    }

    /** Returns name, direction, range and support. */
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

    /** Returns what it divides by. */
    public Support support() {
        return info.support();
    }

    /** Tells whether it is the mean of one term for each row. */
    public boolean isMean() {
        return computation.isMean();
    }

    /** Returns this metric as one whose value can be had from parts of the data, where it can. */
    public Optional<MergeableMetric<O>> mergeable() {
        return computation.isMergeable() ? Optional.of(new MergeableMetric<>(info, computation)) : Optional.empty();
    }

    /** Returns what the value for outcomes is made of, if it is a proportion. */
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

    /** Returns the value for rows that count as much as weights say, which take the place of those in the outcomes. */
    public double value(O outcomes, RowWeights weights) {
        info.requireExamples(outcomes.size());
        return info.checked(computation.value(outcomes, weights));
    }

    /**
     * Returns the value for outcomes with its uncertainty. Where rows have weights, belong together or are stratified, and the metric's
     * own way knows nothing of that, a bootstrap takes its place.
     *
     * @param seed where random numbers begin, if any are needed
     * @throws UndefinedMetricException if there is no value; the message says why
     */
    public Estimate estimate(O outcomes, long seed) {
        info.requireExamples(outcomes.size());
        return estimator.heeding(outcomes.design()).estimate(this, outcomes, seed);
    }

    /** Returns the challenger's value minus the champion's on the same examples, with its uncertainty. */
    @API(status = Status.INTERNAL, since = "0.1")
    public Estimate difference(O challenger, O champion, long seed) {
        info.requireExamples(challenger.size());
        return estimator.heeding(challenger.design()).difference(this, challenger, champion, seed);
    }

    Estimator<O> estimator() {
        return estimator;
    }

    Computation<O> computation() {
        return computation;
    }

    @Override
    public String toString() {
        return info.name();
    }
}
