package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.RowWeights;
import org.modelunit.Statistic;
import org.modelunit.parallel.Workers;
import org.modelunit.sorting.RankedLabels;
import org.modelunit.sorting.RankedRows;

/**
 * Ranks of examples that weigh or count more or less than one. They are sorted once for all weights: those of a bootstrap replicate
 * are only looked up in the order of the scores. Valid as long as nobody writes to the weights.
 */
final class WeightedRanks implements Ranks {

    private final DoubleColumn scores;
    private final RankedRows rows;
    private final RankedLabels labels;
    private final RowWeights weights;

    WeightedRanks(Classified outcomes, String label, RowWeights weights) {
        this.scores = outcomes.scores().of(label);
        this.rows = new Order(label).of(outcomes);
        this.labels = rows.labels();
        this.weights = weights;
    }

    /** The order of the scores of a label, whatever the rows weigh. */
    record Order(String label) implements Statistic<Classified, RankedRows> {

        @Override
        public RankedRows of(Classified outcomes, RowWeights weights) {
            return RankedRows.of(LabelledScores.of(outcomes, label), Workers.current());
        }
    }

    @Override
    public double positives() {
        double sum = 0;
        for (Groups groups = ascending(); groups.next(); ) {
            sum += groups.positives();
        }
        return sum;
    }

    @Override
    public double negatives() {
        double sum = 0;
        for (Groups groups = ascending(); groups.next(); ) {
            sum += groups.negatives();
        }
        return sum;
    }

    @Override
    public double halves() {
        double negativesBelow = 0;
        double halves = 0;
        for (Groups groups = ascending(); groups.next(); ) {
            halves += groups.positives() * (2 * negativesBelow + groups.negatives());
            negativesBelow += groups.negatives();
        }
        return halves;
    }

    @Override
    public Groups ascending() {
        return new Walk();
    }

    /** Adds up weights to the end of each group, in the order of the rows, so that the sums are always the same. */
    private final class Walk implements Groups {

        private int position;
        private double positives;
        private double negatives;

        @Override
        public boolean next() {
            positives = 0;
            negatives = 0;
            while (position < labels.size()) {
                double weight = weights.get(rows.row(position));
                if (labels.isPositive(position)) {
                    positives += weight;
                } else {
                    negatives += weight;
                }
                if (labels.endsGroup(position++)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public double positives() {
            return positives;
        }

        @Override
        public double negatives() {
            return negatives;
        }
    }

    @Override
    public ScoreGroups toScoreGroups() {
        int count = labels.groups();
        double[] scoreOfGroup = new double[count];
        double[] positivesOfGroup = new double[count];
        double[] negativesOfGroup = new double[count];
        Walk walk = new Walk();
        for (int group = 0; walk.next(); group++) {
            scoreOfGroup[group] = scores.get(rows.row(walk.position - 1)) + 0.0; // one zero of two
            positivesOfGroup[group] = walk.positives;
            negativesOfGroup[group] = walk.negatives;
        }
        return new ScoreGroups(scoreOfGroup, positivesOfGroup, negativesOfGroup);
    }
}
