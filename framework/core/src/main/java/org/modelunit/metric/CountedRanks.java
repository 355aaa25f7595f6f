package org.modelunit.metric;

import org.modelunit.Classified;
import org.modelunit.sorting.RankedGroups;
import org.modelunit.sorting.RankedLabels;

/** Ranks of data without weights: each example counts once. */
final class CountedRanks implements Ranks {

    private final Classified outcomes;
    private final String label;
    private final RankedLabels ranked;
    private final long positives;

    CountedRanks(Classified outcomes, String label) {
        this.outcomes = outcomes;
        this.label = label;
        LabelledScores rows = LabelledScores.of(outcomes, label);
        this.ranked = RankedLabels.of(rows, rows.workers());
        this.positives = ranked.positives();
    }

    @Override
    public double positives() {
        return positives;
    }

    @Override
    public double negatives() {
        return ranked.size() - positives;
    }

    @Override
    public double halves() {
        return ranked.halves();
    }

    @Override
    public void descending(Ranking.Groups groups) {
        RankedGroups ofRows = ranked.descending();
        while (ofRows.next()) {
            groups.take(ofRows.positives(), ofRows.negatives());
        }
    }

    @Override
    public void ascending(Ranking.ScoredGroups groups) {
        inOrder().ascending(groups);
    }

    @Override
    public ScoreGroups toScoreGroups() {
        return inOrder().toScoreGroups();
    }

    /** With the rows, which know their scores; sorted only for those who ask for these. */
    private WeightedRanks inOrder() {
        return new WeightedRanks(outcomes, label, outcomes.design().weights());
    }
}
