package org.modelunit.latency;

import java.time.Duration;
import java.util.List;
import org.modelunit.statistics.SequentialMedian;
import org.modelunit.statistics.SequentialSignTest;
import org.modelunit.statistics.SequentialSignTest.Look;
import org.modelunit.statistics.Side;
import org.modelunit.text.PrintableText;

/** Why a comparison proves nothing: too few pairs, something decisive that went on, a warm-up that was cut short, a champion that differs from itself. */
record SlowdownCaveat(LatencyComparison comparison, double tolerance) {

    private static final double SHARE_OF_TOLERANCE = 0.5; // that a champion may differ from itself by
    private static final double FINEST = 0.005; // that a measurement need not be better than
    private static final double CONFIDENCE = 0.999;

    /** Why it proves nothing, the gravest reason first; empty where it may. */
    String words() {
        if (comparison.pairs().size() < LatencyComparison.LEAST_PAIRS) {
            return tooFew();
        }
        String disturbed = Noise.of(comparison.conditions()).decisive();
        if (!disturbed.isEmpty()) {
            return disturbed;
        }
        return comparison.timing().isWarm()
                ? unequalToItself()
                : "times had not settled when the warm-up was ended; allow more time, or keep others off this machine";
    }

    private String tooFew() {
        Duration perPair = comparison.timing().perPair();
        int pairs = comparison.pairs().size();
        return LatencyComparison.LEAST_PAIRS + " pairs of sessions are needed, but there "
                + (pairs == 1 ? "is 1" : "are " + pairs)
                + (perPair.isZero()
                        ? ""
                        : "; at " + SlowdownText.about(perPair) + " a pair, allow for "
                                + SlowdownText.about(comparison.timing().timeFor(LatencyComparison.LEAST_PAIRS))
                                + " or more");
    }

    private String unequalToItself() {
        double allowed = Math.log1p(Math.max(FINEST, SHARE_OF_TOLERANCE * tolerance));
        for (SelfComparison self : comparison.selfComparisons()) {
            SequentialMedian median = ofRounds(self.times());
            if (median.bound(Side.AT_LEAST, CONFIDENCE) > allowed
                    || median.bound(Side.AT_MOST, CONFIDENCE) < -allowed) {
                return PrintableText.of("the champion compared with itself " + self.when() + " differs by "
                        + SlowdownText.percent(self.times().slowdown()) + ", so something else disturbed the times");
            }
        }
        return "";
    }

    /** The logarithms of the ratios of one pair, whose rounds are all there is: one session is asked, so none has to stand for others. */
    private static SequentialMedian ofRounds(SessionPair pair) {
        return new SequentialMedian(new SequentialSignTest(List.of(new Look(pair.rounds(), 1))), pair.logRatios());
    }
}
