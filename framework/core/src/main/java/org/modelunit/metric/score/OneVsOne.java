package org.modelunit.metric.score;

import java.util.Arrays;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.classification.Averaging;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.sorting.RankedRows;

/**
 * How well each label's score tells its examples from those of each other label, all others left out (Hand and Till, Machine Learning
 * 45, 2001).
 */
final class OneVsOne {

    private final Labels labels;
    private final double[] weights; // of each label's examples
    private final double[] factors; // powers of two, as the product of what two rare labels weigh could be 0
    private final double[][] halves; // by label and rival, counted as in Ranking.areaUnderCurve

    private OneVsOne(Labels labels) {
        this.labels = labels;
        this.weights = new double[labels.size()];
        this.factors = new double[labels.size()];
        this.halves = new double[labels.size()][labels.size()];
    }

    /** By one scan of the rows for each label. */
    static OneVsOne of(Classified outcomes, RowWeights weights) {
        OneVsOne pairs = new OneVsOne(outcomes.labels());
        LabelColumn truth = outcomes.truth();
        for (int row = 0; row < outcomes.size(); row++) {
            pairs.weights[truth.code(row)] += weights.get(row);
        }
        Arrays.setAll(pairs.factors, code -> Math.scalb(1.0, -Math.getExponent(pairs.weights[code])));
        for (int code = 0; code < pairs.weights.length; code++) {
            RankedRows order = new WeightedRanks.Order(outcomes.labels().get(code)).of(outcomes);
            pairs.scan(code, order, truth, weights);
        }
        return pairs;
    }

    private void scan(int code, RankedRows order, LabelColumn truth, RowWeights rowWeights) {
        double[] below = new double[weights.length]; // by true label, what scores less than the group
        double[] tied = new double[weights.length];
        for (int position = 0; position < truth.size(); position++) {
            int row = order.row(position);
            tied[truth.code(row)] += rowWeights.get(row) * factors[truth.code(row)];
            if (order.labels().endsGroup(position)) {
                for (int rival = 0; rival < weights.length; rival++) {
                    halves[code][rival] += tied[code] * (2 * below[rival] + tied[rival]);
                }
                for (int rival = 0; rival < weights.length; rival++) {
                    below[rival] += tied[rival];
                    tied[rival] = 0;
                }
            }
        }
    }

    /** The mean of all pairs, each counting the same or, WEIGHTED, by how many examples have either of its labels. */
    double averaged(Averaging averaging) {
        requireAll();
        double sum = 0;
        double all = 0;
        for (int one = 0; one < weights.length; one++) {
            for (int other = 0; other < one; other++) {
                double weight = averaging == Averaging.WEIGHTED ? weights[one] + weights[other] : 1;
                sum += weight * (area(one, other) + area(other, one)) / 2;
                all += weight;
            }
        }
        return Math.min(1, sum / all);
    }

    private double area(int label, int rival) {
        return halves[label][rival] / (2 * (weights[label] * factors[label]) * (weights[rival] * factors[rival]));
    }

    private void requireAll() {
        for (int code = 0; code < weights.length; code++) {
            if (!(weights[code] > 0)) {
                throw new UndefinedMetricException(
                        "one-vs-one ROC AUC is undefined here: no example is truly '" + labels.get(code) + "'");
            }
        }
        if (weights.length < 2) {
            throw new UndefinedMetricException("one-vs-one ROC AUC is undefined here: there is only one label");
        }
    }
}
