package org.modelunit.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modelunit.Classifier;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;

/** A classifier behind a service. */
record RemoteClassifier<I>(RemoteCalls<I> calls, Labels labels) implements Classifier<I> {

    @Override
    public ClassPredictions predictAll(List<I> inputs) {
        return inputs.isEmpty()
                ? ClassPredictions.of(ClassScores.ofRows(labels, List.of()))
                : calls.ask(inputs, this::predictions);
    }

    private ClassPredictions predictions(RemoteOutput output, int rows) {
        if (output.isOfTexts()) {
            return ClassPredictions.of(decided(output, rows));
        }
        boolean isSingle = labels.size() == 2 && output.width(rows) == 1;
        int width = isSingle ? 1 : labels.size();
        double[] numbers = RemoteCalls.numbers(output, rows, width);
        List<double[]> scores = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            double[] each = new double[width];
            System.arraycopy(numbers, row * width, each, 0, width);
            for (double score : each) {
                if (!(score >= 0 && score <= 1)) {
                    throw new WrongAnswer("the output '" + output.name() + "' has scores outside 0 to 1 (row " + row
                            + " of the batch), which are logits more often than not; serve probabilities");
                }
            }
            scores.add(isSingle ? new double[] {1 - each[0], each[0]} : each);
        }
        return ClassPredictions.of(ClassScores.ofRows(labels, scores));
    }

    private LabelColumn decided(RemoteOutput output, int rows) {
        if (output.width(rows) != 1) {
            throw new WrongAnswer("the output '" + output.name() + "' has " + output.width(rows)
                    + " texts for each row, but one label is needed");
        }
        for (String label : output.values()) {
            if (!labels.contains(label)) {
                throw new WrongAnswer(
                        "the output '" + output.name() + "' has the label '" + label + "', but there are " + labels);
            }
        }
        return LabelColumn.of(labels, output.values());
    }

    @Override
    public Fingerprint fingerprint() {
        return calls.fingerprint();
    }

    @Override
    public Map<String, String> versions() {
        return calls.versions();
    }

    @Override
    public Duration deadline() {
        return calls.deadline();
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }

    @Override
    public String toString() {
        return calls.toString();
    }
}
