package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Score bounds of the difference and of the ratio of two proportions of different examples (Miettinen and Nurminen, Statistics in
 * Medicine 4, 1985), such as the recalls of two groups of people, with a correction of half an example of the one that counts more.
 *
 * <pre>{@code
 * Estimate gap = MiettinenNurminen.difference(56, 70, 48, 80);      // 0.80 less 0.60
 * gap.bound(Side.AT_LEAST, 0.95);                                   // 0.070
 * Estimate ratio = MiettinenNurminen.ratio(48, 80, 56, 70);         // 0.60 divided by 0.80
 * }</pre>
 *
 * <p>By exact sums over two samples of 30 to 300 each and bars of -0.2 to 0.2, or 0.5 to 2, at most 5.2 % pass falsely at 95 %, and 3 %
 * on average; 6 % where 30 are compared with 100 that succeed in one of 1,000. Without the correction it is up to 12 %.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class MiettinenNurminen {

    private MiettinenNurminen() {}

    /**
     * Returns the estimate of the first proportion less the second.
     *
     * @param hits how many have the property, from 0 to {@code of}
     * @param of how many could have it, above 0
     * @param otherHits how many of the others have it
     * @param otherOf how many of the others could have it, above 0
     */
    public static Estimate difference(long hits, long of, long otherHits, long otherOf) {
        return estimate(false, hits, of, otherHits, otherOf);
    }

    /**
     * Returns the estimate of the first proportion divided by the second.
     *
     * @param hits how many have the property, from 0 to {@code of}
     * @param of how many could have it, above 0
     * @param otherHits how many of the others have it, above 0
     * @param otherOf how many of the others could have it
     */
    public static Estimate ratio(long hits, long of, long otherHits, long otherOf) {
        if (otherHits == 0) {
            throw new IllegalArgumentException("the proportion that divides must be above 0");
        }
        return estimate(true, hits, of, otherHits, otherOf);
    }

    /**
     * Returns the estimate of the proportion of a part less the whole's: the difference from the rest, times the rest's share.
     *
     * @param hits how many of the part have the property, from 0 to {@code of}
     * @param of how many of the part could have it, above 0
     * @param allHits how many of the whole have it
     * @param allOf how many of the whole could have it, more than of the part
     */
    public static Estimate againstWhole(long hits, long of, long allHits, long allOf) {
        if (of >= allOf || hits > allHits) {
            throw new IllegalArgumentException("a part of " + hits + " of " + of
                    + " does not leave a rest of a whole of " + allHits + " of " + allOf);
        }
        double value = ((double) hits * allOf - (double) allHits * of) / ((double) of * allOf);
        Estimate ofRest = difference(hits, of, allHits - hits, allOf - of);
        return new RescaledEstimate(ofRest, (double) (allOf - of) / allOf, 0, value);
    }

    private static Estimate estimate(boolean isRatio, long hits, long of, long otherHits, long otherOf) {
        if (hits < 0 || hits > of || otherHits < 0 || otherHits > otherOf || of < 1 || otherOf < 1) {
            throw new IllegalArgumentException("there cannot be " + hits + " of " + of + " and " + otherHits + " of "
                    + otherOf + " that have a property");
        }
        return new TwoSampleEstimate(
                new TwoSamplePlan(isRatio, of, otherOf, (double) (hits + otherHits) / (of + otherOf)), hits, otherHits);
    }

    /** The statistic of the score test that the difference, or the ratio, is the bar; positive where it is larger. */
    static double statistic(boolean isRatio, Sample first, Sample second, double bar) {
        double above = above(isRatio, first, second, bar);
        double error = error(isRatio, first, second, bar);
        return error > 0 ? above / error : Math.copySign(Double.POSITIVE_INFINITY, above);
    }

    /** How many of some have a property; the numbers need not be whole. */
    record Sample(double hits, double of) {

        double share() {
            return hits / of;
        }
    }

    /** How far the samples lie above the bar, less half an example. */
    static double above(boolean isRatio, Sample first, Sample second, double bar) {
        double factor = isRatio ? bar : 1;
        double beyond = first.share() - factor * second.share() - (isRatio ? 0 : bar);
        return beyond - 0.5 * Math.max(1 / first.of(), factor / second.of());
    }

    /** The standard error of that, were the bar true. */
    static double error(boolean isRatio, Sample first, Sample second, double bar) {
        double other = isRatio ? likeliestOfRatio(first, second, bar) : likeliestOfDifference(first, second, bar);
        double factor = isRatio ? bar : 1;
        double one = isRatio ? bar * other : other + bar;
        double all = first.of() + second.of();
        double variance = one * (1 - one) / first.of() + factor * factor * other * (1 - other) / second.of();
        return Math.sqrt(Math.max(0, variance) * all / (all - 1));
    }

    /** The likeliest second proportion where the first is larger by the bar: where the likelihood, which is concave, stops to rise. */
    private static double likeliestOfDifference(Sample first, Sample second, double bar) {
        double lowest = Math.max(0, -bar);
        double highest = Math.min(1, 1 - bar);
        double share =
                Bisection.least(lowest, highest, p -> p == highest || slope(first, p + bar) + slope(second, p) <= 0);
        return Double.isNaN(share) ? highest : share;
    }

    private static double slope(Sample sample, double share) {
        double misses = sample.of() - sample.hits();
        return (sample.hits() > 0 ? sample.hits() / share : 0) - (misses > 0 ? misses / (1 - share) : 0);
    }

    /** The likeliest second proportion where the first is the bar times as large: the smaller root of a quadratic equation. */
    private static double likeliestOfRatio(Sample first, Sample second, double bar) {
        double square = (first.of() + second.of()) * bar;
        double linear = first.of() * bar + first.hits() + second.of() + second.hits() * bar;
        double constant = first.hits() + second.hits();
        double root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
        return Math.min(Math.min(1, 1 / bar), 2 * constant / (linear + root));
    }
}
