package org.modelunit.firmness;

import org.modelunit.outcome.Classified;
import org.modelunit.parallel.Workers;
import org.modelunit.sorting.RankedRows;
import org.modelunit.sorting.ScoredRows;

/**
 * By how much the area under the ROC curve of a label would rise if the truth of one row changed, each row by itself: of the area as a
 * share of pairs (Mann and Whitney), the row leaves the pairs of its class and joins those of the other one.
 */
final class AreaEffects {

    private final Classified outcomes;
    private final int label;

    AreaEffects(Classified outcomes, int label) {
        this.outcomes = outcomes;
        this.label = label;
    }

    /** For each row its effect; 0 for all where a class would be empty. */
    double[] ofRows() {
        RankedRows order = RankedRows.of(new LabelledRows(), Workers.of(1));
        int size = outcomes.size();
        double[] effects = new double[size];
        int positives = 0;
        for (int row = 0; row < size; row++) {
            positives += isPositive(row) ? 1 : 0;
        }
        double negatives = size - positives;
        if (positives < 2 || negatives < 2) {
            return effects;
        }
        double[] wins =
                new double[size]; // of a positive over negatives, of a negative under positives; ties count one half
        double[] losses = new double[size]; // the same as the other class, among those that would then be its pairs
        double won = 0;
        double positivesBelow = 0;
        double negativesBelow = 0;
        for (int from = 0; from < size; ) {
            int to = from;
            double positivesHere = 0;
            double negativesHere = 0;
            do {
                positivesHere += isPositive(order.row(to)) ? 1 : 0;
                negativesHere += isPositive(order.row(to)) ? 0 : 1;
            } while (!order.labels().endsGroup(to++));
            double below = negativesBelow + negativesHere / 2;
            double above = positives - positivesBelow - positivesHere + positivesHere / 2;
            for (int position = from; position < to; position++) {
                int row = order.row(position);
                boolean isPositive = isPositive(row);
                wins[row] = isPositive ? below : above;
                losses[row] = isPositive ? above - 0.5 : below - 0.5; // without itself
                won += isPositive ? below : 0;
            }
            positivesBelow += positivesHere;
            negativesBelow += negativesHere;
            from = to;
        }
        double area = won / (positives * negatives);
        for (int row = 0; row < size; row++) {
            double sign = isPositive(row) ? -1 : 1;
            double pairs = (positives + sign) * (negatives - sign);
            effects[row] = (won - wins[row] + losses[row]) / pairs - area;
        }
        return effects;
    }

    private boolean isPositive(int row) {
        return outcomes.truth().code(row) == label;
    }

    private final class LabelledRows implements ScoredRows {

        @Override
        public int size() {
            return outcomes.size();
        }

        @Override
        public void copyScores(int from, int to, double[] target) {
            outcomes.scores().of(outcomes.labels().get(label)).copyRows(from, to, target, 0);
        }

        @Override
        public void copyPositives(int from, int to, int[] target) {
            for (int row = from; row < to; row++) {
                target[row - from] = isPositive(row) ? 1 : 0;
            }
        }
    }
}
