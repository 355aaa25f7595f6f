package org.modelunit.statistics;

import java.util.Locale;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Binomial;

/**
 * A value of examples that are alike, or all but a few.
 *
 * @param sample how many are alike
 * @param value what they show
 * @param alike what they would show without the few that are not
 * @param lowest the lowest value that there can be
 * @param highest the highest value that there can be
 * @param caveat why no bound can be trusted, or empty
 */
record AlikeEstimate(Alike sample, double value, double alike, double lowest, double highest, String caveat)
        implements Estimate {

    @Override
    public String method() {
        long alike = sample.units() - sample.others();
        return String.format(Locale.ROOT, "%,d %s alike", alike, sample.unit())
                + (sample.others() == 0 ? "" : String.format(Locale.ROOT, " and %,d not", sample.others()))
                + ", exact share of others";
    }

    @Override
    public double bound(Side side, double confidence) {
        Arguments.requireConfidence(confidence);
        double reach = sample.reach(confidence);
        return side == Side.AT_LEAST ? Math.max(lowest, alike - reach) : Math.min(highest, alike + reach);
    }

    /** How far the bar lies beyond the value of all that are alike, as a share of examples that each move it fully. */
    private double share(Side side, double bar) {
        return side.beyond(alike, bar) / sample.effect();
    }

    @Override
    public double pValue(Side side, double bar) {
        double share = share(side, bar);
        if (share <= 0) {
            return 1;
        }
        boolean isSure = side == Side.AT_LEAST ? bar <= lowest : bar >= highest;
        return share >= 1 || isSure ? 0 : Binomial.lowerTail(sample.others(), sample.units(), share);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        double reach = sample.reach(confidence);
        double mark = (value - alike) + (side == Side.AT_LEAST ? bar + reach : bar - reach);
        return mark < lowest || mark > highest ? Double.NaN : mark;
    }

    /**
     * The chance that so few examples, or so many, are not alike, if each of them moves the value fully and to the side of the truth. To
     * show that a value lies beyond the one of all that are alike, they also must not be as likely to move it to the other side (the
     * sign test, Dixon and Mood, Journal of the American Statistical Association 41, 1946).
     */
    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        double allowed = share(side, bar);
        double off = Math.max(-1, Math.min(1, share(side, truth)));
        ProportionPlan plan = new ProportionPlan(ProportionMethod.CLOPPER_PEARSON, sample.units(), sample.units());
        double most = allowed >= 1 ? 1 : plan.passMark(Side.AT_MOST, allowed, confidence);
        if (allowed > 0 && !Double.isNaN(most)) {
            return off <= 0 ? 1 : Binomial.lowerTail(Math.round(most * sample.units()), sample.units(), off);
        }
        double fewest = allowed > 0
                ? Math.ceil((ClopperPearson.upper(0, sample.units(), confidence) - allowed) * sample.units())
                : Math.max(signs(confidence), plan.passMark(Side.AT_LEAST, -allowed, confidence) * sample.units());
        return off < 0 && fewest <= sample.units() ? Binomial.upperTail(Math.round(fewest), sample.units(), -off) : 0;
    }

    /** How many that all move the value to one side are no chance. */
    private static double signs(double confidence) {
        return Math.ceil(Math.log(1 - confidence) / Math.log(0.5));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        if (truth == bar || !side.holds(truth, bar)) {
            return Double.POSITIVE_INFINITY;
        }
        Alike none = new Alike(0, sample.units(), sample.units(), sample.effect(), sample.unit());
        double units = Bisection.least(
                1,
                n -> new AlikeEstimate(none.of(n), alike, alike, lowest, highest, "")
                                .power(side, bar, confidence, truth)
                        >= power);
        return Math.ceil(Math.ceil(units) * sample.examples() / sample.units());
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        double farthest = side == Side.AT_LEAST ? bar - lowest : highest - bar;
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double most = Math.min(farthest, Math.abs(bar - alike) + sample.effect());
        if (!(most > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double shortfall = Bisection.least(0, most, d -> power(side.other(), bar, confidence, bar + sign * d) >= power);
        return Double.isNaN(shortfall) ? Double.POSITIVE_INFINITY : shortfall;
    }
}
