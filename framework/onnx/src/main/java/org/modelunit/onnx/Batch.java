package org.modelunit.onnx;

import java.util.List;

/**
 * Neighbouring examples that a model sees at once.
 *
 * @param all every example of the pass
 * @param from the first one of the batch
 * @param to the one after its last
 */
record Batch<I>(List<I> all, int from, int to) {

    private static final int LONGEST = 200;

    int rows() {
        return to - from;
    }

    /** Returns an example by its number within the batch. */
    I get(int row) {
        return all.get(from + row);
    }

    /** Names a row by the number that it has among all examples: one within a batch says little to whoever did not make it. */
    String number(int row) {
        return "row " + (from + row) + (rows() == all.size() ? " of the batch" : " of " + all.size());
    }

    /** Names a row by its number and its input. */
    String row(int row) {
        Object input = get(row);
        if (input.getClass().isArray()) {
            return number(row);
        }
        String text = String.valueOf(input);
        return number(row) + " (" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + ")";
    }

    /** Says how many rows these are, and where they begin if there are others. */
    String rowsInWords() {
        return rows() + " rows" + (rows() == all.size() ? "" : " from row " + from);
    }
}
