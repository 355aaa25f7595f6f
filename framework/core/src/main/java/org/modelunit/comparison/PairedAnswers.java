package org.modelunit.comparison;

/** What two models answered, row by row. */
interface PairedAnswers {

    /** Whether the row is one that changes. */
    boolean changes(int row);

    /** How far it changes, where that can be told; the larger the more telling. */
    default double distance(int row) {
        return 0;
    }

    /** The champion's answer, in words. */
    String before(int row);

    /** The challenger's answer, in words. */
    String after(int row);
}
