package org.modelunit.behaviour;

import java.util.List;

/**
 * The answers of one pass: one part for all inputs, or one for each batch.
 *
 * @param parts the parts, in the order of the rows
 * @param batchSize how many inputs each part is for, but the last one
 */
record Answered<P>(List<P> parts, int batchSize) {

    P part(int row) {
        return parts.size() == 1 ? parts.get(0) : parts.get(row / batchSize);
    }

    /** The row's place in its part. */
    int place(int row) {
        return parts.size() == 1 ? row : row % batchSize;
    }
}
