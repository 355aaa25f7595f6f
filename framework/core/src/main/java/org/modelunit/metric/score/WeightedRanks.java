package org.modelunit.metric.score;

import org.modelunit.column.NumberColumn;
import org.modelunit.metric.Statistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.sorting.RankedLabels;
import org.modelunit.sorting.RankedRows;

/**
 * Ranks of examples that weigh or count more or less than one. They are sorted once for all weights: those of a bootstrap replicate
 * are only looked up in the order of the scores. Valid as long as nobody writes to the weights.
 */
final class WeightedRanks implements Ranks {

    private final NumberColumn scores;
    private final RankedRows rows;
    private final RankedLabels labels;
    private final RowWeights weights;
    private final double positives;
    private final double negatives;
    private final double halves;

    /** Adds up everything at once, and without a branch on the label, which no processor could predict. */
    WeightedRanks(Classified outcomes, String label, RowWeights weights) {
        this.scores = outcomes.scores().of(label);
        this.rows = new Order(label).of(outcomes);
        this.labels = rows.labels();
        this.weights = weights;
        double allPositives = 0;
        double below = 0; // negatives with a lower score
        double pairs = 0;
        double positivesOfGroup = 0; // of the same score
        double negativesOfGroup = 0;
        for (int position = 0; position < labels.size(); position++) {
            double weight = weights.get(rows.row(position));
            positivesOfGroup += weight * labels.positive(position);
            negativesOfGroup += weight * (1 - labels.positive(position));
            if (labels.endsGroup(position)) {
                pairs += positivesOfGroup * (2 * below + negativesOfGroup);
                below += negativesOfGroup;
                allPositives += positivesOfGroup;
                positivesOfGroup = 0;
                negativesOfGroup = 0;
            }
        }
        this.positives = allPositives;
        this.negatives = below;
        this.halves = pairs;
    }

    /** The order of the scores of a label, whatever the rows weigh. */
    record Order(String label) implements Statistic<Classified, RankedRows> {

        @Override
        public RankedRows of(Classified outcomes, RowWeights weights) {
            LabelledScores rows = LabelledScores.of(outcomes, label);
            return RankedRows.of(rows, rows.workers());
        }
    }

    @Override
    public double positives() {
        return positives;
    }

    @Override
    public double negatives() {
        return negatives;
    }

    @Override
    public double halves() {
        return halves;
    }

    @Override
    public void descending(Ranking.Groups groups) {
        int position = labels.size() - 1;
        while (position >= 0) {
            double ofPositives = 0;
            double ofNegatives = 0;
            do {
                double weight = weights.get(rows.row(position));
                ofPositives += labels.isPositive(position) ? weight : 0;
                ofNegatives += labels.isPositive(position) ? 0 : weight;
                position--;
            } while (position >= 0 && !labels.endsGroup(position));
            groups.take(ofPositives, ofNegatives);
        }
    }

    @Override
    public void ascending(Ranking.ScoredGroups groups) {
        double ofPositives = 0;
        double ofNegatives = 0;
        for (int position = 0; position < labels.size(); position++) {
            double weight = weights.get(rows.row(position));
            ofPositives += labels.isPositive(position) ? weight : 0;
            ofNegatives += labels.isPositive(position) ? 0 : weight;
            if (labels.endsGroup(position)) {
                groups.take(scores.get(rows.row(position)) + 0.0, ofPositives, ofNegatives); // one zero of two
                ofPositives = 0;
                ofNegatives = 0;
            }
        }
    }

    @Override
    public ScoreGroups toScoreGroups() {
        return ScoreGroups.of(this, labels.groups());
    }
}
