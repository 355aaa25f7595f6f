package org.modelunit.statistics.area;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** For each example the share of the other class that its score is on the right side of, ties counting one half. */
final class RankPlacements {

    private final double[] scores; // of one class, ascending
    private final double[] weightBelow; // of the first so many

    private RankPlacements(double[] scores, double[] weightBelow) {
        this.scores = scores;
        this.weightBelow = weightBelow;
    }

    static double[] of(double[] scores, RankedSample sample) {
        requireNumbers(scores);
        RankPlacements positives = ofClass(scores, sample, true);
        RankPlacements negatives = ofClass(scores, sample, false);
        double[] placements = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            placements[i] =
                    sample.isPositive()[i] ? negatives.shareBelow(scores[i]) : 1 - positives.shareBelow(scores[i]);
        }
        return placements;
    }

    private static void requireNumbers(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException(
                        "scores must be numbers, but the score of example " + i + " was NaN");
            }
        }
    }

    /** Adding 0 makes one zero of two, which are equal but sort apart; equal scores by weight, so that no order of rows matters. */
    private static RankPlacements ofClass(double[] scores, RankedSample sample, boolean wanted) {
        if (sample.countsAlike()) {
            double[] sorted = sample.rowsOf(wanted)
                    .mapToDouble(row -> scores[row] + 0.0)
                    .sorted()
                    .toArray();
            return new RankPlacements(
                    sorted,
                    IntStream.rangeClosed(0, sorted.length).asDoubleStream().toArray());
        }
        Integer[] rows = sample.rowsOf(wanted).boxed().toArray(Integer[]::new);
        Arrays.sort(
                rows,
                Comparator.<Integer>comparingDouble(row -> scores[row] + 0.0)
                        .thenComparingDouble(row -> sample.weights()[row]));
        double[] sorted = new double[rows.length];
        double[] below = new double[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = scores[rows[i]] + 0.0;
            below[i + 1] = below[i] + sample.weights()[rows[i]];
        }
        return new RankPlacements(sorted, below);
    }

    private double shareBelow(double score) {
        // in halves, so that counts are exact
        double halves = weightBelow[firstFrom(score, false)] + weightBelow[firstFrom(score, true)];
        return halves / (2 * weightBelow[scores.length]);
    }

    /** The first index whose value is not below the score, or not up to it. */
    private int firstFrom(double score, boolean passEqual) {
        int low = 0;
        int high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] < score || passEqual && scores[middle] == score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
