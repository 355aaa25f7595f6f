package org.modelunit.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Normal;

/**
 * An estimate whose bounds are the nearest bars that a test shows it to lie beyond (Cox and Hinkley, Theoretical Statistics, 1974, section
 * 7.2). Other samples of its kind, which it is planned with, vary by the same standard error wherever the truth lies, on a scale.
 *
 * @param method how it is called
 * @param caveat why no bound can be trusted, or empty
 * @param value the value on the sample
 * @param significance the test: rises as a bar recedes
 * @param scale where the standard error is about the same everywhere
 * @param standardError on that scale
 * @param freedom how many degrees of freedom the standard error has
 * @param examples how many examples the sample has
 */
@API(status = Status.INTERNAL, since = "0.1")
public record InvertedTest(
        String method,
        String caveat,
        double value,
        Significance significance,
        Scale scale,
        double standardError,
        double freedom,
        long examples)
        implements Estimate {

    private static final int MOST_DOUBLINGS = 60;
    private static final int MOST_STEPS = 100;
    private static final double NEARLY = 1e-13;
    private static final double MOST_DEVIATES = 37; // what doubles can tell from 0
    private static final double CAUTION = 1.2816; // of ten samples, one at most varies more than is planned with

    /** A test. */
    @API(status = Status.INTERNAL, since = "0.1")
    @FunctionalInterface
    public interface Significance {

        /** Returns the significance at which the true value is shown to lie on a side of a bar. */
        double of(Side side, double bar);
    }

    /** A scale on which values vary by about the same everywhere. */
    @API(status = Status.INTERNAL, since = "0.1")
    public enum Scale {
        /** The scale of the values themselves. */
        PLAIN {
            @Override
            public double to(double value) {
                return value;
            }

            @Override
            public double from(double value) {
                return value;
            }
        },
        /** The inverse hyperbolic tangent of a correlation (Fisher, Metron 1, 1921). */
        FISHER {
            @Override
            public double to(double value) {
                double within = Math.max(-1, Math.min(1, value));
                return 0.5 * (Math.log1p(within) - Math.log1p(-within));
            }

            @Override
            public double from(double value) {
                return Math.tanh(value);
            }
        },
        /** The logarithm of what is left of 1, with the opposite sign; for values of at most 1. */
        REST_OF_ONE {
            @Override
            public double to(double value) {
                return value < 1 ? -Math.log1p(-value) : Double.POSITIVE_INFINITY;
            }

            @Override
            public double from(double value) {
                return -Math.expm1(-value);
            }
        };

        /** Returns a value on this scale. */
        public abstract double to(double value);

        /** Returns the value that lies somewhere on this scale. */
        public abstract double from(double value);
    }

    @Override
    public double pValue(Side side, double bar) {
        double p = significance.of(side, bar);
        return Double.isNaN(p) ? 1 : p;
    }

    @Override
    public double bound(Side side, double confidence) {
        Arguments.requireConfidence(confidence);
        double from = scale.to(value);
        double sign = side == Side.AT_LEAST ? -1 : 1;
        double wanted = Normal.quantile(confidence);
        DoubleUnaryOperator beyond = distance -> deviates(side, scale.from(from + sign * distance)) - wanted;
        return scale.from(from + sign * least(Math.max(Double.MIN_NORMAL, wanted * standardError), beyond));
    }

    private double deviates(Side side, double bar) {
        double p = pValue(side, bar);
        if (p <= 0 || p >= 1) {
            return p <= 0 ? MOST_DEVIATES : -MOST_DEVIATES;
        }
        return -Normal.quantile(p);
    }

    /**
     * The least distance from which on something rises above 0; infinite where it never does. False position with halved ends (Dowell
     * and Jarratt, BIT 11, 1971) takes turns with halving, so that steps are found as well as lines.
     */
    private static double least(double step, DoubleUnaryOperator beyond) {
        double low = 0;
        double atLow = beyond.applyAsDouble(0);
        if (atLow >= 0) {
            return 0;
        }
        double high = step;
        double atHigh = beyond.applyAsDouble(high);
        for (int i = 0; atHigh < 0; i++) {
            if (i == MOST_DOUBLINGS) {
                return Double.POSITIVE_INFINITY;
            }
            low = high;
            atLow = atHigh;
            high *= 2;
            atHigh = beyond.applyAsDouble(high);
        }
        for (int i = 0; i < MOST_STEPS && high - low > NEARLY * high; i++) {
            double line = low + (high - low) * atLow / (atLow - atHigh);
            double next = i % 2 == 1 || !(line > low && line < high) ? low + (high - low) / 2 : line;
            double at = beyond.applyAsDouble(next);
            if (at >= 0) {
                high = next;
                atHigh = at;
            } else {
                low = next;
                atLow = at;
            }
        }
        return high;
    }

    private LocationPlan plan(double error) {
        return new LocationPlan(method, caveat, error, freedom, examples);
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        double mark = scale.from(scale.to(bar) + (scale.to(value) - scale.to(bound(side, confidence))));
        return Double.isFinite(mark) ? mark : Double.NaN;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        double power = plan(standardError).power(side, scale.to(bar), confidence, scale.to(truth));
        return Double.isNaN(power) ? 0 : power;
    }

    /** At the cautious end of what the standard error may be, as it was measured on the sample itself. */
    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        double caution = Math.sqrt(1 + CAUTION * Math.sqrt(2 / Math.min(freedom, examples)));
        return plan(standardError * caution).examplesNeeded(side, scale.to(bar), confidence, scale.to(truth), power);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        double distance = plan(standardError).smallestShortfall(side, scale.to(bar), confidence, power);
        double there = scale.from(scale.to(bar) + (side == Side.AT_LEAST ? -distance : distance));
        return Double.isFinite(there) ? Math.abs(there - bar) : Double.POSITIVE_INFINITY;
    }
}
