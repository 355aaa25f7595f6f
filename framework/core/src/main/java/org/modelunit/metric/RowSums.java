package org.modelunit.metric;

import java.util.Arrays;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.ratio.Units;

/**
 * What each row adds to the numerator and to the denominator of a ratio of sums, before it is weighed.
 *
 * @param numerators of each row
 * @param denominators of each row, 0 or more
 * @param design what rows weigh and which belong together
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, within this package
record RowSums(double[] numerators, double[] denominators, SampleDesign design) {

    private static final double HEAVIEST = 0.25;

    /** Of a mean. */
    static RowSums ofMean(double[] terms, SampleDesign design) {
        double[] ones = new double[terms.length];
        Arrays.fill(ones, 1);
        return new RowSums(terms, ones, design);
    }

    /** What independent units add. */
    Units units() {
        if (design.isSimple()) {
            return new Units(numerators, denominators, new int[design.size()], design.size(), Units.Kind.EXAMPLES);
        }
        RowWeights weights = design.weights();
        int[] unitOfRow = design.units();
        int[] stratumOfRow = design.strata();
        int units = Arrays.stream(unitOfRow).max().orElse(-1) + 1;
        double[] ofNumerators = new double[units];
        double[] ofDenominators = new double[units];
        int[] strata = new int[units];
        for (int row = 0; row < unitOfRow.length; row++) {
            double weight = weights.get(row);
            ofNumerators[unitOfRow[row]] += weight > 0 ? weight * numerators[row] : 0;
            ofDenominators[unitOfRow[row]] += weight * denominators[row];
            strata[unitOfRow[row]] = stratumOfRow[row];
        }
        return new Units(ofNumerators, ofDenominators, strata, design.size(), kind());
    }

    private Units.Kind kind() {
        if (design.clusters().isPresent()) {
            return Units.Kind.GROUPS;
        }
        return design.hasWeights() && !design.hasStrata() ? Units.Kind.WEIGHTED_EXAMPLES : Units.Kind.EXAMPLES;
    }

    /** What a unit may add to the denominator that was not seen: what counts in a mean unit, of rows as heavy as the heaviest that together weigh a quarter. */
    double unseenWeight() {
        RowWeights weights = design.weights();
        double[] counting = new double[denominators.length];
        boolean[] counts = new boolean[denominators.length];
        int[] unitOfRow = design.units();
        int rows = 0;
        double sum = 0;
        long units = 0;
        for (int row = 0; row < denominators.length; row++) {
            double weight = weights.get(row);
            if (weight * denominators[row] > 0) {
                counting[rows++] = weight;
                sum += weight * denominators[row];
                units += counts[unitOfRow[row]] ? 0 : 1;
                counts[unitOfRow[row]] = true;
            }
        }
        double[] weighing = Arrays.copyOf(counting, rows);
        return sum
                / units
                * heaviest(weighing)
                / Arrays.stream(weighing).average().orElse(1);
    }

    /** What those weigh on average that are the heaviest, and together weigh a quarter of all; of few heavy ones, all of them. */
    private static double heaviest(double[] weights) {
        Arrays.sort(weights);
        double quarter = HEAVIEST * Arrays.stream(weights).sum();
        double sum = 0;
        int count = 0;
        while (count < weights.length && sum < quarter) {
            count++;
            sum += weights[weights.length - count];
        }
        return count == 0 ? 1 : sum / count;
    }

    /** What a row adds to the denominator on average, of those that add anything. */
    double meanDenominator() {
        return Arrays.stream(denominators)
                .filter(denominator -> denominator > 0)
                .average()
                .orElse(1);
    }

    /** What each row adds beyond another model's, where both divide by the same. */
    RowSums minus(RowSums other) {
        double[] differences = new double[numerators.length];
        Arrays.setAll(differences, row -> numerators[row] - other.numerators[row]);
        return new RowSums(differences, denominators, design);
    }

    /** How many units add anything to the numerator. */
    int moving(double tolerance) {
        int moving = 0;
        for (double numerator : units().numerators()) {
            moving += Math.abs(numerator) > tolerance ? 1 : 0;
        }
        return moving;
    }
}
