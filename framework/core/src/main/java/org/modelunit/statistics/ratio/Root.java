package org.modelunit.statistics.ratio;

import java.util.function.DoubleUnaryOperator;
import org.modelunit.statistics.distribution.Normal;

/**
 * Finds the distance at which a falling chance comes down to a level, on the scale of normal deviates, where it is nearly a line: by the
 * Illinois variant of false position (Dowell and Jarratt, BIT 11, 1971).
 */
final class Root {

    private static final int MOST_STEPS = 100;
    private static final int MOST_DOUBLINGS = 60;
    private static final double MOST_DEVIATES = 37; // what doubles can tell from 0
    private static final double NEARLY = 1e-12;

    private Root() {}

    /**
     * The least distance at which the chance is no higher than the level, or hardly beyond it; NaN where it is nowhere.
     *
     * @param step a distance of the right size
     * @param farthest the farthest distance, or infinity
     */
    static double least(double step, double farthest, double level, DoubleUnaryOperator chance) {
        DoubleUnaryOperator above = distance -> deviates(level) - deviates(chance.applyAsDouble(distance));
        double low = 0;
        double atLow = above.applyAsDouble(low);
        if (atLow >= 0) {
            return 0;
        }
        double high = step > 0 ? Math.min(farthest, 2 * step) : Double.isFinite(farthest) ? farthest : 1;
        double atHigh = above.applyAsDouble(high);
        for (int i = 0; atHigh < 0; i++) {
            if (!(high < farthest) || i == MOST_DOUBLINGS) {
                return Double.NaN;
            }
            low = high;
            atLow = atHigh;
            high = Math.min(farthest, 2 * high);
            atHigh = above.applyAsDouble(high);
        }
        return between(low, atLow, high, atHigh, above);
    }

    /** Keeps the level between both ends; the higher end is returned, where it holds. */
    private static double between(double from, double atFrom, double to, double atTo, DoubleUnaryOperator above) {
        double low = from;
        double atLow = atFrom;
        double high = to;
        double atHigh = atTo;
        int stuck = 0; // above 0 while the lower end has stayed, below 0 while the higher one has
        for (int i = 0; i < MOST_STEPS && high - low > NEARLY * high; i++) {
            double guess = low + (high - low) * atLow / (atLow - atHigh);
            boolean isHalved = i % 8 == 7 || !(guess > low && guess < high); // never slower than by halves for long
            double next = isHalved ? low + (high - low) / 2 : guess;
            double at = above.applyAsDouble(next);
            if (at >= 0) {
                high = next;
                atHigh = at;
                atLow = stuck > 0 ? atLow / 2 : atLow;
                stuck = 1;
            } else {
                low = next;
                atLow = at;
                atHigh = stuck < 0 ? atHigh / 2 : atHigh;
                stuck = -1;
            }
            if (at >= 0 && at < NEARLY) {
                break;
            }
        }
        return high;
    }

    /** How far out a chance lies. */
    private static double deviates(double chance) {
        if (!(chance > 0)) {
            return -MOST_DEVIATES;
        }
        return chance < 1 ? Math.max(-MOST_DEVIATES, Math.min(MOST_DEVIATES, Normal.quantile(chance))) : MOST_DEVIATES;
    }
}
