package org.modelunit.statistics.ratio;

import java.util.function.DoubleUnaryOperator;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Normal;

/** A ratio of sums with its bounds. */
final class RatioEstimate implements Estimate {

    private static final double CAUTION = 1.2816; // of ten samples, one at most varies more than is planned with

    private final Units units; // those that count, sorted
    private final double value;
    private final Unseen lowest;
    private final Unseen highest;
    private final String method;
    private final String caveat;
    private final Spread spread;
    private final OtherSamples others;

    RatioEstimate(Units units, double value, Unseen lowest, Unseen highest, String method, String caveat) {
        this.units = units;
        this.value = value;
        this.lowest = lowest;
        this.highest = highest;
        this.method = method;
        this.caveat = caveat;
        this.spread = Spread.of(units, value);
        this.others = OtherSamples.of(value, spread.error(), lowest.end(-1), highest.end(1));
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String caveat() {
        return caveat;
    }

    private double end(Side side) {
        return side == Side.AT_MOST ? highest.end(1) : lowest.end(-1);
    }

    private Pull pull(Side side) {
        return new Pull(units, value, side, side == Side.AT_MOST ? highest : lowest);
    }

    @Override
    public double pValue(Side side, double bar) {
        double end = end(side);
        if (side == Side.AT_MOST ? bar >= end : bar <= end) {
            return 0;
        }
        return pull(side).pValue(bar);
    }

    @Override
    public double bound(Side side, double confidence) {
        Arguments.requireConfidence(confidence);
        Pull pull = pull(side);
        double sign = side == Side.AT_MOST ? 1 : -1;
        double farthest = Math.abs(end(side) - value);
        double distance = Root.least(spread.error(), farthest, 1 - confidence, d -> pull.pValue(value + sign * d));
        return value + sign * (Double.isNaN(distance) ? farthest : distance); // at the end of the range at the farthest
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        return others.passMark(side, bar, bound(side, confidence), confidence);
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        return power(side, passMark(side, bar, confidence), truth);
    }

    private double power(Side side, double mark, double truth) {
        if (Double.isNaN(mark)) {
            return 0;
        }
        double distance = side.beyond(truth, mark);
        double error = others.errorAt(truth) * (distance > 0 ? spread.caution(CAUTION) : 1);
        return error > 0 ? Normal.cdf(distance / error) : distance >= 0 ? 1 : 0;
    }

    @Override
    public double chance(Side side, double bar, double truth) {
        return power(side, bar, truth);
    }

    /** The pass mark of more examples lies nearer to the bar: what is due to chance by the root, what is due to the unseen one fully. */
    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        double distance = side.beyond(truth, bar);
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double mark = passMark(side, bar, confidence);
        double chance = Normal.quantile(confidence) * others.errorAt(bar);
        double farthest = Math.abs(end(side) - bar);
        double unseen = Double.isNaN(mark)
                ? -Math.log(1 - confidence) * farthest / units.size()
                : Math.max(0, Math.abs(mark - bar) - chance);
        double luck = Normal.quantile(power) * others.errorAt(truth) * (power > 0.5 ? spread.caution(CAUTION) : 1);
        // distance = (chance + luck) / root + unseen / root squared; the mark of more examples has the error that these
        // may hide
        double half = (chance * spread.caution(CAUTION) + luck) / 2;
        double root = (half + Math.sqrt(Math.max(0, half * half + unseen * distance))) / distance;
        return Math.ceil(units.examples() * root * root);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        double limit = passMark(side.other(), bar, confidence);
        if (Double.isNaN(limit)) {
            return Double.POSITIVE_INFINITY;
        }
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double farthest = Math.abs(end(side) - bar);
        DoubleUnaryOperator missed = d -> 1 - power(side.other(), limit, bar + sign * d);
        double shortfall = Root.least(spread.error(), farthest, 1 - power, missed);
        return Double.isNaN(shortfall) ? Double.POSITIVE_INFINITY : shortfall;
    }
}
