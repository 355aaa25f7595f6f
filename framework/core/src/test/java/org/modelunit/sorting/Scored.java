package org.modelunit.sorting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows kept in arrays, and their ranking by the plainest code there is. */
record Scored(double[] scores, boolean[] isPositive) implements ScoredRows {

    @Override
    public int size() {
        return scores.length;
    }

    @Override
    public void copyScores(int from, int to, double[] target) {
        System.arraycopy(scores, from, target, 0, to - from);
    }

    @Override
    public void copyPositives(int from, int to, int[] target) {
        for (int row = from; row < to; row++) {
            target[row - from] = isPositive[row] ? 1 : 0;
        }
    }

    /** Positives and others in each group of equal scores, as texts that a failure shows well. */
    List<String> groups() {
        List<String> groups = new ArrayList<>();
        int positives = 0;
        int negatives = 0;
        int[] order = order();
        for (int i = 0; i < order.length; i++) {
            positives += isPositive[order[i]] ? 1 : 0;
            negatives += isPositive[order[i]] ? 0 : 1;
            if (i + 1 == order.length || scores[order[i]] != scores[order[i + 1]]) {
                groups.add(positives + "+" + negatives);
                positives = 0;
                negatives = 0;
            }
        }
        return groups;
    }

    /** Rows by score, those of one score in their order; adding 0 makes one zero of two. */
    int[] order() {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> scores[row] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    long halves() {
        long halves = 0;
        for (int row = 0; row < scores.length; row++) {
            for (int other = 0; other < scores.length; other++) {
                if (isPositive[row] && !isPositive[other]) {
                    halves += scores[row] > scores[other] ? 2 : scores[row] == scores[other] ? 1 : 0;
                }
            }
        }
        return halves;
    }

    @Override
    public String toString() {
        return scores.length <= 20 ? java.util.Arrays.toString(scores) : scores.length + " rows";
    }
}
