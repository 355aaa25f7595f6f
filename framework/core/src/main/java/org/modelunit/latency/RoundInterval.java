package org.modelunit.latency;

import java.util.List;
import org.modelunit.statistics.SequentialMedian;
import org.modelunit.statistics.SequentialSignTest;
import org.modelunit.statistics.SequentialSignTest.Look;
import org.modelunit.statistics.Side;

/**
 * Where the median logarithm of the ratios of one pair of sessions lies: it holds for these two sessions, and for no others.
 *
 * @param lower the lower bound
 * @param upper the upper bound
 */
record RoundInterval(double lower, double upper) {

    static RoundInterval of(SessionPair pair, double confidence) {
        SequentialSignTest once = new SequentialSignTest(List.of(new Look(pair.rounds(), 1)));
        SequentialMedian median = new SequentialMedian(once, pair.logRatios());
        return new RoundInterval(median.bound(Side.AT_LEAST, confidence), median.bound(Side.AT_MOST, confidence));
    }
}
