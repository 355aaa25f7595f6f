package org.modelunit.metric;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.MonotoneEstimate;
import org.modelunit.statistics.WorstTwentieth;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Unseen;

/**
 * Bounds a metric that is the mean of one term for each row, or rises with it as a root does, by {@link RatioOfSums}: with weights and groups
 * too. Terms are known to lie in the range of the metric, where it has ends.
 *
 * @param meanOf gives the mean that a value of the metric was finished from
 * @param lowest the lowest term that there can be, where that is not the lowest value of the metric; else NaN
 * @param highest the highest term that there can be, likewise
 * @param <O> the outcomes
 */
@API(status = Status.INTERNAL, since = "0.1")
public record MeanEstimator<O extends Outcomes>(MeanOf meanOf, double lowest, double highest) implements Estimator<O> {

    private static final double SAME = 1e-9;
    private static final double STEP = 1e-6; // to see how steeply a value rises with its mean

    /** Gives the mean that a value was finished from; rises with it. */
    @API(status = Status.INTERNAL, since = "0.1")
    @FunctionalInterface
    public interface MeanOf extends Serializable {

        /** Returns the mean behind a value. */
        double value(double value);
    }

    /** For terms in the range of the metric. */
    public MeanEstimator(MeanOf meanOf) {
        this(meanOf, Double.NaN, Double.NaN);
    }

    /** Returns the estimator of metrics that are the mean itself. */
    public static <O extends Outcomes> Estimator<O> ofMean() {
        return new MeanEstimator<>(value -> value);
    }

    /**
     * Returns the estimator of metrics that are the mean itself, of terms that lie between two numbers.
     *
     * @param lowest the lowest term that there can be
     * @param highest the highest term that there can be
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Estimator<O> ofTermsBetween(double lowest, double highest) {
        return new MeanEstimator<>(value -> value, lowest, highest);
    }

    /**
     * Returns the estimator of metrics that are the root of a mean of terms of 0 and more.
     *
     * @param <O> the outcomes
     */
    public static <O extends Outcomes> Estimator<O> ofRootMean() {
        return new MeanEstimator<>(value -> value < 0 ? -(value * value) : value * value);
    }

    private static <O extends Outcomes> MeanOfRows<O, Double> meanOf(Metric<O> metric) {
        return metric.computation()
                .meanOfRows()
                .orElseThrow(() -> new IllegalArgumentException(
                        metric.name() + " is no mean of a term for each row, so it cannot be bounded as one"));
    }

    /** Refuses a metric that makes something else of its mean: bounds of the mean would be none of it. */
    private void requireFinishedSo(Metric<O> metric, MeanOfRows<O, Double> mean, double value) {
        if (mean.isMean() || !Double.isFinite(value)) {
            return;
        }
        double again = mean.ofRow(meanOf.value(value));
        if (!(Math.abs(again - value) <= SAME * Math.abs(value))) {
            throw new IllegalArgumentException(metric.name()
                    + " is finished from a mean, but is not the mean itself, so it cannot be bounded as one;"
                    + " leave estimatedBy(…) out, and a bootstrap bounds it");
        }
    }

    @Override
    public Estimate estimate(Metric<O> metric, O outcomes, long seed) {
        double value = metric.value(outcomes);
        MeanOfRows<O, Double> mean = meanOf(metric);
        requireFinishedSo(metric, mean, value);
        double[] terms = mean.weightedTerms(outcomes);
        if (!areFinite(terms) || !Double.isFinite(value)) {
            return Estimator.<O>bootstrap().estimate(metric, outcomes, seed);
        }
        RowSums sums = RowSums.ofMean(terms, outcomes.design());
        double weight = sums.unseenWeight();
        double low = lowestTerm(metric);
        double high = highestTerm(metric);
        boolean areInRange = Arrays.stream(terms).allMatch(term -> term >= low && term <= high);
        RatioOfSums ratio = new RatioOfSums(
                sums.units(),
                unseen(low, areInRange, weight, Double.NaN),
                unseen(high, areInRange, weight, OtherTruth.middleTerm(mean, outcomes)));
        Optional<Estimate> alike = ratio.isConstant() ? AlikeUnits.value(metric, outcomes, value) : Optional.empty();
        return alike.orElseGet(() -> onScaleOf(metric, mean, ratio.estimate(meanOf.value(value)), value));
    }

    private Estimate onScaleOf(Metric<O> metric, MeanOfRows<O, Double> mean, Estimate ofMean, double value) {
        return mean.isMean()
                ? ofMean
                : new MonotoneEstimate(ofMean, value, other -> finished(metric, mean, other), meanOf::value);
    }

    /** The value that a mean would give; of an infinite one, and of one that there cannot be, itself. */
    private static <O extends Outcomes> double finished(Metric<O> metric, MeanOfRows<O, Double> mean, double of) {
        if (!Double.isFinite(of)) {
            return of;
        }
        double value = mean.ofRow(of);
        return Double.isNaN(value) ? metric.range().lowest() : value;
    }

    /** Tells whether terms have a range that is not the metric's. */
    boolean hasRangeOfItsOwn() {
        return highest >= lowest;
    }

    private double lowestTerm(Metric<O> metric) {
        return Double.isNaN(lowest) ? meanOf.value(metric.range().lowest()) : lowest;
    }

    private double highestTerm(Metric<O> metric) {
        return Double.isNaN(highest) ? meanOf.value(metric.range().highest()) : highest;
    }

    private static boolean areFinite(double[] terms) {
        return Arrays.stream(terms).allMatch(Double::isFinite);
    }

    /** At the end of a range, if there is one and no term lies beyond it; else beyond the terms seen. */
    private static Unseen unseen(double end, boolean holds, double weight, double likely) {
        if (Double.isFinite(end) && holds) {
            return Unseen.farthest(end, weight);
        }
        return Double.isNaN(likely) ? Unseen.fartherThanSeen() : Unseen.fartherThanSeenOr(likely, weight);
    }

    @Override
    public Estimate difference(Metric<O> metric, O challenger, O champion, long seed) {
        double one = metric.value(challenger);
        double other = metric.value(champion);
        MeanOfRows<O, Double> mean = meanOf(metric);
        requireFinishedSo(metric, mean, one);
        requireFinishedSo(metric, mean, other);
        double[] ofOne = mean.weightedTerms(challenger);
        double[] ofOther = mean.weightedTerms(champion);
        double slopeOfOne = slope(one);
        double slopeOfOther = slope(other);
        boolean canBeTerms = areFinite(ofOne)
                && areFinite(ofOther)
                && Double.isFinite(one - other)
                && Double.isFinite(slopeOfOne + slopeOfOther);
        if (!canBeTerms) {
            return Estimator.<O>bootstrap().difference(metric, challenger, champion, seed);
        }
        double value = BootstrapEstimator.difference(one, other);
        double[] differences = new double[ofOne.length];
        for (int row = 0; row < differences.length; row++) {
            differences[row] = BootstrapEstimator.difference(ofOne[row], ofOther[row]);
        }
        RowSums terms = RowSums.ofMean(differences, challenger.design());
        boolean isConstant = mean.isMean() && ofDifferences(terms).isConstant();
        int moving = isConstant ? 0 : terms.moving(0);
        if (moving <= MovingUnits.FEW) {
            return AlikeUnits.difference(metric, challenger, champion, value, moving, seed)
                    .orElseGet(() -> new UnboundedEstimate(value, fewDiffer(moving)));
        }
        for (int row = 0; row < differences.length; row++) {
            differences[row] = value
                    + slopeOfOne * (ofOne[row] - meanOf.value(one))
                    - slopeOfOther * (ofOther[row] - meanOf.value(other));
        }
        RowSums sums = RowSums.ofMean(differences, challenger.design());
        List<double[]> likely = OtherTruth.differences(mean, challenger, champion);
        if (likely.isEmpty()) {
            return ofDifferences(sums).estimate(value);
        }
        double weight = sums.unseenWeight();
        double lowest =
                likely.stream().mapToDouble(WorstTwentieth::meanOfLowest).min().orElseThrow();
        double highest =
                likely.stream().mapToDouble(WorstTwentieth::meanOfHighest).max().orElseThrow();
        return new RatioOfSums(
                        sums.units(),
                        Unseen.fartherThanSeenOr(lowest, weight),
                        Unseen.fartherThanSeenOr(highest, weight))
                .estimate(value);
    }

    private static RatioOfSums ofDifferences(RowSums terms) {
        return new RatioOfSums(terms.units(), Unseen.fartherThanSeen(), Unseen.fartherThanSeen());
    }

    private static String fewDiffer(int moving) {
        return (moving == 0
                        ? "both models lose the same on every example"
                        : "the models differ on " + moving + (moving == 1 ? " example" : " examples"))
                + ", and nothing tells what others could do";
    }

    /** How much a value rises with its mean. */
    private double slope(double value) {
        double step = STEP * Math.max(Math.abs(value), Double.MIN_NORMAL);
        double rise = meanOf.value(value + step) - meanOf.value(value - step);
        return rise > 0 ? 2 * step / rise : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }

    /** Returns what the way is called. */
    @Override
    public String toString() {
        return "mean";
    }
}
