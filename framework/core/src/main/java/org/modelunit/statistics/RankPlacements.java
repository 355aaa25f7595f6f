package org.modelunit.statistics;

import java.util.Arrays;

/** For each example the share of the other class that its score is on the right side of, ties counting one half. */
final class RankPlacements {

    private RankPlacements() {}

    static double[] of(double[] scores, boolean[] isPositive) {
        double[] positives = sorted(scores, isPositive, true);
        double[] negatives = sorted(scores, isPositive, false);
        double[] placements = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            placements[i] = isPositive[i] ? shareBelow(scores[i], negatives) : 1 - shareBelow(scores[i], positives);
        }
        return placements;
    }

    /** The scores of one class, ascending; adding 0 makes one zero of two, which are equal but sort apart. */
    private static double[] sorted(double[] scores, boolean[] isPositive, boolean wanted) {
        double[] sorted = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException(
                        "scores must be numbers, but the score of example " + i + " was NaN");
            }
            if (isPositive[i] == wanted) {
                sorted[count++] = scores[i] + 0.0;
            }
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double shareBelow(double score, double[] sorted) {
        // in halves, so that the count is exact
        int halves = firstFrom(score, sorted, false) + firstFrom(score, sorted, true);
        return halves / (2.0 * sorted.length);
    }

    /** The first index whose value is not below the score, or not up to it. */
    private static int firstFrom(double score, double[] sorted, boolean passEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score || passEqual && sorted[middle] == score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
