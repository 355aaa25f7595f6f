package org.modelunit.law;

import java.util.Set;

/**
 * A place in an input where an edge can be put.
 *
 * @param name what it is called: "'income'", or "the input" where it is all of it
 * @param row the drawn row that it is in
 * @param value what is there
 * @param seen the texts that other rows have there
 * @param isNumberText whether the texts there are numbers, as in a cell of a table
 * @param change makes the input with another value there
 * @param <I> the type of an input
 */
record EdgePlace<I>(String name, int row, Object value, Set<String> seen, boolean isNumberText, Change<I> change) {

    /** Makes a copy with another value; throws what a constructor throws. */
    interface Change<T> {
        T with(Object value) throws Throwable;
    }
}
