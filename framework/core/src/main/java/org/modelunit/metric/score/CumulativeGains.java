package org.modelunit.metric.score;

import org.modelunit.error.UndefinedMetricException;

/** How many of a label's examples are found among those that score highest. */
final class CumulativeGains {

    /** What the product of a share and all weights may be off by, in proportion: a rest below it is none. */
    private static final double ROUNDING = 1e-12;

    private final double all;
    private double room; // what may still be taken
    private double found;

    private CumulativeGains(double all, double share) {
        this.all = all;
        this.room = share * all;
    }

    /**
     * The share of the label's examples among the share of all examples that scores highest. Of a group of equal scores at the border
     * a part is taken, and with it this part of its positives: what a random order within the group gives on average.
     */
    static double at(Ranking ranking, double share) {
        double positives = ranking.positives();
        if (!(positives > 0)) {
            throw new UndefinedMetricException("gain and lift of '" + ranking.label()
                    + "' are undefined here: no example is truly '" + ranking.label() + "'");
        }
        CumulativeGains gains = new CumulativeGains(positives + ranking.negatives(), share);
        ranking.descending(gains::take);
        return Math.min(1, gains.found / positives);
    }

    private void take(double positives, double negatives) {
        double size = positives + negatives;
        if (room >= size - ROUNDING * all) {
            found += positives;
        } else if (room > ROUNDING * all) {
            found += positives * room / size;
        }
        room -= size;
    }
}
