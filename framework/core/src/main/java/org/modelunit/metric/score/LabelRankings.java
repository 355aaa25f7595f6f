package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.modelunit.metric.MergeableStatistic;
import org.modelunit.metric.classification.Averaging;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** The ranking by the score of each label, in the order of labels. */
record LabelRankings(List<Ranking> rankings) {

    LabelRankings {
        rankings = List.copyOf(rankings);
    }

    /** Ranks by each label. */
    record Of() implements MergeableStatistic<Classified, LabelRankings> {

        @Override
        public LabelRankings of(Classified outcomes, RowWeights weights) {
            List<Ranking> rankings = new ArrayList<>();
            for (String label : outcomes.labels().names()) {
                Ranking.Of ranking = new Ranking.Of(label);
                boolean isWhole = weights == outcomes.design().weights();
                rankings.add(isWhole ? ranking.of(outcomes) : ranking.of(outcomes, weights));
            }
            return new LabelRankings(rankings);
        }

        @Override
        public LabelRankings merge(LabelRankings one, LabelRankings other) {
            List<Ranking> merged = new ArrayList<>();
            for (int code = 0; code < one.rankings.size(); code++) {
                String label = one.rankings.get(code).label();
                merged.add(new Ranking.Of(label).merge(one.rankings.get(code), other.rankings.get(code)));
            }
            return new LabelRankings(merged);
        }
    }

    /** The average of a value of each ranking; MICRO: the value of one ranking of all pairs of an example and a label. */
    double averaged(Averaging averaging, ToDoubleFunction<Ranking> value) {
        return switch (averaging) {
            case MACRO -> rankings.stream().mapToDouble(value).sum() / rankings.size();
            case MICRO -> value.applyAsDouble(pooled());
            case WEIGHTED -> weighted(value);
        };
    }

    private Ranking pooled() {
        Ranking pooled = rankings.get(0);
        for (Ranking ranking : rankings.subList(1, rankings.size())) {
            pooled = new Ranking.Of(pooled.label()).merge(pooled, ranking);
        }
        return pooled;
    }

    private double weighted(ToDoubleFunction<Ranking> value) {
        double sum = 0;
        double weights = 0;
        for (Ranking ranking : rankings) {
            sum += ranking.positives() * value.applyAsDouble(ranking);
            weights += ranking.positives();
        }
        return Math.min(1, sum / weights); // rounding may exceed what all labels have
    }
}
