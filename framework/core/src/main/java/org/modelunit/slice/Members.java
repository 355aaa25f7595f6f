package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.modelunit.Counted;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.claim.SliceClaim;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.parallel.Workers;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Streams;

/** Makes what a claim is judged by: each slice by itself, or compared with others. */
final class Members<O extends Outcomes> {

    private static final int MOST_COMPARED = 40;

    private final Metric<O> metric;
    private final Slices slices;
    private final List<Part<O>> parts;
    private final O all;
    private final Comparisons<O> comparisons;
    private final int minimum;
    private final long seed;

    Members(Metric<O> metric, Slices slices, O all, int minimum, long seed) {
        this.metric = metric;
        this.slices = slices;
        this.all = all;
        this.parts = Workers.current().map(slices.size(), slice -> Part.of(all, slices, slice));
        this.comparisons = new Comparisons<>(metric, all, seed);
        this.minimum = minimum;
        this.seed = seed;
    }

    /** What is judged. */
    List<Member> of(SliceClaim.Scope scope) {
        if (scope instanceof SliceClaim.Each) {
            return each();
        }
        if (scope instanceof SliceClaim.Overall) {
            return parts.stream().map(this::againstAll).toList();
        }
        if (scope instanceof SliceClaim.Pair pair) {
            return List.of(pair(part(pair.first()), part(pair.second()), pair.isRatio()));
        }
        requireFew();
        return scope instanceof SliceClaim.Farthest farthest ? apart(farthest.isRatio()) : pairs();
    }

    /** The slices by themselves that are compared with one another; none where that is what is judged. */
    List<Member> groups(SliceClaim.Scope scope) {
        if (scope instanceof SliceClaim.Each) {
            return List.of();
        }
        if (scope instanceof SliceClaim.Pair pair) {
            return List.of(alone(part(pair.first())), alone(part(pair.second())));
        }
        List<Member> groups = new ArrayList<>(each());
        if (scope instanceof SliceClaim.Overall) {
            groups.add(alone("all together", all));
        }
        return groups;
    }

    private Part<O> part(String slice) {
        return parts.get(slices.indexOf(slice));
    }

    private List<Member> each() {
        return Workers.current().map(parts.size(), slice -> alone(parts.get(slice)));
    }

    private Member alone(Part<O> part) {
        return alone(part.name(), part.outcomes());
    }

    private Member alone(String name, O outcomes) {
        return member(
                name,
                outcomes.size(),
                Counted.of(metric, outcomes),
                () -> metric.value(outcomes),
                () -> metric.estimate(outcomes, Streams.seed(seed, name)));
    }

    private Member againstAll(Part<O> part) {
        return member(
                part.name(),
                part.size(),
                Counted.of(metric, part.outcomes()),
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
    private List<Member> pairs() {
        List<Member> members = new ArrayList<>();
        for (Part<O> first : parts) {
            for (Part<O> second : parts) {
                if (!first.name().equals(second.name())) {
                    members.add(pair(first, second, false));
                }
            }
        }
        return members;
    }

    private Member pair(Part<O> first, Part<O> second, boolean isRatio) {
        return compared(
                first,
                second,
                isRatio,
                () -> comparisons.valueBetween(first, second, isRatio),
                () -> comparisons.between(first, second, isRatio));
    }

    /** Any two slices once, the higher one minus the lower one, or the lower one divided by the higher one. */
    private List<Member> apart(boolean isRatio) {
        List<Member> members = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            for (int second = first + 1; second < parts.size(); second++) {
                members.add(apart(parts.get(first), parts.get(second), isRatio));
            }
        }
        return members;
    }

    private Member apart(Part<O> one, Part<O> other, boolean isRatio) {
        boolean isInOrder = isRatio == (valueOrNaN(one) <= valueOrNaN(other));
        Part<O> first = isInOrder ? one : other;
        Part<O> second = isInOrder ? other : one;
        return compared(
                first,
                second,
                isRatio,
                () -> comparisons.valueBetween(first, second, isRatio),
                () -> new Apart(comparisons.between(first, second, isRatio), isRatio));
    }

    private double valueOrNaN(Part<O> part) {
        return valueOrNaN(() -> metric.value(part.outcomes()));
    }

    private Member compared(
            Part<O> first, Part<O> second, boolean isRatio, DoubleSupplier value, Supplier<Estimate> estimate) {
        return member(
                first.name() + (isRatio ? " / " : " − ") + second.name(),
                Math.min(first.size(), second.size()),
                Counted.of(metric, first.outcomes()).orFewer(Counted.of(metric, second.outcomes())),
                value,
                estimate);
    }

    private Member member(
            String name, int examples, Counted counted, DoubleSupplier value, Supplier<Estimate> estimate) {
        if (counted.isBelow(minimum)) {
            return Member.undecided(name, examples, counted.count(), valueOrNaN(value), counted.below(minimum));
        }
        try {
            return Member.of(name, examples, counted.count(), estimate.get());
        } catch (UndefinedMetricException e) {
            return Member.undecided(name, examples, counted.count(), Double.NaN, String.valueOf(e.getMessage()));
        }
    }

    private static double valueOrNaN(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }
}
