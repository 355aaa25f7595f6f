package org.modelunit.statistics.area;

/** The placement values of DeLong's variance: for each example the share of the other class that it is ranked above. */
final class Placements {

    private Placements() {}

    static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    static double variance(long[] positives, long[] negatives) {
        long m = sum(positives);
        long n = sum(negatives);
        if (m < 2 || n < 2) {
            return Double.NaN;
        }
        double area = area(positives, negatives, m, n);
        long positivesBelow = 0;
        long negativesBelow = 0;
        double squaresOfPositives = 0;
        double squaresOfNegatives = 0;
        for (int group = 0; group < positives.length; group++) {
            double ofPositive = (negativesBelow + negatives[group] / 2.0) / n - area;
            double ofNegative = (m - positivesBelow - positives[group] / 2.0) / m - area;
            squaresOfPositives += positives[group] * ofPositive * ofPositive;
            squaresOfNegatives += negatives[group] * ofNegative * ofNegative;
            positivesBelow += positives[group];
            negativesBelow += negatives[group];
        }
        return squaresOfPositives / (m - 1) / m + squaresOfNegatives / (n - 1) / n;
    }

    private static double area(long[] positives, long[] negatives, long m, long n) {
        double below = 0;
        double pairs = 0;
        for (int group = 0; group < positives.length; group++) {
            pairs += positives[group] * (below + negatives[group] / 2.0);
            below += negatives[group];
        }
        return pairs / m / n;
    }
}
