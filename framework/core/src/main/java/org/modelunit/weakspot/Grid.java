package org.modelunit.weakspot;

/**
 * How finely numbers are divided, and which ranges of bins are looked at. What a larger family costs in critical value was simulated:
 * all ranges of both columns of a pair would lower the chance to find a planted pair from 8 in 10 to 7 in 10.
 */
enum Grid {
    /** A column alone, which is cheap: every range of neighbouring bins. */
    ALONE(20),
    /** A column of a pair: all up to an edge, all from an edge, and each bin. */
    PAIRED(10);

    private final int bins;

    Grid(int bins) {
        this.bins = bins;
    }

    int bins() {
        return bins;
    }

    /** Whether a range of neighbouring bins is looked at; the whole never is. */
    boolean has(int from, int to, int all) {
        boolean isPart = from > 0 || to < all;
        return isPart && (this == ALONE || from == 0 || to == all || to == from + 1);
    }
}
