package org.modelunit;

import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.progress.WatchedRows;

/** What models of functions have in common: they ask row by row, so that whatever goes wrong is told with its row. */
final class FunctionModel {

    private static final int LONGEST = 200;

    private FunctionModel() {}

    /** Asks for one row. */
    interface Asking<I> {

        /** Keeps the answer for a row; returns what is wrong with it, or an empty text. */
        String ask(I input, int row);
    }

    /** Asks for all rows, batch by batch as progress is counted, each with a sign of life. */
    static <I> void ask(String name, List<I> inputs, int batchSize, Asking<I> asking) {
        Inference.requireAboveZero(batchSize);
        int from = 0;
        while (from < inputs.size()) {
            int to = from + Math.min(batchSize, inputs.size() - from);
            List<I> batch = inputs.subList(from, to);
            for (int row = from; row < to; row++) {
                WatchedRows.signOfLife(inputs);
                I input = batch.get(row - from);
                String wrong = answer(name, asking, input, row);
                if (!wrong.isEmpty()) {
                    throw new ModelException(name + " gave " + wrong + " for " + inWords(row, input));
                }
            }
            from = to;
        }
    }

    private static <I> String answer(String name, Asking<I> asking, I input, int row) {
        try {
            return asking.ask(input, row);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new ModelException(name + " threw " + Inference.inWords(e) + " for " + inWords(row, input), e);
        }
    }

    private static String inWords(int row, Object input) {
        String text;
        try {
            text = input != null && input.getClass().isArray() ? "" : String.valueOf(input);
        } catch (RuntimeException e) { // an error is being told already
            text = "";
        }
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return "row " + row + (shown.isEmpty() ? "" : " (" + shown + ")");
    }
}
