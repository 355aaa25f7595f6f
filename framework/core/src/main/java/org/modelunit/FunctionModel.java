package org.modelunit;

import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.progress.WatchedRows;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.InputText;
import org.modelunit.text.ThrownText;

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
                    throw new ModelException(name + " gave " + wrong + " for " + inWords(row, input));
                }
            }
            from = to;
        }
    }

    private String answer(Asking<I> asking, I input, int row) {
        try {
            return asking.ask(input, row);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new ModelException(name + " threw " + ThrownText.of(e) + " for " + inWords(row, input), e);
        }
    }

    private static String inWords(int row, Object input) {
        return "row " + row + InputText.inParentheses(input);
    }
}
