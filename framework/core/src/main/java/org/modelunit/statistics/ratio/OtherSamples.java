package org.modelunit.statistics.ratio;

import org.modelunit.statistics.Bisection;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.IncompleteBeta;

/** What other samples of the same kind would tell, that show another value than this one, by its value, error and bounds. */
sealed interface OtherSamples {

    /** The value whose bound would lie at the bar, by the bound of this sample for the same confidence; NaN where there is none. */
    double passMark(Side side, double bar, double bound, double confidence);

    /** The standard error of samples whose true value is another one. */
    double errorAt(double truth);

    /** Values vary as shares do where both ends are known, in proportion to their distance from one end, or else the same everywhere. */
    static OtherSamples of(double value, double error, double lowest, double highest) {
        if (Double.isFinite(lowest) && Double.isFinite(highest)) {
            return new Shares(value, error, lowest, highest);
        }
        double anchor = Double.isFinite(lowest) ? lowest : highest;
        return Double.isFinite(anchor) && value != anchor
                ? new Proportional(value, error, anchor)
                : new Shifted(value, error);
    }

    /** Errors of a size: twice as large, they vary twice as much. */
    record Proportional(double value, double error, double anchor) implements OtherSamples {

        @Override
        public double passMark(Side side, double bar, double bound, double confidence) {
            double mark = anchor + (bar - anchor) * (value - anchor) / (bound - anchor);
            return Double.isFinite(mark) ? mark : Double.NaN;
        }

        @Override
        public double errorAt(double truth) {
            return error * Math.abs((truth - anchor) / (value - anchor));
        }
    }

    /** Numbers without an end. */
    record Shifted(double value, double error) implements OtherSamples {

        @Override
        public double passMark(Side side, double bar, double bound, double confidence) {
            double mark = bar + (value - bound);
            return Double.isFinite(mark) ? mark : Double.NaN;
        }

        @Override
        public double errorAt(double truth) {
            return error;
        }
    }

    /**
     * Values between two ends: they vary like the share of as many trials as give the same bound (the effective trials of Korn and
     * Graubard, Survey Methodology 24, 1998).
     */
    record Shares(double value, double error, double lowest, double highest) implements OtherSamples {

        private static final double MOST_TRIALS = 1e15;

        private double share(double of) {
            return (of - lowest) / (highest - lowest);
        }

        @Override
        public double passMark(Side side, double bar, double bound, double confidence) {
            double share = good(side, share(value));
            double trials = trials(share, good(side, share(bound)), confidence);
            double ofBar = good(side, share(bar));
            if (!(ofBar < 1)) {
                return Double.NaN;
            }
            double mark =
                    Bisection.least(Math.max(0, ofBar), 1, at -> significance(at, ofBar, trials) <= 1 - confidence);
            return Double.isNaN(mark) ? mark : lowest + (highest - lowest) * good(side, mark);
        }

        /** As what is to be shown to be high. */
        private static double good(Side side, double share) {
            return side == Side.AT_LEAST ? share : 1 - share;
        }

        /** How many trials it takes for the bound of a share to lie that near. */
        private static double trials(double share, double bound, double confidence) {
            if (!(bound > 0)) {
                return 1;
            }
            double logarithm = Bisection.least(
                    0, Math.log(MOST_TRIALS), trials -> significance(share, bound, Math.exp(trials)) <= 1 - confidence);
            return Double.isNaN(logarithm) ? MOST_TRIALS : Math.exp(logarithm);
        }

        private static double significance(double share, double bar, double trials) {
            double successes = share * trials;
            if (!(bar > 0)) {
                return 0;
            }
            return successes > 0 ? IncompleteBeta.lower(bar, successes, trials - successes + 1) : 1;
        }

        @Override
        public double errorAt(double truth) {
            double here = share(value) * (1 - share(value));
            double there = share(truth) * (1 - share(truth));
            return here > 0 ? error * Math.sqrt(Math.max(0, there) / here) : error;
        }
    }
}
