package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.claim.Decision;
import org.modelunit.claim.SliceClaim;
import org.modelunit.claim.SliceFinding;
import org.modelunit.claim.SliceVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.settings.Settings;
import org.modelunit.slice.Family.Member;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Streams;

/**
 * An evaluation divided into slices. A value: immutable, and enough for any number of claims.
 *
 * <pre>{@code
 * var byAge = SlicedEvaluation.of(evaluation, by("age group", Applicant::ageGroup));
 * byAge.on("under 25").value(accuracy());
 * byAge.judge(accuracy(), eachSlice(atLeast(0.7).withConfidence(0.95)));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SlicedEvaluation<I, O extends Outcomes> {

    private static final int MOST_COMPARED = 40;

    private final Evaluation<I, O> evaluation;
    private final Slicing<? super I> slicing;
    private final Slices slices;

    private SlicedEvaluation(Evaluation<I, O> evaluation, Slicing<? super I> slicing) {
        this.evaluation = evaluation;
        this.slicing = slicing;
        this.slices = slicing.over(evaluation);
    }

    /**
     * Divides an evaluation.
     *
     * @param evaluation the evaluation
     * @param slicing how its examples are divided
     * @param <I> the type of an input
     * @param <O> the outcomes
     * @throws org.modelunit.error.DataException if the slicing fails on an input, or divides nothing
     */
    public static <I, O extends Outcomes> SlicedEvaluation<I, O> of(
            Evaluation<I, O> evaluation, Slicing<? super I> slicing) {
        return new SlicedEvaluation<>(requireNonNull(evaluation, "evaluation"), slicing);
    }

    /** Returns the slices, with the rows of each. */
    public Slices slices() {
        return slices;
    }

    /**
     * Returns the evaluation restricted to a slice.
     *
     * @param slice the name of a slice
     * @throws IllegalArgumentException if there is no such slice
     */
    public Evaluation<I, O> on(String slice) {
        return on(slices.indexOf(slice));
    }

    private Evaluation<I, O> on(int slice) {
        return evaluation.rows(slices.slicing() + "=" + slices.name(slice), slices.rows(slice));
    }

    /**
     * Returns the value of a metric on each slice, or why there is none; much quicker than slice by slice.
     *
     * @param metric the metric
     */
    public SliceValues values(Metric<? super O> metric) {
        return SliceValues.of(widened(metric), evaluation.outcomes(), slices);
    }

    /**
     * Judges a claim on the slices and leaves no trace; assertions also record it.
     *
     * @param metric the metric
     * @param claim what is required of it on the slices
     * @throws IllegalArgumentException if the claim makes no sense for the metric, or names a slice that is none
     */
    public SliceVerdict judge(Metric<? super O> metric, SliceClaim claim) {
        return judge(metric, claim, Settings.current().seed());
    }

    /**
     * Judges a claim on the slices with a seed of one's own.
     *
     * @param metric the metric
     * @param claim what is required of it on the slices
     * @param seed the root of what is drawn at random
     */
    public SliceVerdict judge(Metric<? super O> metric, SliceClaim claim, long seed) {
        Threshold threshold = threshold(metric, claim.scope());
        long mixed = Streams.seed(seed, metric.name(), evaluation.provenance().contentDigest(), slices.slicing());
        List<Member> members = members(widened(metric), claim, mixed);
        Family family = new Family(threshold, claim.correction(), members);
        List<SliceFinding> findings = family.findings();
        return new SliceVerdict(
                evaluation.name(),
                metric.name() + " by " + slices.slicing(),
                slicing.description(),
                claim,
                threshold,
                decision(findings),
                findings,
                List.of(),
                family.confidence(),
                method(members),
                evaluation.provenance(),
                seed);
    }

    @SuppressWarnings("unchecked") // a metric only reads outcomes
    private Metric<O> widened(Metric<? super O> metric) {
        return (Metric<O>) requireNonNull(metric, "metric");
    }

    private static Threshold threshold(Metric<?> metric, SliceClaim.Scope scope) {
        if (scope instanceof SliceClaim.Each each) {
            metric.check(each.threshold());
            return each.threshold();
        }
        if (scope instanceof SliceClaim.Overall overall) {
            return Comparisons.threshold(metric, overall.margin());
        }
        return scope instanceof SliceClaim.Best best
                ? Comparisons.threshold(metric, best.margin())
                : ((SliceClaim.Pair) scope).threshold();
    }

    private List<Member> members(Metric<O> metric, SliceClaim claim, long seed) {
        if (claim.scope() instanceof SliceClaim.Each) {
            return each(metric, claim.minimum(), seed);
        }
        Comparisons<O> comparisons = new Comparisons<>(metric, evaluation.outcomes(), slices, seed);
        if (claim.scope() instanceof SliceClaim.Pair pair) {
            return List.of(pair(
                    comparisons,
                    slices.indexOf(pair.first()),
                    slices.indexOf(pair.second()),
                    pair.isRatio(),
                    claim.minimum()));
        }
        return claim.scope() instanceof SliceClaim.Best
                ? pairs(comparisons, claim.minimum())
                : overall(comparisons, claim.minimum());
    }

    private List<Member> each(Metric<O> metric, int minimum, long seed) {
        List<Member> members = new ArrayList<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            members.add(one(metric, slice, minimum, Streams.seed(seed, slices.name(slice))));
        }
        return members;
    }

    private Member one(Metric<O> metric, int slice, int minimum, long seed) {
        O outcomes = on(slice).outcomes();
        long counted = Counted.of(metric, outcomes);
        if (counted < minimum) {
            return Member.undecided(slices.name(slice), slices.count(slice), counted, below(minimum, counted));
        }
        try {
            Estimate estimate = metric.estimate(outcomes, seed);
            return Member.of(slices.name(slice), slices.count(slice), counted, estimate);
        } catch (UndefinedMetricException e) {
            return Member.undecided(slices.name(slice), slices.count(slice), counted, String.valueOf(e.getMessage()));
        }
    }

    private List<Member> overall(Comparisons<O> comparisons, int minimum) {
        List<Member> members = new ArrayList<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            int at = slice;
            members.add(compared(
                    slices.name(slice),
                    slices.count(slice),
                    comparisons.counted(slice),
                    minimum,
                    () -> comparisons.againstAll(at)));
        }
        return members;
    }

    /** Each slice minus each other one: none is too far below the best exactly if none is too far below any. */
    private List<Member> pairs(Comparisons<O> comparisons, int minimum) {
        if (slices.size() > MOST_COMPARED) {
            throw new IllegalArgumentException("comparing each of " + slices.size() + " slices of " + slices.slicing()
                    + " with each other one is too much, " + MOST_COMPARED
                    + " slices at most; compare them with all examples"
                    + " together: againstOverall(…)");
        }
        List<Member> members = new ArrayList<>();
        for (int first = 0; first < slices.size(); first++) {
            for (int second = 0; second < slices.size(); second++) {
                if (first != second) {
                    members.add(pair(comparisons, first, second, false, minimum));
                }
            }
        }
        return members;
    }

    private Member pair(Comparisons<O> comparisons, int first, int second, boolean isRatio, int minimum) {
        return compared(
                slices.name(first) + (isRatio ? " / " : " − ") + slices.name(second),
                Math.min(slices.count(first), slices.count(second)),
                Math.min(comparisons.counted(first), comparisons.counted(second)),
                minimum,
                () -> comparisons.between(first, second, isRatio));
    }

    private static Member compared(
            String name, int examples, long counted, int minimum, Supplier<Estimate> comparison) {
        if (counted < minimum) {
            return Member.undecided(name, examples, counted, below(minimum, counted));
        }
        try {
            return Member.of(name, examples, counted, comparison.get());
        } catch (UndefinedMetricException e) {
            return Member.undecided(name, examples, counted, String.valueOf(e.getMessage()));
        }
    }

    private static String below(int minimum, long counted) {
        return counted + " count, below the minimum of " + minimum;
    }

    private static Decision decision(List<SliceFinding> findings) {
        List<Decision> decisions = findings.stream().map(SliceFinding::decision).toList();
        if (decisions.contains(Decision.FAILED)) {
            return Decision.FAILED;
        }
        return decisions.contains(Decision.INCONCLUSIVE) ? Decision.INCONCLUSIVE : Decision.PASSED;
    }

    private static String method(List<Member> members) {
        return members.stream()
                .filter(Member::isBounded)
                .map(Member::estimate)
                .map(estimate -> estimate == null ? "" : estimate.method())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Returns the evaluation and the slicing by name. */
    @Override
    public String toString() {
        return evaluation + " by " + slices;
    }
}
