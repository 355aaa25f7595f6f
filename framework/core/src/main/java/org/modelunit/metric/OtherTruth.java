package org.modelunit.metric;

import java.util.Arrays;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;

/**
 * What terms would be if the truth of each example were another label, the one that its scores have next: of a rare class, a sample may
 * have shown hardly an example, and so not what it costs to miss one.
 */
final class OtherTruth {

    private OtherTruth() {}

    /** The middle of these terms; NaN where outcomes have no scores, or terms none. */
    @SuppressWarnings("unchecked") // of the same kind
    static <O extends Outcomes> double middleTerm(MeanOfRows<O, Double> mean, O outcomes) {
        if (!(outcomes instanceof Classified classified)
                || !classified.hasScores()
                || classified.labels().size() < 2) {
            return Double.NaN;
        }
        try {
            double[] terms = mean.terms((O) classified.withTruth(nextLikely(classified)));
            Arrays.sort(terms);
            double middle = terms[terms.length / 2];
            return Double.isFinite(middle) ? middle : Double.NaN;
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }

    private static LabelColumn nextLikely(Classified outcomes) {
        Labels labels = outcomes.labels();
        double[][] scores = labels.names().stream()
                .map(label -> outcomes.scores().of(label).toArray())
                .toArray(double[][]::new);
        int[] codes = new int[outcomes.size()];
        for (int row = 0; row < codes.length; row++) {
            int truth = outcomes.truth().code(row);
            int next = truth == 0 ? 1 : 0;
            for (int code = next + 1; code < scores.length; code++) {
                next = code != truth && scores[code][row] > scores[next][row] ? code : next;
            }
            codes[row] = next;
        }
        return LabelColumn.wrap(labels, codes);
    }
}
