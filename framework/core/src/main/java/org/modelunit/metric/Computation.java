package org.modelunit.metric;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;

/** How a metric's value is computed. */
sealed interface Computation<O extends Outcomes> {

    /** The value, with each row counting as much as its weight says. */
    double value(O outcomes, RowWeights weights);

    /** What the value is made of, if it is a proportion. */
    default Optional<Ratio> ratio(O outcomes) {
        return Optional.empty();
    }

    /** Whether the value is the mean of one term for each row. */
    default boolean isMean() {
        return false;
    }

    /** The terms that the value is finished from, if it is from their mean. */
    default Optional<MeanOfRows<O, Double>> meanOfRows() {
        return Optional.empty();
    }

    /** The terms that a proportion is finished from, if it is from their mean. */
    default Optional<MeanOfRows<O, Ratio>> ratioOfRows() {
        return Optional.empty();
    }

    /** Whether the value can be had from parts of the data. */
    default boolean isMergeable() {
        return false;
    }

    /** The value of parts together. */
    default double value(List<? extends O> parts) {
        throw new UnsupportedOperationException();
    }

    /** What gives the value of each group, all of them computed in one pass, if that can be. */
    default Optional<IntToDoubleFunction> ofGroups(O outcomes, Grouping groups) {
        return Optional.empty();
    }

    /** A number finished from a statistic. */
    static <O extends Outcomes, S> Computation<O> of(
            Statistic<? super O, S> statistic, ToDoubleFunction<? super S> finish) {
        return new Finished<>(statistic, finish, false);
    }

    /** The mean of one term for each row. */
    static <O extends Outcomes> Computation<O> ofMean(WeightedMeanStatistic<? super O> terms) {
        return new Finished<>(terms, WeightedMean::value, true);
    }

    /** A number finished from a statistic. */
    record Finished<O extends Outcomes, S>(
            Statistic<? super O, S> statistic, ToDoubleFunction<? super S> finish, boolean isMean)
            implements Computation<O> {

        @Override
        public Optional<MeanOfRows<O, Double>> meanOfRows() {
            return MeanOfRows.of(statistic, finish::applyAsDouble, isMean);
        }

        @Override
        public double value(O outcomes, RowWeights weights) {
            return finish.applyAsDouble(Computation.of(statistic, outcomes, weights));
        }

        @Override
        public boolean isMergeable() {
            return statistic instanceof MergeableStatistic;
        }

        @Override
        public double value(List<? extends O> parts) {
            return finish.applyAsDouble(Computation.merged(statistic, parts));
        }

        @Override
        public Optional<IntToDoubleFunction> ofGroups(O outcomes, Grouping groups) {
            return Computation.grouped(statistic, outcomes, groups)
                    .map(ofGroup -> group -> finish.applyAsDouble(ofGroup.apply(group)));
        }
    }

    /** A proportion finished from a statistic. */
    record Proportion<O extends Outcomes, S>(Statistic<? super O, S> statistic, Function<? super S, Ratio> finish)
            implements Computation<O> {

        @Override
        public double value(O outcomes, RowWeights weights) {
            return finish.apply(Computation.of(statistic, outcomes, weights)).value();
        }

        @Override
        public Optional<Ratio> ratio(O outcomes) {
            return Optional.of(finish.apply(statistic.of(outcomes)));
        }

        @Override
        public Optional<MeanOfRows<O, Double>> meanOfRows() {
            return MeanOfRows.of(statistic, state -> finish.apply(state).value(), false);
        }

        @Override
        public Optional<MeanOfRows<O, Ratio>> ratioOfRows() {
            return MeanOfRows.of(statistic, finish, false);
        }

        @Override
        public boolean isMergeable() {
            return statistic instanceof MergeableStatistic;
        }

        @Override
        public double value(List<? extends O> parts) {
            return finish.apply(Computation.merged(statistic, parts)).value();
        }

        @Override
        public Optional<IntToDoubleFunction> ofGroups(O outcomes, Grouping groups) {
            return Computation.grouped(statistic, outcomes, groups)
                    .map(ofGroup -> group -> finish.apply(ofGroup.apply(group)).value());
        }
    }

    /** A function of the outcomes themselves; a replicate is a copy of them with rows drawn again. */
    record ByRows<O extends Outcomes>(String name, ToDoubleFunction<? super O> function) implements Computation<O> {

        @Override
        public double value(O outcomes, RowWeights weights) {
            if (outcomes.design().hasWeights()) {
                throw new UndefinedMetricException(name + " is a function of the outcomes and knows nothing of weights,"
                        + " but these examples have some; make it of a Statistic, which is given the weights,"
                        + " or measure on data without");
            }
            return function.applyAsDouble(
                    weights.areOnes() ? outcomes : Computation.rows(outcomes, weights.expanded()));
        }
    }

    /** Some rows of outcomes. */
    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    static <O extends Outcomes> O rows(O outcomes, int[] rows) {
        return (O) outcomes.rows(rows);
    }

    private static <O extends Outcomes, S> S of(Statistic<? super O, S> statistic, O outcomes, RowWeights weights) {
        return weights == outcomes.design().weights() ? statistic.of(outcomes) : statistic.of(outcomes, weights);
    }

    private static <O extends Outcomes, S> Optional<IntFunction<S>> grouped(
            Statistic<? super O, S> statistic, O outcomes, Grouping groups) {
        return statistic instanceof GroupedStatistic<? super O, S> grouped
                ? Optional.of(groups.once(grouped, outcomes))
                : Optional.empty();
    }

    private static <O extends Outcomes, S> S merged(Statistic<? super O, S> statistic, List<? extends O> parts) {
        if (!(statistic instanceof MergeableStatistic<? super O, S> mergeable)) {
            throw new UnsupportedOperationException(statistic + " cannot be merged from parts");
        }
        int scale = parts.stream()
                .mapToInt(part -> part.design().weights().scale())
                .max()
                .orElse(0);
        return parts.stream()
                .<S>map(part -> of(mergeable, part, part.design().weights().atScale(scale)))
                .reduce(mergeable::merge)
                .orElseThrow(
                        () -> new UndefinedMetricException("nothing can be measured on no parts; give at least one"));
    }
}
