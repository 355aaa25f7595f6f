package org.modelunit.metric.regression;

import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Statistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/**
 * Kendall's tau-b (Biometrika 33, 1945): of all pairs of rows, those that truth and predictions order alike less those that they order
 * in opposite ways, by the geometric mean of the pairs that are no ties in truth and in predictions. Rows are sorted once; a replicate
 * visits them in that order and counts in a tree (Fenwick, Software 24, 1994), in the order of n log n.
 */
record KendallTau() implements Statistic<Regressed, Double> {

    @Override
    public Double of(Regressed outcomes, RowWeights weights) {
        if (!weights.areCounts()) {
            throw new UndefinedMetricException("Kendall's tau counts pairs of examples and knows nothing of weights,"
                    + " but these examples have some; measure spearmanCorrelation, or on data without");
        }
        DenseRanks truth = new DenseRanksStatistic(DenseRanks.By.TRUTH).of(outcomes);
        DenseRanks predicted = new DenseRanksStatistic(DenseRanks.By.PREDICTED).of(outcomes);
        long all = 0;
        for (int row = 0; row < weights.size(); row++) {
            all += (long) weights.get(row);
        }
        long differentTruth = pairs(all) - ties(truth.weights(weights));
        long differentPredicted = pairs(all) - ties(predicted.weights(weights));
        if (differentTruth == 0 || differentPredicted == 0) {
            throw Covariation.constant("Kendall's tau", differentTruth == 0);
        }
        long balance = balance(new Order().of(outcomes), truth, predicted, weights);
        return balance / Math.sqrt((double) differentTruth * differentPredicted);
    }

    private static long pairs(long count) {
        return count * (count - 1) / 2;
    }

    private static long ties(double[] counts) {
        long ties = 0;
        for (double count : counts) {
            ties += pairs((long) count);
        }
        return ties;
    }

    /** The rows by truth ascending, for all replicates. */
    private record Order() implements Statistic<Regressed, int[]> {

        @Override
        public int[] of(Regressed outcomes, RowWeights weights) {
            return new DenseRanksStatistic(DenseRanks.By.TRUTH).of(outcomes).order();
        }
    }

    /** How many more pairs are ordered alike than in opposite ways. */
    private static long balance(int[] order, DenseRanks truth, DenseRanks predicted, RowWeights weights) {
        Tree seen = new Tree(predicted.count());
        long balance = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && truth.rank(order[to]) == truth.rank(order[from])) {
                to++;
            }
            for (int i = from; i < to; i++) {
                long count = (long) weights.get(order[i]);
                balance += count == 0 ? 0 : count * seen.belowLessAbove(predicted.rank(order[i]));
            }
            for (int i = from; i < to; i++) {
                seen.add(predicted.rank(order[i]), (long) weights.get(order[i]));
            }
            from = to;
        }
        return balance;
    }

    /** Counts by rank, with sums of the first ones in logarithmic time. */
    private static final class Tree {

        private final long[] nodes;
        private long all;

        Tree(int ranks) {
            this.nodes = new long[ranks + 1];
        }

        void add(int rank, long count) {
            all += count;
            for (int node = rank + 1; count != 0 && node < nodes.length; node += node & -node) {
                nodes[node] += count;
            }
        }

        long belowLessAbove(int rank) {
            return sum(rank) + sum(rank + 1) - all;
        }

        private long sum(int ranks) {
            long sum = 0;
            for (int node = ranks; node > 0; node -= node & -node) {
                sum += nodes[node];
            }
            return sum;
        }
    }
}
