package org.modelunit.data;

/** One example of a file, and the line of the file it begins in. */
interface FileLine {

    /** Returns the number of the line, counted from 1. */
    long number();

    /** Returns the line in which a cell begins. */
    default long numberOf(int column) {
        return number();
    }

    /** Returns the cell of a column. */
    Cell cell(int column);

    /** Returns all that the file says about the example, whatever is ignored. */
    String content();
}
