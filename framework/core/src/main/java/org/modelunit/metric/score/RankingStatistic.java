package org.modelunit.metric.score;

import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.GroupedStatistic;
import org.modelunit.metric.Grouping;
import org.modelunit.metric.MergeableStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/**
 * Ranks by the score of a label.
 *
 * @param label the label whose examples are the positives
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RankingStatistic(String label)
        implements MergeableStatistic<Classified, Ranking>, GroupedStatistic<Classified, Ranking> {

    @Override
    public Ranking of(Classified outcomes, RowWeights weights) {
        return new Ranking(
                label,
                weights.areOnes() ? CountedRanks.of(outcomes, label) : new WeightedRanks(outcomes, label, weights));
    }

    @Override
    public IntFunction<Ranking> ofGroups(Classified outcomes, Grouping groups) {
        if (!outcomes.design().weights().areOnes()) {
            return group -> of(outcomes.rows(groups.rows(group)));
        }
        IntFunction<CountedRanks> ranks = CountedRanks.ofGroups(outcomes, label, groups);
        return group -> new Ranking(label, ranks.apply(group));
    }

    @Override
    public Ranking merge(Ranking one, Ranking other) {
        return one.plus(other);
    }
}
