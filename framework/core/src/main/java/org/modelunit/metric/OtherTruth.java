package org.modelunit.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    static <O extends Outcomes> double middleTerm(MeanOfRows<O, Double> mean, O outcomes) {
        double[] terms = terms(mean, outcomes, outcomes);
        Arrays.sort(terms);
        return terms.length == 0 ? Double.NaN : terms[terms.length / 2];
    }

    /**
     * What two models would differ by on each example, with the truth that the scores of the one have next, and those of the other, so that
     * it is the same whichever is the champion; without those of a model that has no such terms.
     */
    static <O extends Outcomes> List<double[]> differences(MeanOfRows<O, Double> mean, O challenger, O champion) {
        return Stream.of(challenger, champion)
                .map(scored -> differences(mean, challenger, champion, scored))
                .filter(differences -> differences.length > 0)
                .toList();
    }

    private static <O extends Outcomes> double[] differences(
            MeanOfRows<O, Double> mean, O challenger, O champion, O scored) {
        double[] one = terms(mean, challenger, scored);
        double[] other = terms(mean, champion, scored);
        double[] differences = new double[Math.min(one.length, other.length)];
        Arrays.setAll(differences, row -> one[row] - other[row]);
        return differences;
    }

    /** These terms, with the truth that the scores of one model have next; none where it has no scores, or terms are none. */
    @SuppressWarnings("unchecked") // of the same kind
    private static <O extends Outcomes> double[] terms(MeanOfRows<O, Double> mean, O outcomes, O scored) {
        if (!(outcomes instanceof Classified classified)
                || !(scored instanceof Classified model)
                || !model.hasScores()
                || model.labels().size() < 2
                || !model.labels().equals(classified.labels())) {
            return new double[0];
        }
        try {
            double[] terms = mean.terms((O) classified.withTruth(nextLikely(model)));
            return Arrays.stream(terms).allMatch(Double::isFinite) ? terms : new double[0];
        } catch (UndefinedMetricException e) {
            return new double[0];
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
