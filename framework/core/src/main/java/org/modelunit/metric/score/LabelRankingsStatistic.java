package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.metric.MergeableStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** Ranks by each label. */
record LabelRankingsStatistic() implements MergeableStatistic<Classified, LabelRankings> {

    @Override
    public LabelRankings of(Classified outcomes, RowWeights weights) {
        List<Ranking> rankings = new ArrayList<>();
        for (String label : outcomes.labels().names()) {
            RankingStatistic ranking = new RankingStatistic(label);
            boolean isWhole = weights == outcomes.design().weights();
            rankings.add(isWhole ? ranking.of(outcomes) : ranking.of(outcomes, weights));
        }
        return new LabelRankings(rankings);
    }

    @Override
    public LabelRankings merge(LabelRankings one, LabelRankings other) {
        List<Ranking> merged = new ArrayList<>();
        for (int code = 0; code < one.rankings().size(); code++) {
            String label = one.rankings().get(code).label();
            merged.add(new RankingStatistic(label)
                    .merge(one.rankings().get(code), other.rankings().get(code)));
        }
        return new LabelRankings(merged);
    }
}
