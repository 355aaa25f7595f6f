package org.modelunit.latency;

import java.util.Arrays;
import org.modelunit.statistics.Bisection;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Binomial;

/**
 * A percentile in milliseconds, with bounds that agree to the last digit with the number of late calls that is allowed. What another truth
 * would show is computed as if all calls were slower or faster by the same factor.
 *
 * <p>A lower bound at the limit refutes nothing, as calls that take just as long as they may are in time.
 */
final class PercentileEstimate implements Estimate {

    private static final double FARTHEST = 1e3; // times the bar: beyond it nothing is looked for

    private final Percentile percentile;
    private final LateShareRule rule;
    private final double[] calls; // ascending, in milliseconds
    private final CallUnits units;
    private final long counting;

    /** Takes calls in the units that are judged. */
    PercentileEstimate(Percentile percentile, CallTimes times, CallUnits units) {
        this.percentile = percentile;
        this.rule = new LateShareRule(percentile.lateShare());
        this.calls = CallUnits.millis(times);
        Arrays.sort(calls);
        this.units = units;
        this.counting = times.blocks().stream()
                .mapToLong(block -> Math.min(CallUnits.RUN, block.size()))
                .sum();
    }

    /** The percentile as a claim judges it, in units that are independent as far as late calls show. */
    static PercentileEstimate of(Percentile percentile, CallTimes times, double limit) {
        CallUnits.Kind kind = LateCallClusters.independentUnits(times, limit);
        return new PercentileEstimate(percentile, times, CallUnits.of(times, kind));
    }

    /** The percentile of calls that prove nothing, so that nobody asks whether they are independent. */
    static PercentileEstimate ofCalls(Percentile percentile, CallTimes times) {
        return new PercentileEstimate(percentile, times, CallUnits.of(times, CallUnits.Kind.CALL));
    }

    /** How many calls count towards the least number: of a block as many as a run has, as more of them tell little that is new. */
    long counting() {
        return counting;
    }

    /** How many calls there are. */
    int calls() {
        return calls.length;
    }

    CallUnits units() {
        return units;
    }

    LateShareRule rule() {
        return rule;
    }

    @Override
    public double value() {
        return calls[percentile.rank(calls.length) - 1];
    }

    @Override
    public String method() {
        return units.kind() == CallUnits.Kind.CALL
                ? "binomial"
                : "binomial, " + units.kind().words();
    }

    @Override
    public String caveat() {
        return "";
    }

    private boolean isEnough(double confidence) {
        return rule.pValueOfEnough(counting) <= 1 - confidence;
    }

    @Override
    public double bound(Side side, double confidence) {
        return side == Side.AT_MOST ? upper(confidence) : lower(confidence);
    }

    private double upper(double confidence) {
        long most = isEnough(confidence) ? rule.mostLate(units.size(), confidence) : -1;
        return most < 0
                ? Double.POSITIVE_INFINITY
                : Math.max(value(), units.slowest()[units.size() - 1 - (int) Math.min(most, units.size() - 1)]);
    }

    private double lower(double confidence) {
        long fewest = rule.fewestRefuting(units.size(), confidence);
        boolean canRefute = fewest <= units.size() && calls.length >= LateShareRule.LATE_ALLOWED;
        return canRefute
                ? Math.min(
                        Math.min(value(), calls[calls.length - LateShareRule.LATE_ALLOWED]),
                        units.middle()[units.size() - (int) Math.max(1, fewest)])
                : Double.NEGATIVE_INFINITY;
    }

    /** The value itself has to lie on the side: units of many sizes can say otherwise. */
    @Override
    public double pValue(Side side, double bar) {
        return side == Side.AT_MOST ? pValueOfInTime(bar) : pValueOfLate(bar);
    }

    private double pValueOfInTime(double bar) {
        return value() <= bar
                ? Math.max(rule.pValueOfFew(units.late(bar), units.size()), rule.pValueOfEnough(counting))
                : 1;
    }

    private double pValueOfLate(double bar) {
        return value() > bar && CallUnits.above(calls, bar) >= LateShareRule.LATE_ALLOWED
                ? rule.pValueOfMany(units.lateInTheMiddle(bar), units.size())
                : 1;
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        double bound = bound(side, confidence);
        return Double.isFinite(bound) && bound > 0 ? value() * bar / bound : Double.NaN;
    }

    /** The share of units that would be late if all were slower by a factor that makes the percentile the truth. */
    private double share(double[] ascending, double bar, double truth) {
        double limit = truth > 0 ? bar * (value() / truth) : Double.POSITIVE_INFINITY;
        return (double) CallUnits.above(ascending, limit) / ascending.length;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        if (side == Side.AT_MOST) {
            return isEnough(confidence)
                    ? Binomial.lowerTail(
                            rule.mostLate(units.size(), confidence), units.size(), share(units.slowest(), bar, truth))
                    : 0;
        }
        return Binomial.upperTail(
                rule.fewestRefuting(units.size(), confidence), units.size(), share(units.middle(), bar, truth));
    }

    @Override
    public double chance(Side side, double bar, double truth) {
        int mayBeLate = calls.length - percentile.rank(calls.length);
        double inTime = Binomial.lowerTail(mayBeLate, calls.length, share(calls, bar, truth));
        return side == Side.AT_MOST ? inTime : 1 - inTime;
    }

    /** Nobody can say: it depends on how many calls of a better model would be late, which a percentile does not tell. */
    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        double farthest = side == Side.AT_MOST ? FARTHEST * bar : bar;
        double sign = side == Side.AT_MOST ? 1 : -1;
        double shortfall =
                Bisection.least(0, farthest, d -> power(side.other(), bar, confidence, bar + sign * d) >= power);
        return Double.isNaN(shortfall) ? Double.POSITIVE_INFINITY : shortfall;
    }
}
