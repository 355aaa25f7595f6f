package org.modelunit.behaviour;

import java.util.function.IntToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Regressed;

/** What a number is afterwards minus what it was before, for each input. */
record MeanChange() implements WeightedMeanStatistic<Regressed> {

    static Metric<Regressed> of(String name) {
        return Metric.<Regressed>ofMean(name, new MeanChange()).targetValue();
    }

    @Override
    public void check(Regressed outcomes) {
        for (int row = 0; row < outcomes.size(); row++) {
            if (!Double.isFinite(outcomes.predicted().get(row))) {
                throw new UndefinedMetricException(
                        "the mean change is undefined, as the number is infinite after the change of row " + row);
            }
        }
    }

    @Override
    public IntToDoubleFunction terms(Regressed outcomes) {
        return row -> outcomes.predicted().get(row) - outcomes.truth().get(row);
    }
}
