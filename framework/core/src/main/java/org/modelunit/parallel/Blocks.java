package org.modelunit.parallel;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Rows in fixed blocks, which threads share where there are several blocks; few rows cost nothing besides. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Blocks {

    private static final int ROWS = 1 << 14;

    private Blocks() {}

    /** Work on neighbouring rows. */
    @FunctionalInterface
    public interface Work {

        /**
         * Works on rows.
         *
         * @param from the first row
         * @param to the row after the last one
         */
        void on(int from, int to);
    }

    /**
     * Works on rows, block by block; see {@link Workers#run}.
     *
     * @param rows how many rows there are
     * @param work what to do; called from several threads at once
     */
    public static void run(int rows, Work work) {
        if (rows <= ROWS) {
            work.on(0, rows);
            return;
        }
        Workers.current().run((rows - 1) / ROWS + 1, block -> {
            int from = block * ROWS;
            work.on(from, from + Math.min(ROWS, rows - from));
        });
    }
}
