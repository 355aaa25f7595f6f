package org.modelunit.metric.regression;

import org.modelunit.metric.Sum;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.RobustVariance;

/**
 * How far each row moves a correlation: its influence function (Hampel, Journal of the American Statistical Association 69, 1974).
 *
 * @param ofRow what a row adds to the distance from the true correlation, before it is weighed and divided by all weight
 * @param leverage for each row the share of itself that it moves the correlation by less than another one would
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, within this package
record Influence(double[] ofRow, double[] leverage) {

    private static final double MOST_LEVERAGE = 0.9;

    /** Of Pearson's correlation, and what a row takes part in by its distance from the middle (Cook and Weisberg, 1982). */
    static Influence ofPearson(Regressed outcomes, double correlation) {
        RowWeights weights = outcomes.design().weights();
        double[] x = standardized(weights, outcomes.truth().toArray());
        double[] y = standardized(weights, outcomes.predicted().toArray());
        double total = Sum.of(weights, row -> 1).value();
        double rest = 1 - correlation * correlation;
        double[] influence = new double[x.length];
        double[] leverage = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            double squares = x[row] * x[row] + y[row] * y[row];
            influence[row] = x[row] * y[row] - correlation * squares / 2;
            leverage[row] = weights.get(row) / total * (1 + (squares - 2 * correlation * x[row] * y[row]) / rest);
        }
        return new Influence(influence, leverage);
    }

    private static double[] standardized(RowWeights weights, double[] numbers) {
        double total = Sum.of(weights, row -> 1).value();
        double first = numbers[0];
        double mean = first + Sum.of(weights, row -> numbers[row] - first).value() / total;
        double deviation = Math.sqrt(Sum.of(weights, row -> (numbers[row] - mean) * (numbers[row] - mean))
                        .value()
                / total);
        double[] standardized = new double[numbers.length];
        for (int row = 0; row < numbers.length; row++) {
            standardized[row] = (numbers[row] - mean) / deviation;
        }
        return standardized;
    }

    /** Of Spearman's correlation: a row counts by its own ranks, and by those that it moves the others to. */
    static Influence ofSpearman(Regressed outcomes, double correlation) {
        RowWeights weights = outcomes.design().weights();
        MidRanks truth = new MidRanks(DenseRanks.By.TRUTH, outcomes);
        MidRanks predicted = new MidRanks(DenseRanks.By.PREDICTED, outcomes);
        double[] movedByTruth = truth.above(predicted);
        double[] movedByPredicted = predicted.above(truth);
        double[] ofTruth = truth.above(truth);
        double[] ofPredicted = predicted.above(predicted);
        double truthSquares = truth.meanProduct(truth);
        double predictedSquares = predicted.meanProduct(predicted);
        double products = truth.meanProduct(predicted);
        double root = Math.sqrt(truthSquares * predictedSquares);
        double[] influence = new double[weights.size()];
        for (int row = 0; row < influence.length; row++) {
            double x = truth.share(row);
            double y = predicted.share(row);
            double product = x * y + truth.of(movedByTruth, row) + predicted.of(movedByPredicted, row) - 3 * products;
            double square = x * x + 2 * truth.of(ofTruth, row) - 3 * truthSquares;
            double otherSquare = y * y + 2 * predicted.of(ofPredicted, row) - 3 * predictedSquares;
            influence[row] =
                    product / root - correlation / 2 * (square / truthSquares + otherSquare / predictedSquares);
        }
        return new Influence(influence, new double[influence.length]);
    }

    /** Of Kendall's tau: twice what a row's own pairs are off by. */
    static Influence ofKendall(Regressed outcomes, double correlation) {
        RowWeights weights = outcomes.design().weights();
        Concordance pairs = Concordance.of(outcomes);
        double all = pairs.balance();
        double root = Math.sqrt(pairs.differentTruth() * pairs.differentPredicted());
        double[] influence = new double[weights.size()];
        for (int row = 0; row < influence.length; row++) {
            double ties = (pairs.differentTruth(row) - pairs.differentTruth()) / pairs.differentTruth()
                    + (pairs.differentPredicted(row) - pairs.differentPredicted()) / pairs.differentPredicted();
            influence[row] = 2 * ((pairs.balance(row) - all) / root - correlation / 2 * ties);
        }
        return new Influence(influence, new double[influence.length]);
    }

    /** The variance of the correlation, by units of the design. */
    RobustVariance variance(SampleDesign design) {
        RowWeights weights = design.weights();
        int[] unitOfRow = design.units();
        int[] stratumOfRow = design.strata();
        int units = design.resampling().units();
        double total = Sum.of(weights, row -> 1).value();
        double[] contributions = new double[units];
        double[] leverages = new double[units];
        int[] strata = new int[units];
        for (int row = 0; row < unitOfRow.length; row++) {
            contributions[unitOfRow[row]] += weights.get(row) * ofRow[row] / total;
            leverages[unitOfRow[row]] += leverage[row];
            strata[unitOfRow[row]] = stratumOfRow[row];
        }
        for (int unit = 0; unit < units; unit++) {
            contributions[unit] /= 1 - Math.min(MOST_LEVERAGE, leverages[unit]);
        }
        return RobustVariance.of(contributions, strata);
    }

    /** Rows by the middle rank of a column, as a share of all weight, less one half. */
    private static final class MidRanks {

        private final DenseRanks ranks;
        private final RowWeights weights;
        private final double[] weightOfRank;
        private final double[] shares;
        private final double total;

        MidRanks(DenseRanks.By by, Regressed outcomes) {
            this.ranks = new DenseRanksStatistic(by).of(outcomes);
            this.weights = outcomes.design().weights();
            this.weightOfRank = ranks.weights(weights);
            this.shares = new double[weightOfRank.length];
            this.total = Sum.of(weights, row -> 1).value();
            double below = 0;
            for (int rank = 0; rank < shares.length; rank++) {
                shares[rank] = (below + weightOfRank[rank] / 2) / total - 0.5;
                below += weightOfRank[rank];
            }
        }

        double share(int row) {
            return shares[ranks.rank(row)];
        }

        double of(double[] ofRanks, int row) {
            return ofRanks[ranks.rank(row)];
        }

        double meanProduct(MidRanks other) {
            return Sum.of(weights, row -> share(row) * other.share(row)).value() / total;
        }

        /** For each rank of this column, the shares of the other column's ranks in the rows above it, and half of those at it. */
        double[] above(MidRanks other) {
            double[] sums = new double[shares.length];
            for (int row = 0; row < weights.size(); row++) {
                sums[ranks.rank(row)] += weights.get(row) * other.share(row) / total;
            }
            double above = 0;
            for (int rank = sums.length - 1; rank >= 0; rank--) {
                double at = sums[rank];
                sums[rank] = above + at / 2;
                above += at;
            }
            return sums;
        }
    }
}
