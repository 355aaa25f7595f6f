package org.modelunit.statistics.area;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Alike;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.LocationEstimate;
import org.modelunit.statistics.LocationPlan;
import org.modelunit.statistics.ratio.RatioOfSums;
import org.modelunit.statistics.ratio.Unseen;

/**
 * The difference between the areas under the ROC curves of two models on the same examples: a mean over the examples of either class of
 * how much higher one model places them than the other (DeLong, DeLong and Clarke-Pearson, Biometrics 44, 1988).
 *
 * <p>Where as many as a hundred examples carry the variance, or fifteen that pull to both sides alike, it is DeLong's, which knows how the two vary together, with Satterthwaite's
 * degrees of freedom (Biometrics Bulletin 2, 1946) for the variances of the two classes. Of areas near 1 a few examples carry it, and
 * the worst are yet to be seen: there the bounds are those of a mean with one unseen example added to each class ({@link RatioOfSums}).
 *
 * <p>Where no example of one class is placed differently by the two models, or four at most, there is next to no variance to judge by.
 * The difference then is bounded by what so many disjoint pairs of a positive and a negative as there are of the rarer class may have
 * hidden ({@link Alike}). Where examples are placed differently, another one costs as much as these. Where none is, it costs what would
 * place it like the worst twentieth of its class, and half a pair at least: what it loses whose score says nothing any more, as it is
 * ranked right every second time.
 *
 * <p>By 1,500 samples each, 95 % bounds of areas from 0.7 to 0.9 pass or refute a difference at its bar in 1.5 to 5.1 %, and of areas from
 * 0.9 to 0.99 in 1.0 to 3.3 %, from 30 of either class.
 *
 * <p>Examples with weights, and in groups, add what they weigh to what their group adds (Obuchowski, Biometrics 53, 1997).
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class PairedDeLong {

    /** Of so few examples no variance can be believed. */
    private static final int FEW = 4;

    /** Where fewer examples carry a variance, the others hardly vary beside them. */
    private static final double FEWEST_CARRYING = 3;

    /** As many examples carry a variance that is as good as known. */
    private static final double MANY = 100;

    /** As many do where they pull to both sides alike. */
    private static final double SOME = 15;

    /** A larger skewness makes Student's bounds false by more than a point (Hall, Annals of Statistics 20, 1992). */
    private static final double SKEWED = 0.1;

    /** What an example loses at most whose score says nothing any more. */
    private static final double GUESSED = 0.5;

    private PairedDeLong() {}

    /**
     * Returns the estimate of the first model's area less the second's.
     *
     * @param first the first model's score of each example
     * @param second the second model's score of each example
     * @param isPositive whether each example is a positive; at least two are and two are not
     */
    public static Estimate estimate(double[] first, double[] second, boolean[] isPositive) {
        return estimate(first, second, RankedSample.of(isPositive));
    }

    /**
     * Returns the estimate of the first model's area less the second's, of examples with weights or in groups.
     *
     * @param first the first model's score of each example
     * @param second the second model's score of each example
     * @param sample what the examples are; at least two are positives and two are not
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static Estimate estimate(double[] first, double[] second, RankedSample sample) {
        requireSizes(first, second, sample);
        double[] ofFirst = RankPlacements.of(first, sample);
        double[] gains = gains(ofFirst, second, sample);
        ClassGains positives = ClassGains.of(gains, sample, true);
        ClassGains negatives = ClassGains.of(gains, sample, false);
        AreaContributions contributions = AreaContributions.of(gains, positives.mean(), sample);
        long moved = moved(positives, negatives, contributions.carrying());
        if (sample.fewestOfAClass() < DeLong.FEWEST_OF_A_CLASS || moved > FEW) {
            return estimate(positives.mean(), contributions);
        }
        double effect = moved == 0
                ? unseen(ofFirst, sample) * Math.max(positives.heaviest(), negatives.heaviest())
                : Math.max(positives.farthest(), negatives.farthest());
        String pairs = contributions.counts().areGroups() ? "disjoint pairs of groups" : "disjoint pairs";
        long fewest = Math.min(positives.units(), negatives.units());
        return new Alike(moved, fewest, contributions.examples(), effect, pairs)
                .estimate(positives.mean(), 0, -1, 1, contributions.caveat());
    }

    /** How many of a class were placed differently; or of both, where the others were only passed by them. */
    private static long moved(ClassGains positives, ClassGains negatives, double carrying) {
        long fewest = Math.min(positives.moved(), negatives.moved());
        return fewest > FEW && carrying < FEWEST_CARRYING ? positives.leading() + negatives.leading() : fewest;
    }

    /** What an example may cost that was not seen. */
    private static double unseen(double[] placements, RankedSample sample) {
        double ofPositives = ClassGains.of(placements, sample, true).fall();
        double ofNegatives = ClassGains.of(placements, sample, false).fall();
        return Math.max(GUESSED, Math.max(ofPositives, ofNegatives));
    }

    private static void requireSizes(double[] first, double[] second, RankedSample sample) {
        if (first.length != sample.size() || second.length != sample.size()) {
            throw new IllegalArgumentException("there must be two scores of each of " + sample.size()
                    + " examples, but there were " + first.length + " and " + second.length);
        }
        if (sample.fewestOfAClass() < 2) {
            throw new IllegalArgumentException("there must be two positives and two negatives, but there were "
                    + sample.rowsOf(true).count() + " and "
                    + sample.rowsOf(false).count());
        }
    }

    private static double[] gains(double[] ofFirst, double[] second, RankedSample sample) {
        double[] gains = RankPlacements.of(second, sample);
        for (int row = 0; row < gains.length; row++) {
            gains[row] = ofFirst[row] - gains[row];
        }
        return gains;
    }

    private static Estimate estimate(double value, AreaContributions contributions) {
        return !contributions.caveat().isEmpty() || isKnown(contributions)
                ? student(value, contributions)
                : new RatioOfSums(contributions.asMean(value), Unseen.fartherThanSeen(), Unseen.fartherThanSeen())
                        .estimate(value);
    }

    /** Whether the variance tells how far the value may lie from the true one: carried by many, or by some and to both sides alike. */
    private static boolean isKnown(AreaContributions contributions) {
        double carrying = contributions.carrying();
        return carrying >= MANY || carrying >= SOME && Math.abs(contributions.skewness()) <= SKEWED;
    }

    private static LocationEstimate student(double value, AreaContributions contributions) {
        LocationPlan plan = new LocationPlan(
                contributions.method("paired DeLong"),
                contributions.caveat(),
                Math.sqrt(contributions.pooledVariance()),
                contributions.freedom(),
                contributions.examples());
        return new LocationEstimate(plan, value);
    }

    /**
     * Returns the estimate by DeLong's variance alone, however few examples carry it.
     *
     * @param first the first model's score of each example
     * @param second the second model's score of each example
     * @param isPositive whether each example is a positive; at least two are and two are not
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static LocationEstimate byVariance(double[] first, double[] second, boolean[] isPositive) {
        RankedSample sample = RankedSample.of(isPositive);
        requireSizes(first, second, sample);
        double[] gains = gains(RankPlacements.of(first, sample), second, sample);
        double value = ClassGains.of(gains, sample, true).mean();
        return student(value, AreaContributions.of(gains, value, sample));
    }
}
