package org.modelunit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;

/** A classifier made of a function. */
record FunctionClassifier<I>(String name, Labels labels, Function<? super I, double[]> scores)
        implements Classifier<I> {

    @Override
    public ClassPredictions predictAll(List<I> inputs) {
        return predictInBatches(inputs, Math.max(1, inputs.size()));
    }

    @Override
    public ClassPredictions predictInBatches(List<I> inputs, int batchSize) {
        double[][] columns = new double[labels.size()][inputs.size()];
        FunctionModel.ask(name, inputs, batchSize, (input, row) -> keep(scores.apply(input), columns, row));
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

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.unknown(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
