package org.modelunit.claim;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/**
 * Judges what an estimate tells about a threshold, for an evaluation as for a slice: the bound that is shown is the bound that judges.
 * What is shown has to be shown at each bar, which needs no correction (an intersection-union test, Berger, Technometrics 24, 1982);
 * what is refuted may be refuted at either of two bars, and on any of several parts, so refutations are corrected (Bonferroni).
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Judge {

    /** In how many of all samples a guard has to find its drop. */
    public static final double POWER = 0.80;

    /** The confidence of the bounds that are shown where a claim names none. */
    private static final double SHOWN_CONFIDENCE = 0.95;

    private final Estimate estimate;
    private final Threshold threshold;

    /**
     * Makes the judge of one estimate, whose caveat is empty unless the threshold asks for no proof.
     *
     * @param estimate what was measured
     * @param threshold what is required
     */
    public Judge(Estimate estimate, Threshold threshold) {
        this.estimate = estimate;
        this.threshold = threshold;
    }

    /**
     * Returns the one-sided confidence of the bounds of a claim.
     *
     * @param threshold what is required
     */
    public static double confidence(Threshold threshold) {
        if (threshold.burden() instanceof Burden.Shown shown) {
            return shown.confidence();
        }
        return threshold.burden() instanceof Burden.NotRefuted guard ? guard.confidence() : SHOWN_CONFIDENCE;
    }

    /**
     * Returns the confidence that a refutation at one bar needs.
     *
     * @param threshold what is required
     * @param comparisons of how many parts of the data it is required
     */
    public static double refuting(Threshold threshold, int comparisons) {
        return 1
                - (1 - confidence(threshold))
                        / ((double) comparisons * threshold.bars().size());
    }

    /**
     * Returns the chance of values as poor as this at a bar; of two bars, twice the smaller one. A value on the right side of a bar
     * refutes nothing, not even where there is no other side, as of a share that is to be at least 1.
     */
    public double refutation() {
        double least = threshold.bars().stream()
                .mapToDouble(bar -> bar.side().holds(estimate.value(), bar.value())
                        ? 1
                        : estimate.pValue(bar.side().other(), bar.value()))
                .min()
                .orElse(1);
        return Math.min(1, least * threshold.bars().size());
    }

    /**
     * Returns what became of the claim.
     *
     * @param refutation {@link #refutation()}, corrected for the number of parts that are looked at
     * @param comparisons for how many parts the chance of finding a drop is corrected
     */
    public Decision decision(double refutation, int comparisons) {
        if (threshold.burden() instanceof Burden.PointEstimate) {
            boolean holds = threshold.bars().stream().allMatch(bar -> bar.side().holds(estimate.value(), bar.value()));
            return holds ? Decision.PASSED : Decision.FAILED;
        }
        if (threshold.burden() instanceof Burden.Shown && isShown()) {
            return Decision.PASSED;
        }
        if (refutation <= 1 - confidence(threshold)) {
            return Decision.FAILED;
        }
        return threshold.burden() instanceof Burden.NotRefuted && power(comparisons) >= POWER
                ? Decision.PASSED
                : Decision.INCONCLUSIVE;
    }

    private boolean isShown() {
        double confidence = confidence(threshold);
        return threshold.bars().stream()
                .allMatch(bar -> bar.side().holds(estimate.bound(bar.side(), confidence), bar.value()));
    }

    /**
     * Returns the chance of finding the drop that a guard declares, at the bar where it is smaller; NaN for other claims.
     *
     * @param comparisons of how many parts of the data the same is required
     */
    public double power(int comparisons) {
        return threshold.burden() instanceof Burden.NotRefuted guard
                ? threshold.bars().stream()
                        .mapToDouble(bar -> power(bar, guard, comparisons))
                        .min()
                        .orElse(Double.NaN)
                : Double.NaN;
    }

    private double power(Bar bar, Burden.NotRefuted guard, int comparisons) {
        double truth = bar.side() == Side.AT_LEAST ? bar.value() - guard.drop() : bar.value() + guard.drop();
        return estimate.power(bar.side().other(), bar.value(), refuting(threshold, comparisons), truth);
    }

    /**
     * Returns the largest of the smallest drops that can be seen at each bar.
     *
     * @param comparisons of how many parts of the data the same is required
     */
    public double smallestDrop(int comparisons) {
        return threshold.bars().stream()
                .mapToDouble(
                        bar -> estimate.smallestDrop(bar.side(), bar.value(), refuting(threshold, comparisons), POWER))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Returns why no value whatsoever could show what is required, and how many rows could, where the pass marks of two bars cross; or
     * an empty text.
     *
     * @param examples how many rows there are
     */
    public String unmeetable(int examples) {
        double needed = rowsToMeet(estimate, threshold);
        if (needed == 0) {
            return "";
        }
        return "no model can show both on these " + Numbers.count(examples) + " rows"
                + (Double.isFinite(needed) && needed > examples ? ", about " + Numbers.about(needed) + " could" : "");
    }

    /**
     * Returns about how many rows it takes until there is a value that shows both ends of a range: until the pass mark of each end is
     * its middle. 0 where the pass marks do not cross, positive infinity where they always do.
     *
     * @param plan what rows of this kind can tell
     * @param threshold what is required
     */
    public static double rowsToMeet(Plan plan, Threshold threshold) {
        if (!(threshold.burden() instanceof Burden.Shown shown)
                || threshold.bars().size() < 2) {
            return 0;
        }
        Bar lower = threshold.bars().get(0);
        Bar upper = threshold.bars().get(1);
        double least = plan.passMark(lower.side(), lower.value(), shown.confidence());
        double most = plan.passMark(upper.side(), upper.value(), shown.confidence());
        if (least <= most) {
            return 0;
        }
        double middle = lower.value() + (upper.value() - lower.value()) / 2;
        return threshold.bars().stream()
                .mapToDouble(bar -> plan.examplesNeeded(bar.side(), bar.value(), shown.confidence(), middle, 0.5))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
