package org.modelunit.weakspot;

import org.modelunit.weakspot.BinnedColumn.Range;

/**
 * A slice that a search stopped at.
 *
 * @param pair the columns
 * @param left the range of the one
 * @param right the range of the other
 * @param statistic how far it is worse than all other rows together; comparable with normal quantiles
 * @param own the same among the rows that no stronger find contains; by it the order of finds is chosen, and nothing else
 * @param suspects how many slices were suspect when this one was found, itself included
 */
record Candidate(ColumnPair pair, Range left, Range right, double statistic, double own, long suspects) {

    /** What a second condition must add to the square of a statistic, which is about what the best of all does by chance. */
    private static final double COST_OF_A_CONDITION = 3.7 * 3.7;

    /** How much it says: a pair is preferred to a single part of it only if it says more. */
    double score() {
        return own * own - (pair.isSingle() ? 1 : 2) * COST_OF_A_CONDITION;
    }

    Candidate withSuspects(long count) {
        return new Candidate(pair, left, right, statistic, own, count);
    }

    Rule rule() {
        return pair.rule(left, right);
    }

    /** Whether the two share half of the rows of both. */
    boolean overlaps(Candidate other, int rows) {
        int both = 0;
        int either = 0;
        for (int row = 0; row < rows; row++) {
            boolean isHere = pair.contains(left, right, row);
            boolean isThere = other.pair.contains(other.left, other.right, row);
            both += isHere && isThere ? 1 : 0;
            either += isHere || isThere ? 1 : 0;
        }
        return 2 * both >= either;
    }

    boolean[] rows(int rows) {
        boolean[] isInside = new boolean[rows];
        hide(isInside);
        return isInside;
    }

    void hide(boolean[] hidden) {
        for (int row = 0; row < hidden.length; row++) {
            hidden[row] |= pair.contains(left, right, row);
        }
    }
}
