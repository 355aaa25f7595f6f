package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.modelunit.metric.Metric;
import org.modelunit.metric.SupportCount;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Streams;

/** Makes what a claim is judged by: each slice by itself, or compared with others. */
final class SliceEstimates<O extends Outcomes> {

    private static final int MOST_COMPARED = 40;

    private final Metric<O> metric;
    private final Slices slices;
    private final List<SliceRows<O>> parts;
    private final O all;
    private final SliceComparisons<O> comparisons;
    private final LeastSize leastSize;
    private final long seed;

    SliceEstimates(Metric<O> metric, Slices slices, O all, SliceRequirement required, long seed) {
        this.metric = metric;
        this.slices = slices;
        this.all = all;
        this.parts = Workers.current().map(slices.size(), slice -> SliceRows.of(all, slices, slice));
        this.comparisons = new SliceComparisons<>(metric, all, seed);
        this.leastSize = LeastSize.of(required, SupportCount.of(metric, all));
        this.seed = seed;
    }

    /** What is judged. */
    List<SliceEstimate> of(SliceScope scope) {
        if (scope instanceof SliceScope.Each) {
            return each();
        }
        if (scope instanceof SliceScope.Overall) {
            return parts.stream().map(this::againstAll).toList();
        }
        if (scope instanceof SliceScope.Pair pair) {
            return List.of(pair(part(pair.first()), part(pair.second()), pair.isRatio()));
        }
        requireFew();
        return scope instanceof SliceScope.LargestGap gap ? apart(gap.isRatio()) : pairs();
    }

    /** The slices by themselves that are compared with one another; none where that is what is judged. */
    List<SliceEstimate> groups(SliceScope scope) {
        if (scope instanceof SliceScope.Each) {
            return List.of();
        }
        if (scope instanceof SliceScope.Pair pair) {
            return List.of(alone(part(pair.first())), alone(part(pair.second())));
        }
        List<SliceEstimate> groups = new ArrayList<>(each());
        if (scope instanceof SliceScope.Overall) {
            groups.add(alone("all together", all));
        }
        return groups;
    }

    private SliceRows<O> part(String slice) {
        return parts.get(slices.indexOf(slice));
    }

    private List<SliceEstimate> each() {
        return Workers.current().map(parts.size(), slice -> alone(parts.get(slice)));
    }

    private SliceEstimate alone(SliceRows<O> part) {
        return alone(part.name(), part.outcomes());
    }

    private SliceEstimate alone(String name, O outcomes) {
        return leastSize.member(
                name,
                outcomes.size(),
                SupportCount.of(metric, outcomes),
                () -> metric.value(outcomes),
                () -> metric.estimate(outcomes, Streams.seed(seed, name)));
    }

    private SliceEstimate againstAll(SliceRows<O> part) {
        return leastSize.member(
                part.name(),
                part.size(),
                SupportCount.of(metric, part.outcomes()),
                () -> comparisons.valueAgainstAll(part),
                () -> comparisons.againstAll(part));
    }

    private void requireFew() {
        slices.requireSeveral();
        if (slices.size() > MOST_COMPARED) {
            throw new IllegalArgumentException("comparing each of " + slices.size() + " slices of " + slices.slicing()
                    + " with each other one is too much, " + MOST_COMPARED
                    + " slices at most; compare them with all examples"
                    + " together: againstOverall(…)");
        }
    }

    /** Each slice minus each other one: none is too far below the best exactly if none is too far below any. */
    private List<SliceEstimate> pairs() {
        List<SliceEstimate> members = new ArrayList<>();
        for (SliceRows<O> first : parts) {
            for (SliceRows<O> second : parts) {
                if (!first.name().equals(second.name())) {
                    members.add(pair(first, second, false));
                }
            }
        }
        return members;
    }

    private SliceEstimate pair(SliceRows<O> first, SliceRows<O> second, boolean isRatio) {
        return compared(
                first,
                second,
                isRatio,
                () -> comparisons.valueBetween(first, second, isRatio),
                () -> comparisons.between(first, second, isRatio));
    }

    /** Any two slices once, the higher one minus the lower one, or the lower one divided by the higher one. */
    private List<SliceEstimate> apart(boolean isRatio) {
        List<SliceEstimate> members = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int second = first + 1; second < parts.size(); second++) {
                members.add(apart(parts.get(first), parts.get(second), isRatio));
            }
        }
        return members;
    }

    private SliceEstimate apart(SliceRows<O> one, SliceRows<O> other, boolean isRatio) {
        boolean isInOrder = isRatio == (valueOrNaN(one) <= valueOrNaN(other));
        SliceRows<O> first = isInOrder ? one : other;
        SliceRows<O> second = isInOrder ? other : one;
        return compared(
                first,
                second,
                isRatio,
                () -> comparisons.valueBetween(first, second, isRatio),
                () -> new UndirectedDifference(comparisons.between(first, second, isRatio), isRatio));
    }

    private double valueOrNaN(SliceRows<O> part) {
        return LeastSize.valueOrNaN(() -> metric.value(part.outcomes()));
    }

    private SliceEstimate compared(
            SliceRows<O> first,
            SliceRows<O> second,
            boolean isRatio,
            DoubleSupplier value,
            Supplier<Estimate> estimate) {
        return leastSize.member(
                first.name() + (isRatio ? " / " : " − ") + second.name(),
                Math.min(first.size(), second.size()),
                SupportCount.of(metric, first.outcomes()).orFewer(SupportCount.of(metric, second.outcomes())),
                value,
                estimate);
    }
}
