package org.modelunit.metric.score;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.modelunit.metric.classification.Averaging;

/** The ranking by the score of each label, in the order of labels. */
record LabelRankings(List<Ranking> rankings) {

    LabelRankings {
        rankings = List.copyOf(rankings);
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
            pooled = new RankingStatistic(pooled.label()).merge(pooled, ranking);
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
