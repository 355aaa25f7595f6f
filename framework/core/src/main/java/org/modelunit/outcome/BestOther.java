package org.modelunit.outcome;

import org.modelunit.column.ClassScores;

/** What is decided for where one label is not. */
final class BestOther {

    private BestOther() {}

    /** For each row the code of the largest score but one label's, the first of several equal ones; that label if it is the only one. */
    static int[] codes(ClassScores scores, int except) {
        int[] codes = new int[scores.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = best(scores, row, except);
        }
        return codes;
    }

    private static int best(ClassScores scores, int row, int except) {
        int best = -1;
        for (int code = 0; code < scores.labels().size(); code++) {
            if (code != except
                    && (best < 0
                            || scores.column(code).get(row)
                                    > scores.column(best).get(row))) {
                best = code;
            }
        }
        return best < 0 ? except : best;
    }
}
