package org.modelunit.metric.regression;

import org.modelunit.metric.MergeableStatistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;

/** The largest distance from the truth among rows of any weight. */
record LargestError() implements MergeableStatistic<Regressed, Double> {

    @Override
    public Double of(Regressed outcomes, RowWeights weights) {
        double largest = 0;
        for (int row = 0; row < weights.size(); row++) {
            if (weights.get(row) > 0) {
                largest = Math.max(
                        largest,
                        Math.abs(
                                outcomes.predicted().get(row) - outcomes.truth().get(row)));
            }
        }
        return largest;
    }

    @Override
    public Double merge(Double one, Double other) {
        return Math.max(one, other);
    }
}
