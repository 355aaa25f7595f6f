package org.modelunit.statistics.area;

import java.util.Arrays;
import java.util.Locale;
import org.modelunit.statistics.ratio.Units;

/**
 * What each independent unit of a sample, an example or a group of them, adds to an area under an ROC curve or to a difference of two:
 * the weighted placements of its examples less their mean, as shares of what their class weighs (Obuchowski, Biometrics 53, 1997, for
 * groups that hold examples of both classes). Together they add 0.
 *
 * @param effects of each unit that weighs anything
 * @param positives the share of what the positives weigh, of each unit
 * @param negatives the share of what the negatives weigh, of each unit
 * @param ofRows what examples add, taken one by one
 * @param counts what there is of examples and groups
 */
@SuppressWarnings("ArrayRecordComponent") // never handed on
record AreaContributions(double[] effects, double[] positives, double[] negatives, Rows ofRows, Counts counts) {

    /** From so few effective units no variance can be believed. */
    private static final double FEWEST_UNITS = 10;

    private static final double ROUNDING = 1e-9;

    /**
     * What examples add one by one.
     *
     * @param ofPositives the sum of the squares of what positives add
     * @param ofNegatives the same of negatives
     * @param positives how many positives of equal weight they are worth (Kish, Survey Sampling, 1965)
     * @param negatives the same of negatives
     */
    record Rows(double ofPositives, double ofNegatives, double positives, double negatives) {

        double variance() {
            return ofPositives + ofNegatives;
        }
    }

    /**
     * How many there are.
     *
     * @param positives the number of positives
     * @param negatives the number of negatives
     * @param units the number of examples, or of groups that they come in
     */
    record Counts(int positives, int negatives, int units) {

        boolean areGroups() {
            return units < positives + negatives;
        }
    }

    /**
     * Adds up placements.
     *
     * @param placements of each example
     * @param mean their mean in either class
     * @param sample what the examples are
     */
    static AreaContributions of(double[] placements, double mean, RankedSample sample) {
        int units = Arrays.stream(sample.units()).max().orElse(-1) + 1;
        double[] effects = new double[units];
        double[] positives = new double[units];
        double[] negatives = new double[units];
        double[] squares = new double[2];
        double[] squaredShares = new double[2];
        double ofPositives = sample.weightOf(true);
        double ofNegatives = sample.weightOf(false);
        for (int row = 0; row < placements.length; row++) {
            boolean isPositive = sample.isPositive()[row];
            double share = sample.weights()[row] / (isPositive ? ofPositives : ofNegatives);
            double effect = share * (placements[row] - mean);
            effects[sample.units()[row]] += effect;
            (isPositive ? positives : negatives)[sample.units()[row]] += share;
            squares[isPositive ? 0 : 1] += effect * effect;
            squaredShares[isPositive ? 0 : 1] += share * share;
        }
        return new AreaContributions(
                effects,
                positives,
                negatives,
                new Rows(squares[0], squares[1], 1 / squaredShares[0], 1 / squaredShares[1]),
                sample.counts());
    }

    /** The variance of the area, or of the difference. */
    double variance() {
        if (counts.units() < 2) {
            return 0;
        }
        return sumOfSquares(effects) * counts.units() / (counts.units() - 1.0);
    }

    /** The same, where examples count alike with the variance of each class by itself, as DeLong's. */
    double pooledVariance() {
        return countAlike()
                ? ofClass(ofRows.ofPositives(), counts.positives()) + ofClass(ofRows.ofNegatives(), counts.negatives())
                : variance();
    }

    private boolean countAlike() {
        return !counts.areGroups() && !hasWeights();
    }

    private boolean hasWeights() {
        return ofRows.positives() < counts.positives() * (1 - ROUNDING)
                || ofRows.negatives() < counts.negatives() * (1 - ROUNDING);
    }

    private static double ofClass(double squares, int count) {
        return squares * count / (count - 1.0);
    }

    /** The degrees of freedom of the variance: Satterthwaite's where examples count alike, else those of as many units. */
    double freedom() {
        if (!countAlike()) {
            return Math.max(1, effectiveUnits() - 1);
        }
        double positive = ofClass(ofRows.ofPositives(), counts.positives());
        double negative = ofClass(ofRows.ofNegatives(), counts.negatives());
        double all = positive + negative;
        double freedom = all
                * all
                / (positive * positive / (counts.positives() - 1) + negative * negative / (counts.negatives() - 1));
        return all > 0 ? freedom : 1;
    }

    /** How many units the variance rests on: as many as would have its kurtosis if the others had no effect. */
    double carrying() {
        double squares = sumOfSquares(effects);
        double fourths = 0;
        for (double effect : effects) {
            double share = effect * effect / squares;
            fourths += share * share;
        }
        return squares > 0 ? 1 / fourths : 0;
    }

    /** How skewed the sum of all effects is. */
    double skewness() {
        double error = Math.sqrt(sumOfSquares(effects));
        double cubes = 0;
        for (double effect : effects) {
            double share = effect / error;
            cubes += share * share * share;
        }
        return error > 0 ? cubes : 0;
    }

    /**
     * The same as a mean of units, those of either class drawn by themselves unless groups hold both: a bar moves the two classes in
     * proportion to their variances, as is likeliest if it is the truth.
     *
     * @param value the mean
     */
    Units asMean(double value) {
        double all = ofRows.variance();
        double share = all > 0 ? ofRows.ofPositives() / all : 0.5;
        double[] numerators = new double[effects.length];
        double[] denominators = new double[effects.length];
        int[] strata = new int[effects.length];
        for (int unit = 0; unit < effects.length; unit++) {
            denominators[unit] = share * positives[unit] + (1 - share) * negatives[unit];
            numerators[unit] = effects[unit] + value * denominators[unit];
            strata[unit] = counts.areGroups() || positives[unit] == 0 ? 0 : 1;
        }
        return new Units(numerators, denominators, strata, examples(), kind());
    }

    private Units.Kind kind() {
        if (counts.areGroups()) {
            return Units.Kind.GROUPS;
        }
        return hasWeights() ? Units.Kind.WEIGHTED_EXAMPLES : Units.Kind.EXAMPLES;
    }

    /** How many times as large the variance is as if no example belonged to another. */
    private double designEffect() {
        double alone = ofRows.variance();
        return alone > 0 ? Math.max(1, variance() / alone) : 1;
    }

    double effectivePositives() {
        return ofRows.positives() / designEffect();
    }

    double effectiveNegatives() {
        return ofRows.negatives() / designEffect();
    }

    /** How many units of equal weight have as much to say of the class that fewer speak for. */
    double effectiveUnits() {
        return Math.min(1 / sumOfSquares(positives), 1 / sumOfSquares(negatives));
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    int examples() {
        return counts.positives() + counts.negatives();
    }

    /** What the sample is worth, for instance "47.3 effective groups". */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "%.1f effective %s",
                effectiveUnits(),
                counts.areGroups() ? "groups" : "of the rarer class");
    }

    /** A method, and how many groups there are where there are any. */
    String method(String name) {
        return counts.areGroups() ? name + ", " + counts.units() + " groups" : name;
    }

    String caveat() {
        String ofClasses = DeLong.caveat(Math.min(counts.positives(), counts.negatives()));
        if (!ofClasses.isEmpty()) {
            return ofClasses;
        }
        if (counts.areGroups() && counts.units() < DeLong.FEWEST_OF_A_CLASS) {
            return "bounds of a ranking need at least " + DeLong.FEWEST_OF_A_CLASS + " groups, and there are "
                    + counts.units() + " among " + examples() + " examples";
        }
        return countAlike() || effectiveUnits() >= FEWEST_UNITS
                ? ""
                : String.format(
                        Locale.ROOT,
                        "a few %s weigh so much that the ranking rests on as little as %.1f of equal weight, and bounds need"
                                + " at least %.0f",
                        counts.areGroups() ? "groups" : "examples",
                        effectiveUnits(),
                        FEWEST_UNITS);
    }
}
