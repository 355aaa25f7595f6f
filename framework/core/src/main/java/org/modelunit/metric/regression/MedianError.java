package org.modelunit.metric.regression;

import org.modelunit.metric.Statistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/**
 * The weighted median of the distances from the truth: the least distance that no more than half of the weight exceeds; its middle to
 * the next one where exactly half of the weight does, as in Hyndman and Fan's second definition (The American Statistician 50, 1996).
 */
record MedianError() implements Statistic<Regressed, Double> {

    @Override
    public Double of(Regressed outcomes, RowWeights weights) {
        DenseRanks ranks = new DenseRanksStatistic(DenseRanks.By.ABSOLUTE_ERROR).of(outcomes);
        double[] weightOfRank = ranks.weights(weights);
        double total = 0;
        for (double weight : weightOfRank) {
            total += weight;
        }
        // sums of counts are exact; sums of weights are half only up to their rounding
        double rounding = weights.areCounts() ? 0 : total * weights.size() * Math.ulp(1.0);
        double below = 0;
        int rank = 0;
        while (below + weightOfRank[rank] < total / 2 - rounding) {
            below += weightOfRank[rank++];
        }
        boolean isHalf = below + weightOfRank[rank] <= total / 2 + rounding;
        double median = ranks.value(rank);
        return isHalf ? middle(median, ranks.value(next(weightOfRank, rank))) : median;
    }

    private static int next(double[] weightOfRank, int rank) {
        for (int next = rank + 1; next < weightOfRank.length; next++) {
            if (weightOfRank[next] > 0) {
                return next;
            }
        }
        return rank;
    }

    private static double middle(double lower, double upper) {
        return lower + upper < Double.POSITIVE_INFINITY ? (lower + upper) / 2 : lower / 2 + upper / 2;
    }
}
