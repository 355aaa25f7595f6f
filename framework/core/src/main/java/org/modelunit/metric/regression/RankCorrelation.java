package org.modelunit.metric.regression;

import org.modelunit.metric.Statistic;
import org.modelunit.metric.Sum;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;
import org.modelunit.statistics.Correlation;

/**
 * Spearman's correlation: Pearson's of the ranks of truth and predictions, equal numbers sharing their middle rank. A weighted row
 * takes as many ranks as it weighs. Columns are sorted once; a replicate is linear.
 */
record RankCorrelation() implements Statistic<Regressed, Double> {

    @Override
    public Double of(Regressed outcomes, RowWeights weights) {
        DenseRanks truth = new DenseRanksStatistic(DenseRanks.By.TRUTH).of(outcomes);
        DenseRanks predicted = new DenseRanksStatistic(DenseRanks.By.PREDICTED).of(outcomes);
        double[] weightOfTruth = truth.weights(weights);
        double[] weightOfPredicted = predicted.weights(weights);
        double[] truthRanks = centred(weightOfTruth);
        double[] predictedRanks = centred(weightOfPredicted);
        double truthSquares = squares(weightOfTruth, truthRanks);
        double predictedSquares = squares(weightOfPredicted, predictedRanks);
        if (isConstant(weightOfTruth) || isConstant(weightOfPredicted)) {
            throw Covariation.constant("Spearman correlation", isConstant(weightOfTruth));
        }
        double products = Sum.of(weights, row -> truthRanks[truth.rank(row)] * predictedRanks[predicted.rank(row)])
                .value();
        return Correlation.of(products, truthSquares, predictedSquares);
    }

    /** The middle rank of each group, less the mean of all ranks, which is half of the weight. */
    private static double[] centred(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] ranks = new double[weights.length];
        double below = 0;
        for (int rank = 0; rank < weights.length; rank++) {
            ranks[rank] = below + weights[rank] / 2 - total / 2;
            below += weights[rank];
        }
        return ranks;
    }

    private static double squares(double[] weights, double[] ranks) {
        return Sum.of(RowWeights.ones(weights.length), rank -> weights[rank] * (ranks[rank] * ranks[rank]))
                .value();
    }

    private static boolean isConstant(double[] weights) {
        int groups = 0;
        for (double weight : weights) {
            groups += weight > 0 ? 1 : 0;
        }
        return groups < 2;
    }
}
