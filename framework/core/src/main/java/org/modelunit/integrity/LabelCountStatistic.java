package org.modelunit.integrity;

import org.modelunit.metric.MergeableStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** Counts the examples of a label. */
record LabelCountStatistic(String label) implements MergeableStatistic<Classified, LabelCount> {

    @Override
    public LabelCount of(Classified outcomes, RowWeights weights) {
        int code = outcomes.labels().indexOf(label);
        double ofLabel = 0;
        double all = 0;
        for (int row = 0; row < outcomes.size(); row++) {
            double weight = weights.get(row);
            ofLabel += outcomes.truth().code(row) == code ? weight : 0;
            all += weight;
        }
        return new LabelCount(ofLabel, all);
    }

    @Override
    public LabelCount merge(LabelCount one, LabelCount other) {
        return new LabelCount(one.ofLabel() + other.ofLabel(), one.all() + other.all());
    }
}
