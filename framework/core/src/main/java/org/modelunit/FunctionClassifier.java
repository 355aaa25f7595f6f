package org.modelunit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;

/** A classifier made of a function. */
final class FunctionClassifier<I> extends FunctionModel<I, ClassPredictions> implements Classifier<I> {

    private final Labels labels;
    private final Function<? super I, double[]> scores;

    FunctionClassifier(String name, Labels labels, Function<? super I, double[]> scores) {
        super(name);
        this.labels = labels;
        this.scores = scores;
    }

    @Override
    public Labels labels() {
        return labels;
    }

    @Override
    public ClassPredictions predictInBatches(List<I> inputs, int batchSize) {
        double[][] columns = new double[labels.size()][inputs.size()];
        ask(inputs, batchSize, (input, row) -> keep(scores.apply(input), columns, row));
        return ClassPredictions.of(ClassScores.of(
                labels, Arrays.stream(columns).map(NumberColumn::wrap).toList()));
    }

    private String keep(double[] given, double[][] columns, int row) {
        if (given == null) {
            return "null instead of scores";
        }
        if (given.length != columns.length) {
            return given.length + " scores for " + columns.length + " labels (" + labels + ")";
        }
        for (int code = 0; code < columns.length; code++) {
            if (Double.isNaN(given[code])) {
                return "NaN as the score of '" + labels.get(code) + "'";
            }
            columns[code][row] = given[code];
        }
        return "";
    }
}
