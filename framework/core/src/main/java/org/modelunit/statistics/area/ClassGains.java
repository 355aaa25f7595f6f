package org.modelunit.statistics.area;

import java.util.Arrays;
import org.modelunit.statistics.WorstTwentieth;

/**
 * How much higher the examples of one class are placed by one model than by another, added up over those that belong together.
 *
 * @param examples how many examples the class has
 * @param gains what each unit adds to the mean of the class
 * @param shares what each unit weighs, as a share of the class
 */
@SuppressWarnings("ArrayRecordComponent") // never handed on
record ClassGains(int examples, double[] gains, double[] shares) {

    static ClassGains of(double[] gainOfRow, RankedSample sample, boolean wanted) {
        int[] numberOfUnit = new int[Arrays.stream(sample.units()).max().orElse(-1) + 1];
        int[] rows = sample.rowsOf(wanted).toArray();
        int units = 0;
        for (int row : rows) {
            int unit = sample.units()[row];
            if (numberOfUnit[unit] == 0) {
                numberOfUnit[unit] = ++units;
            }
        }
        double[] gains = new double[units];
        double[] shares = new double[units];
        double weight = sample.weightOf(wanted);
        for (int row : rows) {
            int unit = numberOfUnit[sample.units()[row]] - 1;
            double share = sample.weights()[row] / weight;
            gains[unit] += share * gainOfRow[row];
            shares[unit] += share;
        }
        return new ClassGains(rows.length, gains, shares);
    }

    int units() {
        return gains.length;
    }

    double mean() {
        double sum = 0;
        for (double gain : gains) {
            sum += gain;
        }
        return sum;
    }

    /** How many units are placed differently. */
    long moved() {
        return Arrays.stream(gains).filter(gain -> gain != 0).count();
    }

    /** How many units are placed differently by more than half of what the farthest is. */
    long leading() {
        double least = farthest() / units() / 2;
        return Arrays.stream(gains).filter(gain -> Math.abs(gain) > least).count();
    }

    /** What one unit moved most, times the number of units. */
    double farthest() {
        return units() * Arrays.stream(gains).map(Math::abs).max().orElse(0);
    }

    /** How many times as much as the others the heaviest twentieth weighs. */
    double heaviest() {
        return Math.max(1, units() * WorstTwentieth.meanOfHighest(shares));
    }

    /** How far the worst twentieth lies below the mean. */
    double fall() {
        double[] values = new double[units()];
        Arrays.setAll(values, unit -> gains[unit] / shares[unit]);
        return mean() - WorstTwentieth.meanOfLowest(values);
    }
}
