package org.modelunit.metric.score;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.modelunit.metric.Grouping;
import org.modelunit.outcome.Classified;
import org.modelunit.sorting.GroupedLabels;
import org.modelunit.sorting.RankedGroups;
import org.modelunit.sorting.RankedLabels;

/** Ranks of data without weights: each example counts once. */
final class CountedRanks implements Ranks {

    private final Supplier<Classified> outcomes;
    private final String label;
    private final RankedLabels ranked;
    private final long positives;

    private CountedRanks(Supplier<Classified> outcomes, String label, RankedLabels ranked) {
        this.outcomes = outcomes;
        this.label = label;
        this.ranked = ranked;
        this.positives = ranked.positives();
    }

    static CountedRanks of(Classified outcomes, String label) {
        LabelledScores rows = LabelledScores.of(outcomes, label);
        return new CountedRanks(() -> outcomes, label, RankedLabels.of(rows, rows.workers()));
    }

    /** All groups are sorted at once; the rows of one are gathered only for those who ask for scores. */
    static IntFunction<CountedRanks> ofGroups(Classified outcomes, String label, Grouping groups) {
        LabelledScores rows = LabelledScores.of(outcomes, label);
        RankedLabels[] ranked = GroupedLabels.of(new GroupedScores(rows, groups), rows.workers());
        return group -> new CountedRanks(() -> outcomes.rows(groups.rows(group)), label, ranked[group]);
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
        Classified rows = outcomes.get();
        return new WeightedRanks(rows, label, rows.design().weights());
    }
}
