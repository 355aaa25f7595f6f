package org.modelunit.statistics.resampling;

import java.util.Arrays;
import org.modelunit.statistics.distribution.Normal;

/**
 * How many times as many examples a claim takes, by replicates of a sample; at the cautious end, as a standard error is an estimate, too.
 * One of a sample without the large terms is small, and would buy a power of 65 of 100 samples where 80 were asked for.
 *
 * @param standardError the deviation of the replicates
 * @param skewness the skewness of the replicates
 * @param units how many independent units were drawn
 */
record ExamplesNeeded(double standardError, double skewness, int units) {

    /** Nine of ten samples have a standard error that is at most so many of its own deviations too small. */
    private static final double CAUTION = 1.2816;

    /** The excess kurtosis of terms by their squared skewness, as gamma distributions have it. */
    private static final double TAIL = 1.5;

    static ExamplesNeeded of(double[] replicates, double standardError, int units) {
        double mean = Arrays.stream(replicates).average().orElse(Double.NaN);
        double cubes = Arrays.stream(replicates)
                        .map(replicate -> (replicate - mean) * (replicate - mean) * (replicate - mean))
                        .sum()
                / replicates.length;
        double skewness = cubes / (standardError * standardError * standardError);
        return new ExamplesNeeded(standardError, Double.isFinite(skewness) ? skewness : 0, units);
    }

    /**
     * The upper 90 % limit of the standard error, by its deviation on the logarithmic scale: a variance of terms with excess kurtosis k has
     * the variance (k + 2) / n there (Cramér, Mathematical Methods of Statistics, 1946, 27.4).
     */
    private double cautious() {
        double kurtosis = TAIL * skewness * skewness * units;
        return standardError * Math.exp(CAUTION * Math.sqrt((kurtosis + 2) / (4.0 * units)));
    }

    /**
     * How many times as many it takes to show a distance.
     *
     * @param distance above 0
     * @param towards whether a bar lies above what is bounded, so that a tail of high values is in the way; else one of low ones
     * @param quantile of the confidence
     * @param power the share of samples
     */
    double times(double distance, boolean towards, double quantile, double power) {
        double own = Math.max(0, towards ? skewness : -skewness);
        double errors = distance / cautious();
        double least = square((quantile + Normal.quantile(power)) / errors);
        double most = Math.max(least, Double.MIN_NORMAL);
        while (!shows(most, errors, own, quantile, power) && most < Double.MAX_VALUE / 2) {
            most *= 2;
        }
        double low = least;
        for (int halving = 0; halving < 60; halving++) {
            double middle = low + (most - low) / 2;
            if (shows(middle, errors, own, quantile, power)) {
                most = middle;
            } else {
                low = middle;
            }
        }
        return most;
    }

    /** Whether so many times the examples show it: skewed replicates reach farther, and vary more with the value. */
    private static boolean shows(double times, double errors, double skewness, double quantile, double power) {
        double own = skewness / Math.sqrt(times);
        double reach = quantile + own * (2 * quantile * quantile + 1) / 6;
        double spread = 1 + reach * own / 2;
        double beyond = Normal.quantile(power);
        return Math.sqrt(times) * errors >= reach + (beyond > 0 ? spread : 1) * beyond;
    }

    private static double square(double number) {
        return number * number;
    }
}
