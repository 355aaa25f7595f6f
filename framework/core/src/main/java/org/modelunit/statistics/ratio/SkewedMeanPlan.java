package org.modelunit.statistics.ratio;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Bisection;
import org.modelunit.statistics.Mean;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.distribution.StudentT;

/**
 * What a sample can tell about a mean whose terms are skewed as their range makes them: losses have a long tail of high ones, so that
 * low means come with small standard errors and high ones with large ones. Bounds that heed this lie farther out (the Cornish-Fisher
 * expansion of Student's t, Hall, Journal of the Royal Statistical Society B 54, 1992) and by one unseen example, and a sample shows less than normal terms would:
 * of 100 lognormal losses 64 of 100 samples where normal ones do in 80. It announces no more than that.
 *
 * @param deviation the standard deviation of the terms, above 0
 * @param examples how many terms there are, above 1
 * @param lowest the lowest value that a term can have, or negative infinity
 * @param highest the highest value that a term can have, or positive infinity
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SkewedMeanPlan(double deviation, long examples, double lowest, double highest) implements Plan {

    private static final double EULER = 0.5772156649015329; // the largest of n exponentials lies at log(n) + this
    private static final double MOST_BENT = 2; // a steeper expansion would not rise everywhere

    /** Refuses a deviation that is none, and fewer than two examples. */
    public SkewedMeanPlan {
        Mean.plan(deviation, examples);
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a standard deviation must be above 0, but was " + deviation);
        }
    }

    @Override
    public String method() {
        return isRangeKnown() ? RatioOfSums.METHOD_IN_RANGE : RatioOfSums.METHOD;
    }

    @Override
    public String caveat() {
        return isRangeKnown() || examples >= RatioOfSums.FEWEST ? "" : RatioOfSums.tooFew(examples);
    }

    private boolean isRangeKnown() {
        return Double.isFinite(lowest) && Double.isFinite(highest);
    }

    /** By how many standard errors one unseen example moves a bound: at the end of the range, else where the largest of so many lies. */
    private double unseen(Side side, double bar) {
        double end = side == Side.AT_MOST ? highest : lowest;
        double farthest = Double.isFinite(end)
                ? Math.abs(end - bar) / deviation
                : Math.log(examples) + EULER + Pull.REACH / Math.sqrt(examples);
        return farthest / (examples + 1.0) * Math.sqrt(examples);
    }

    private double standardError() {
        return deviation / Math.sqrt(examples);
    }

    private double freedom() {
        return examples - 1.0;
    }

    /** How skewed the mean of so many terms is, if it is a value. */
    private TermShape shape(Side side, double value) {
        return TermShape.of(value, deviation, lowest, highest).against(side);
    }

    /** How many standard errors a bound lies from the mean, of terms with a tail towards it. */
    private double reach(Side side, double bar, double t, TermShape shape) {
        return unseen(side, bar) + t + shape.skewness() / Math.sqrt(examples) * (2 * t * t + 1) / 6;
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        double distance =
                reach(side, bar, StudentT.quantile(confidence, freedom()), shape(side, bar)) * standardError();
        double mark = side == Side.AT_LEAST ? bar + distance : bar - distance;
        boolean isBeyond = side == Side.AT_LEAST ? mark > highest : mark < lowest;
        return isBeyond ? Double.NaN : Math.max(lowest, Math.min(highest, mark));
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        return Double.isNaN(passMark(side, bar, confidence))
                ? 0
                : shown(side, bar, StudentT.quantile(confidence, freedom()), truth);
    }

    /** A truth that lies no nearer to an end than half as near as the bar: terms as good as that do not vary as declared any more. */
    private double notFarFrom(double bar, double truth) {
        double low = Double.isFinite(lowest) ? lowest + (bar - lowest) / 2 : truth;
        double high = Double.isFinite(highest) ? highest - (highest - bar) / 2 : truth;
        return truth < bar ? Math.max(truth, low) : Math.min(truth, high);
    }

    @Override
    public double chance(Side side, double bar, double truth) {
        double skewness = shape(side, truth).skewness() / Math.sqrt(examples);
        return bent(side.beyond(truth, bar) / standardError(), skewness);
    }

    /**
     * The chance that the mean lies so many standard errors beyond the bar. With a tail towards the bar the standard error grows with the
     * mean, by half the skewness, and by chance, as the kurtosis says.
     */
    private double shown(Side side, double bar, double t, double truth) {
        TermShape shape = shape(side, notFarFrom(bar, truth));
        double skewness = shape.skewness() / Math.sqrt(examples);
        double reach = reach(side, bar, t, shape);
        double own = Math.max(0, shape.kurtosis() + 2 - shape.skewness() * shape.skewness());
        double spread = Math.hypot(1 + reach * skewness / 2, reach * Math.sqrt(own / (4 * examples)));
        double distance = side.beyond(truth, bar) / standardError();
        return bent((distance - reach * (1 - 1 / (4 * freedom()))) / spread, skewness);
    }

    /** The chance that a skewed mean lies below some standard errors: Edgeworth's first term, where it takes something away. */
    private static double bent(double x, double skewness) {
        double bend = x > 1 ? Math.min(MOST_BENT, skewness) / 6 * (x * x - 1) * Normal.density(x) : 0;
        return Math.max(0, Normal.cdf(x) - bend);
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        if (!(side.beyond(truth, bar) > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.ceil(Bisection.least(
                2,
                n -> new SkewedMeanPlan(deviation, Math.round(n), lowest, highest).power(side, bar, confidence, truth)
                        >= power));
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double farthest = side == Side.AT_LEAST ? bar - lowest : highest - bar;
        if (!(farthest > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double errors = Bisection.least(
                0,
                farthest / standardError() < Double.MAX_VALUE ? farthest / standardError() : 1e6,
                d -> power(side.other(), bar, confidence, bar + sign * d * standardError()) >= power);
        return Double.isNaN(errors) ? Double.POSITIVE_INFINITY : errors * standardError();
    }
}
