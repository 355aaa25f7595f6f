package org.modelunit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Intervals;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.IntervalPredictions;
import org.modelunit.privacy.ForeignError;
import org.modelunit.privacy.ShownValues;
import org.modelunit.progress.WatchedRows;
import org.modelunit.provenance.Fingerprint;

/** What models made of functions have in common: they ask row by row, so that whatever goes wrong is told with its row. */
abstract class FunctionModel<I, P> implements Model<I, P> {

    private final String name;

    FunctionModel(String name) {
        this.name = name;
    }

    /** Answers for batches of inputs; an interface of a kind of model declares it for its users. */
    public abstract P predictInBatches(List<I> inputs, int batchSize);

    @Override
    public final P predictAll(List<I> inputs) {
        return predictInBatches(inputs, Math.max(1, inputs.size()));
    }

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.unknown(name);
    }

    @Override
    public final String toString() {
        return name;
    }

    /** Asks for one row. */
    interface Asking<I> {

        /** Keeps the answer for a row; returns what is wrong with it, or an empty text. */
        String ask(I input, int row);
    }

    /** Asks for all rows, batch by batch as progress is counted, each with a sign of life. */
    final void ask(List<I> inputs, int batchSize, Asking<I> asking) {
        Inference.requireAboveZero(batchSize);
        int from = 0;
        while (from < inputs.size()) {
            int to = from + Math.min(batchSize, inputs.size() - from);
            List<I> batch = inputs.subList(from, to);
            for (int row = from; row < to; row++) {
                WatchedRows.signOfLife(inputs);
                I input = batch.get(row - from);
                String wrong = answer(asking, input, row);
                if (!wrong.isEmpty()) {
                    throw ModelException.ofAnswer(name + " gave " + wrong + " for " + inWords(row, input));
                }
            }
            from = to;
        }
    }

    private String answer(Asking<I> asking, I input, int row) {
        try {
            return asking.ask(input, row);
        } catch (Exception
                | StackOverflowError
                | LinkageError e) { // a checked one as well, which some languages throw anywhere
            throw new ModelException(
                    name + " threw " + ForeignError.inWords(e) + " for " + inWords(row, input),
                    ForeignError.asCause(e));
        } catch (Error e) {
            throw ForeignError.asError(e);
        }
    }

    private static String inWords(int row, Object input) {
        String shown = ShownValues.now().row(input);
        return "row " + row + (shown.isEmpty() ? "" : " (" + shown + ")");
    }

    /** A classifier made of a function. */
    static final class OfScores<I> extends FunctionModel<I, ClassPredictions> implements Classifier<I> {

        private final Labels labels;
        private final Classifier.ScoreFunction<? super I> scores;

        OfScores(String name, Labels labels, Classifier.ScoreFunction<? super I> scores) {
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
            return ClassPredictions.of(scores(labels, scores, inputs, batchSize));
        }
    }

    /** A classifier for several labels at once made of a function. */
    static final class OfEachScore<I> extends FunctionModel<I, ClassScores> implements MultiLabelClassifier<I> {

        private final Labels labels;
        private final Classifier.ScoreFunction<? super I> scores;

        OfEachScore(String name, Labels labels, Classifier.ScoreFunction<? super I> scores) {
            super(name);
            this.labels = labels;
            this.scores = scores;
        }

        @Override
        public Labels labels() {
            return labels;
        }

        @Override
        public ClassScores predictInBatches(List<I> inputs, int batchSize) {
            return scores(labels, scores, inputs, batchSize);
        }
    }

    /** Asks for the scores of all rows. */
    final ClassScores scores(Labels labels, Classifier.ScoreFunction<? super I> scores, List<I> inputs, int batchSize) {
        double[][] columns = new double[labels.size()][inputs.size()];
        ask(inputs, batchSize, (input, row) -> keep(scores.of(input), labels, columns, row));
        return ClassScores.of(
                labels, Arrays.stream(columns).map(NumberColumn::wrap).toList());
    }

    private static String keep(double[] given, Labels labels, double[][] columns, int row) {
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

    /** A regressor made of a function. */
    static final class OfNumbers<I> extends FunctionModel<I, NumberColumn> implements Regressor<I> {

        private final Regressor.NumberFunction<? super I> prediction;

        OfNumbers(String name, Regressor.NumberFunction<? super I> prediction) {
            super(name);
            this.prediction = prediction;
        }

        @Override
        public NumberColumn predictInBatches(List<I> inputs, int batchSize) {
            double[] predicted = new double[inputs.size()];
            ask(inputs, batchSize, (input, row) -> {
                predicted[row] = prediction.of(input);
                return Double.isNaN(predicted[row]) ? "NaN" : "";
            });
            return NumberColumn.wrap(predicted);
        }
    }

    /** An embedder made of a function. */
    static final class OfVectors<I> extends FunctionModel<I, Embeddings> implements Embedder<I> {

        private final Embedder.VectorFunction<? super I> vector;

        OfVectors(String name, Embedder.VectorFunction<? super I> vector) {
            super(name);
            this.vector = vector;
        }

        @Override
        public Embeddings predictInBatches(List<I> inputs, int batchSize) {
            List<float[]> vectors = new ArrayList<>(inputs.size());
            ask(inputs, batchSize, (input, row) -> keep(vector.of(input), vectors));
            return Embeddings.of(vectors);
        }

        private static String keep(float[] given, List<float[]> vectors) {
            if (given == null) {
                return "null instead of a vector";
            }
            if (given.length == 0) {
                return "a vector without numbers";
            }
            if (!vectors.isEmpty() && vectors.get(0).length != given.length) {
                return given.length + " numbers after " + vectors.get(0).length + " for row 0";
            }
            for (float number : given) {
                if (!Float.isFinite(number)) {
                    return "a vector with " + number;
                }
            }
            vectors.add(given.clone());
            return "";
        }
    }

    /** A regressor with intervals made of a function. */
    static final class OfIntervals<I> extends FunctionModel<I, IntervalPredictions> implements IntervalRegressor<I> {

        private final IntervalRegressor.IntervalFunction<? super I> prediction;

        OfIntervals(String name, IntervalRegressor.IntervalFunction<? super I> prediction) {
            super(name);
            this.prediction = prediction;
        }

        @Override
        public IntervalPredictions predictInBatches(List<I> inputs, int batchSize) {
            double[][] columns = new double[3][inputs.size()];
            ask(inputs, batchSize, (input, row) -> keep(prediction.of(input), columns, row));
            return new IntervalPredictions(
                    NumberColumn.wrap(columns[1]),
                    new Intervals(NumberColumn.wrap(columns[0]), NumberColumn.wrap(columns[2])));
        }

        private static String keep(IntervalRegressor.Answer given, double[][] columns, int row) {
            if (given == null) {
                return "null instead of a number with an interval";
            }
            if (Double.isNaN(given.predicted())) {
                return "NaN";
            }
            columns[0][row] = given.lower();
            columns[1][row] = given.predicted();
            columns[2][row] = given.upper();
            return given.lower() <= given.upper() ? "" : "an interval from " + given.lower() + " to " + given.upper();
        }
    }
}
