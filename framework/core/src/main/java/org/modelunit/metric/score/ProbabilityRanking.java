package org.modelunit.metric.score;

import java.util.function.IntFunction;
import org.modelunit.metric.GroupedStatistic;
import org.modelunit.metric.Grouping;
import org.modelunit.metric.MergeableStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** The ranking by the score of a label, which has to be a probability. */
record ProbabilityRanking(String label)
        implements MergeableStatistic<Classified, Ranking>, GroupedStatistic<Classified, Ranking> {

    @Override
    public Ranking of(Classified outcomes, RowWeights weights) {
        check(outcomes);
        RankingStatistic ranking = new RankingStatistic(label);
        return weights == outcomes.design().weights() ? ranking.of(outcomes) : ranking.of(outcomes, weights);
    }

    /** All groups at once if each row has probabilities; else each group by itself, as others may be defined. */
    @Override
    public IntFunction<Ranking> ofGroups(Classified outcomes, Grouping groups) {
        return outcomes.scores().areProbabilities()
                ? new RankingStatistic(label).ofGroups(outcomes, groups)
                : group -> of(outcomes.rows(groups.rows(group)));
    }

    private void check(Classified outcomes) {
        outcomes.scores().requireProbabilities("calibration error of '" + label + "'");
    }

    @Override
    public Ranking merge(Ranking one, Ranking other) {
        return new RankingStatistic(label).merge(one, other);
    }
}
