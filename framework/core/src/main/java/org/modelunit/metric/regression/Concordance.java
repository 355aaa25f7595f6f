package org.modelunit.metric.regression;

import org.modelunit.metric.Sum;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/**
 * For each row, how much of the weight of all rows truth and predictions order alike with it, less that in opposite ways, in the order
 * of n log n (Fenwick, Software 24, 1994); as shares of all weight.
 */
final class Concordance {

    private final double[] balances;
    private final double[] truthTies; // of each row, itself among them
    private final double[] predictedTies;
    private final double balance;
    private final double differentTruth;
    private final double differentPredicted;

    private Concordance(RowWeights weights, double[] balances, double[] truthTies, double[] predictedTies) {
        this.balances = balances;
        this.truthTies = truthTies;
        this.predictedTies = predictedTies;
        double total = Sum.of(weights, row -> 1).value();
        this.balance = Sum.of(weights, row -> balances[row]).value() / total;
        this.differentTruth = Sum.of(weights, row -> 1 - truthTies[row]).value() / total;
        this.differentPredicted = Sum.of(weights, row -> 1 - predictedTies[row]).value() / total;
    }

    static Concordance of(Regressed outcomes) {
        RowWeights weights = outcomes.design().weights();
        double total = Sum.of(weights, row -> 1).value();
        DenseRanks truth = new DenseRanksStatistic(DenseRanks.By.TRUTH).of(outcomes);
        DenseRanks predicted = new DenseRanksStatistic(DenseRanks.By.PREDICTED).of(outcomes);
        double[] balances = balances(truth, predicted, weights);
        double[] weightOfTruth = truth.weights(weights);
        double[] weightOfPredicted = predicted.weights(weights);
        double[] truthTies = new double[balances.length];
        double[] predictedTies = new double[balances.length];
        for (int row = 0; row < balances.length; row++) {
            balances[row] /= total;
            truthTies[row] = weightOfTruth[truth.rank(row)] / total;
            predictedTies[row] = weightOfPredicted[predicted.rank(row)] / total;
        }
        return new Concordance(weights, balances, truthTies, predictedTies);
    }

    /** Those below in truth seen from below, and those above from above. */
    private static double[] balances(DenseRanks truth, DenseRanks predicted, RowWeights weights) {
        int[] order = truth.order();
        double[] balances = new double[order.length];
        add(order, truth, predicted, weights, 1, balances);
        for (int i = 0; i < order.length / 2; i++) {
            int row = order[i];
            order[i] = order[order.length - 1 - i];
            order[order.length - 1 - i] = row;
        }
        add(order, truth, predicted, weights, -1, balances);
        return balances;
    }

    private static void add(
            int[] order, DenseRanks truth, DenseRanks predicted, RowWeights weights, int sign, double[] balances) {
        double[] nodes = new double[predicted.count() + 1];
        double all = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && truth.rank(order[to]) == truth.rank(order[from])) {
                int rank = predicted.rank(order[to]);
                balances[order[to]] += sign * (sum(nodes, rank) + sum(nodes, rank + 1) - all);
                to++;
            }
            for (int i = from; i < to; i++) {
                double weight = weights.get(order[i]);
                all += weight;
                for (int node = predicted.rank(order[i]) + 1; node < nodes.length; node += node & -node) {
                    nodes[node] += weight;
                }
            }
            from = to;
        }
    }

    private static double sum(double[] nodes, int ranks) {
        double sum = 0;
        for (int node = ranks; node > 0; node -= node & -node) {
            sum += nodes[node];
        }
        return sum;
    }

    /** Of the pairs of a row. */
    double balance(int row) {
        return balances[row];
    }

    /** Of all pairs. */
    double balance() {
        return balance;
    }

    /** How much of the weight has another truth than a row. */
    double differentTruth(int row) {
        return 1 - truthTies[row];
    }

    double differentTruth() {
        return differentTruth;
    }

    double differentPredicted(int row) {
        return 1 - predictedTies[row];
    }

    double differentPredicted() {
        return differentPredicted;
    }

    /** Kendall's tau-b, of weighted rows too. */
    double tau() {
        return balance / Math.sqrt(differentTruth * differentPredicted);
    }
}
