package org.modelunit.statistics.area;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Plan;
import org.modelunit.statistics.distribution.Arguments;

/**
 * The area under an ROC curve with DeLong's variance (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988).
 *
 * <p>The area is judged as the share of as many independent trials as would have its variance, by the exact binomial distribution
 * (Clopper and Pearson, with the effective size of Korn and Graubard, Survey Methodology 24, 1998). The variance is the one at the bar
 * (as in Newcombe, Statistics in Medicine 25, 2006, method 5): Hanley and McNeil's, times what DeLong's is to it on this sample, but at
 * least three quarters of it; and never more than as many trials as there are disjoint pairs would allow (Birnbaum and Klose, Annals
 * of Mathematical Statistics 28, 1957), which is how a perfect ranking is judged. Where a model at the bar has fewer than three of the
 * rarer class to lose, a sample that has seen none lost tells little of the variance (the rule of three), and more of Hanley and
 * McNeil's is taken, {@code (3 / lost)²} times.
 *
 * <p>By 3,000 samples each, for areas at which 1 to 10 of 30 to 400 of the rarer class are lost, and scores that are normal, up to four
 * times as spread in one class, exponential, or of Cauchy's distribution: at most 6.5 % show an area at its bar with 95 % confidence,
 * on either side; on the logit scale it were up to 35 %. With few of a class and an area close to 1, little can be shown.
 *
 * <p>Examples with weights, and in groups, are judged by the variance of what each group adds (Obuchowski, Biometrics 53, 1997), by as
 * many positives and negatives as they are worth (Kish, Survey Sampling, 1965), and with as many degrees of freedom as there are
 * groups of equal weight, less one. By 10,000 samples each, at most 6.5 % of 60 groups of 1 to 10, of 40 groups of lognormal sizes, and
 * of 300 examples with lognormal weights, show an area at its bar. Of fewer than 10 such groups there is no bound.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class DeLong {

    /** The fewest of either class from which the area is bounded. */
    public static final int FEWEST_OF_A_CLASS = 30;

    private DeLong() {}

    /** Why an area is not bounded, or an empty text. */
    static String caveat(double fewest) {
        return fewest < FEWEST_OF_A_CLASS
                ? "bounds of a ranking need at least " + FEWEST_OF_A_CLASS + " of either class, and there are "
                        + Math.round(fewest) + " of one"
                : "";
    }

    /**
     * Returns DeLong's variance of the area.
     *
     * @param positives for each group of equal scores, ascending, the number of positives in it
     * @param negatives for each group of equal scores, ascending, the number of negatives in it
     * @return the variance, or NaN with fewer than two of either
     */
    public static double variance(long[] positives, long[] negatives) {
        requireGroups(positives, negatives);
        return Placements.variance(positives, negatives);
    }

    private static void requireGroups(long[] positives, long[] negatives) {
        if (positives.length != negatives.length) {
            throw new IllegalArgumentException("there must be positives and negatives of the same groups of scores, but"
                    + " there were " + positives.length + " and " + negatives.length + " groups");
        }
        for (int group = 0; group < positives.length; group++) {
            if ((positives[group] | negatives[group])
                    < 0) { // the names of all groups would cost more than the variance
                Arguments.requireNotNegative("the positives of group " + group, positives[group]);
                Arguments.requireNotNegative("the negatives of group " + group, negatives[group]);
            }
        }
    }

    private static void requireBoth(long positives, long negatives) {
        if (positives < 1 || negatives < 1) {
            throw new IllegalArgumentException(
                    "a ranking needs positives and negatives, but there were " + positives + " and " + negatives);
        }
    }

    /**
     * Returns the variance that Hanley and McNeil (Radiology 143, 1982) expect of an area; for planning, when there are no scores yet.
     *
     * @param area the area, 0 to 1
     * @param positives the number of positives, above 0
     * @param negatives the number of negatives, above 0
     */
    public static double expectedVariance(double area, long positives, long negatives) {
        Arguments.requireShare("area", area);
        requireBoth(positives, negatives);
        return AreaVariance.hanleyMcNeil(area, positives, negatives);
    }

    /**
     * Returns the estimate of an area.
     *
     * @param positives for each group of equal scores, ascending, the number of positives in it
     * @param negatives for each group of equal scores, ascending, the number of negatives in it
     * @param area the area itself
     */
    public static Estimate estimate(long[] positives, long[] negatives, double area) {
        Arguments.requireShare("area", area);
        return AreaEstimate.of(
                area,
                variance(positives, negatives),
                AreaSizes.of(Placements.sum(positives), Placements.sum(negatives)));
    }

    /**
     * Returns the estimate of an area of examples that have weights, or that come in groups.
     *
     * @param scores the score of each example
     * @param sample what the examples are; at least one positive and one negative have a weight
     * @param area the area itself
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static Estimate estimate(double[] scores, RankedSample sample, double area) {
        Arguments.requireShare("area", area);
        AreaContributions contributions = AreaContributions.of(RankPlacements.of(scores, sample), area, sample);
        return AreaEstimate.of(area, contributions.variance(), AreaSizes.of(contributions));
    }

    /**
     * Returns what a sample can tell before there are scores, whatever these are like, as the variance is the largest of normal,
     * exponential and Cauchy scores. So announced chances are cautious: by 2,000 samples each, at most 3 points above those seen, for
     * all three, and up to 25 points below them where scores are normal.
     *
     * @param positives the number of positives, above 0
     * @param negatives the number of negatives, above 0
     */
    public static Plan plan(long positives, long negatives) {
        return new AreaPlan(AreaSizes.of(positives, negatives), AreaVariance::cautious);
    }
}
