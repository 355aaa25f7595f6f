package org.modelunit.claim;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.MetricInfo;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;

/**
 * How a threshold is judged, for an evaluation, a difference and a slice alike, and before there is a model: the bound that is shown is
 * the bound that judges. What is shown has to be shown at each bar, which needs no correction (an intersection-union test, Berger,
 * Technometrics 24, 1982); what is refuted may be refuted at either of two bars, and on any of several parts, so refutations are
 * corrected (Bonferroni). There is one for each burden of proof.
 */
@API(status = Status.INTERNAL, since = "0.1")
public abstract sealed class Judging permits EstimateJudging, ProofJudging, GuardJudging {

    /** In how many of all samples something has to be found, by custom. */
    public static final double POWER = 0.80;

    /** The confidence of the bounds that are shown where a claim names none. */
    static final double SHOWN_CONFIDENCE = 0.95;

    private final Threshold threshold;
    private final int comparisons;

    Judging(Threshold threshold, int comparisons) {
        this.threshold = threshold;
        this.comparisons = comparisons;
    }

    /**
     * Returns how a threshold is judged that is claimed once.
     *
     * @param threshold what is required
     */
    public static Judging of(Threshold threshold) {
        return of(threshold, 1);
    }

    /**
     * Returns how a threshold is judged that is claimed on several parts of the data.
     *
     * @param threshold what is required
     * @param comparisons on how many parts it is claimed, for which refutations are corrected
     */
    public static Judging of(Threshold threshold, int comparisons) {
        return threshold.burden().judging(threshold, comparisons);
    }

    final Threshold threshold() {
        return threshold;
    }

    final List<Bar> bars() {
        return threshold.bars();
    }

    /** Returns the one-sided confidence of the bounds. */
    public final double confidence() {
        return threshold.burden().confidence();
    }

    /** The confidence that a refutation at one bar needs. */
    double refutingConfidence() {
        return 1 - (1 - confidence()) / ((double) comparisons * threshold.bars().size());
    }

    /**
     * Returns what became of the threshold.
     *
     * @param estimate what was measured
     * @param examples on how many examples
     */
    public final Judgement judge(Estimate estimate, int examples) {
        boolean isJudgedByBounds = isProof() && estimate.caveat().isEmpty();
        double refutation = isJudgedByBounds ? Math.min(1, comparisons * refutation(estimate)) : 1;
        Judgement judgement = judge(estimate, refutation, examples);
        boolean isUndecided = isJudgedByBounds && judgement.status() == VerdictStatus.INCONCLUSIVE;
        return isUndecided ? Judgement.inconclusive(reasonInFull(estimate, examples)) : judgement;
    }

    /**
     * Returns what became of the threshold on one of several parts of the data.
     *
     * @param estimate what was measured
     * @param refutation {@link #refutation}, corrected for the number of parts
     * @param examples on how many examples
     */
    public final Judgement judge(Estimate estimate, double refutation, int examples) {
        if (isProof() && !estimate.caveat().isEmpty()) {
            return Judgement.inconclusive(estimate.caveat());
        }
        VerdictStatus status = status(estimate, refutation);
        return new Judgement(status, status == VerdictStatus.INCONCLUSIVE ? reason(estimate, examples) : "");
    }

    /**
     * Returns the chance of values as poor as this at a bar; of two bars, twice the smaller one. A value on the right side of a bar
     * refutes nothing, not even where there is no other side, as of a share that is to be at least 1.
     *
     * @param estimate what was measured
     */
    public final double refutation(Estimate estimate) {
        double least = bars().stream()
                .mapToDouble(bar -> bar.side().holds(estimate.value(), bar.value())
                        ? 1
                        : estimate.pValue(bar.side().other(), bar.value()))
                .min()
                .orElse(1);
        return Math.min(1, least * bars().size());
    }

    /** Whether it holds; without words, for whoever judges many estimates. */
    final boolean isGreen(Estimate estimate) {
        if (!isProof()) {
            return status(estimate, 1).isGreen();
        }
        return estimate.caveat().isEmpty()
                && status(estimate, Math.min(1, comparisons * refutation(estimate)))
                        .isGreen();
    }

    /** Whether the data refute it at all, whatever the burden says to that. */
    final boolean refutes(Estimate estimate) {
        return isRefuted(Math.min(1, comparisons * refutation(estimate)));
    }

    final boolean isRefuted(double refutation) {
        return refutation <= 1 - confidence();
    }

    abstract VerdictStatus status(Estimate estimate, double refutation);

    /** Why bounds do not decide it, or an empty text where nothing but more examples would. */
    String reason(Estimate estimate, int examples) {
        return "";
    }

    String reasonInFull(Estimate estimate, int examples) {
        return reason(estimate, examples);
    }

    /** Tells whether a value alone does not decide. */
    public final boolean isProof() {
        return threshold.burden().isProof();
    }

    /**
     * Returns what rows of this kind must show at each bar, in their order: the value whose bound reaches the bar, or for a guard the
     * value beyond which it fails, or else the bar itself; NaN where no value would do.
     *
     * @param plan what the rows can tell
     */
    public final List<Double> passMarks(Plan plan) {
        return bars().stream().map(bar -> passMark(plan, bar)).toList();
    }

    abstract double passMark(Plan plan, Bar bar);

    /**
     * Returns the chance of finding the shortfall that a guard declares, at the bar where it is smaller; NaN for other claims.
     *
     * @param plan what the rows can tell
     */
    public double power(Plan plan) {
        return Double.NaN;
    }

    /**
     * Returns the smallest distance beyond the bar that rows of this kind refute in 80 of 100 samples; of a range, the larger one.
     * Positive infinity where they see no shortfall at all.
     *
     * @param plan what the rows can tell
     */
    public final double smallestShortfall(Plan plan) {
        return bars().stream()
                .mapToDouble(bar -> plan.smallestShortfall(bar.side(), bar.value(), refutingConfidence(), POWER))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Tells whether it is a guard that cannot see the shortfall which it declares.
     *
     * @param plan what the rows can tell
     */
    public boolean isBlind(Plan plan) {
        return false;
    }

    /**
     * Returns the chance that a model of some quality passes. Every sample is on the right side of one end of a range at least, so the
     * chance of both is what their sum exceeds 1 by.
     *
     * @param plan what the rows can tell
     * @param truth the true value
     */
    public double chance(Plan plan, double truth) {
        double sum =
                bars().stream().mapToDouble(bar -> chance(plan, bar, truth)).sum();
        return Math.max(0, sum - (bars().size() - 1));
    }

    abstract double chance(Plan plan, Bar bar, double truth);

    /**
     * Returns about how many examples it takes for a model of some quality to pass in 80 of 100 samples; for a guard, to see the
     * shortfall that it declares. NaN where the estimate alone decides, which more examples do not make easier.
     *
     * @param plan what the rows can tell
     * @param truth the true value; a guard asks for none
     */
    public abstract double examplesNeeded(Plan plan, double truth);

    final double most(ToDoubleFunction<Bar> examples) {
        return bars().stream().mapToDouble(examples).max().orElseThrow();
    }

    /**
     * Returns about how many rows it takes until there is a value that shows both ends of a range: until the pass mark of each end is
     * its middle. 0 where the pass marks do not cross, positive infinity where they always do.
     *
     * @param plan what rows of this kind can tell
     */
    public double rowsToMeet(Plan plan) {
        return 0;
    }

    /** About how many examples would settle it, by the true value assumed; none unless that could be shown. */
    Map<Double, Double> settling(Estimate estimate, MetricInfo metric, VerdictStatus status, int examples) {
        return Map.of();
    }

    /**
     * Returns the side whose bound decided: the bar's own for what is to be shown, the other for what is refuted.
     *
     * @param side the bar's side
     * @param status what became of it
     */
    public Side deciding(Side side, VerdictStatus status) {
        return side;
    }

    /** Returns the burden in words, as they follow the bar in a table: " shown with 95% confidence". */
    public String required() {
        return "";
    }

    /**
     * Returns the burden in words, before or after those that say where it has to be met.
     *
     * @param where where, as in " on each slice"
     */
    public String wordsAround(String where) {
        return where + threshold.burdenInWords();
    }

    /**
     * Returns that it is met, as the end of a sentence.
     *
     * @param value the value
     * @param where what it is met for, as in " for all 4", or empty
     */
    public abstract String passed(String value, String where);

    /**
     * Returns that it is missed, as the end of a sentence.
     *
     * @param value the value
     * @param where what it is missed for, as in " for 2 of 4: attic; cellar", or empty
     */
    public String failed(String value, String where) {
        return "but the data refute it" + where;
    }

    /** What a pass mark on a side is called. */
    String markName(Side side) {
        return FactNames.PASS_MARK;
    }
}
