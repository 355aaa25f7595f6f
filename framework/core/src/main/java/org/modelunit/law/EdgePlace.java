package org.modelunit.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place in inputs where an edge can be put.
 *
 * @param name what it is called: "'income'", or "the input" where it is all of it
 * @param spots where it is in rows that have it, the most typical one first
 * @param seen the texts that rows have there
 * @param isNumberText whether the texts there are numbers, as in a cell of a table
 * @param <I> the type of an input
 */
record EdgePlace<I>(String name, List<Spot<I>> spots, Set<String> seen, boolean isNumberText) {

    /**
     * The place in one row.
     *
     * @param row the drawn row that it is in
     * @param value what is there
     * @param change makes the input with another value there
     * @param <I> the type of an input
     */
    record Spot<I>(int row, Object value, Change<I> change) {}

    /** Makes a copy with another value; throws what a constructor throws. */
    interface Change<T> {
        T with(Object value) throws Throwable;
    }

    /** The place in the first row that is not at the edge already, and so has all values to put there, or else some; empty for none. */
    Optional<Spot<I>> spot(Edge edge) {
        int most = 0;
        Optional<Spot<I>> best = Optional.empty();
        for (Spot<I> spot : spots) {
            int count = EdgeValues.of(edge, this, spot.value()).size();
            if (count > most) {
                most = count;
                best = Optional.of(spot);
            }
            if (most == EdgeValues.MOST || count == 1 && EdgeValues.isOne(edge)) {
                break;
            }
        }
        return best;
    }
}
