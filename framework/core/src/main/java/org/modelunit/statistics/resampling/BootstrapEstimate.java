package org.modelunit.statistics.resampling;

import java.util.Arrays;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Normal;

/** An estimate bounded by the percentiles of its replicates; a replicate without a value counts as the worst on either side. */
final class BootstrapEstimate implements Estimate {

    private static final double MOST_UNDEFINED = 0.01;
    private static final double ROUNDING =
            1e-10; // what sums of the same terms in another order may differ by, and more
    // a value that changes with k rare rows alone is at its end in exp(-k) of the replicates; four or fewer cannot be
    // trusted
    private static final double MOST_AT_AN_END = 0.01;

    private final double value;
    private final Resampling resampling;
    private final Percentiles percentiles;
    private final double[] sorted; // replicates with a value, ascending
    private final int undefined;
    private final double standardError;

    BootstrapEstimate(double value, Resampling resampling, Percentiles percentiles, double[] replicates) {
        Arguments.requireNumber("the value of the sample", value);
        this.value = value;
        this.resampling = resampling;
        this.percentiles = percentiles;
        this.sorted =
                Arrays.stream(replicates).filter(r -> !Double.isNaN(r)).sorted().toArray();
        this.undefined = replicates.length - sorted.length;
        this.standardError = standardDeviation(sorted);
    }

    private static double standardDeviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public String method() {
        return percentiles.method() + ", " + replicates() + " replicates";
    }

    private int replicates() {
        return sorted.length + undefined;
    }

    @Override
    public String caveat() {
        if (undefined > MOST_UNDEFINED * replicates()) {
            return undefined + " of " + replicates() + " replicates of the bootstrap have no value";
        }
        if (!(standardError > ROUNDING * Math.abs(value))) {
            return "all replicates of the bootstrap have the same value, so it has no width to judge by";
        }
        double atAnEnd = Math.max(tiedWith(sorted[0]), tiedWith(sorted[sorted.length - 1]));
        if (atAnEnd > MOST_AT_AN_END) {
            return "too few examples decide on the value: " + Math.round(100 * atAnEnd)
                    + " of 100 replicates of the bootstrap have the same one, and none goes beyond";
        }
        return percentiles.caveat();
    }

    private double tiedWith(double end) {
        double tolerance = ROUNDING * Math.abs(end);
        return (double) Arrays.stream(sorted)
                        .filter(replicate -> Math.abs(replicate - end) <= tolerance)
                        .count()
                / replicates();
    }

    @Override
    public double bound(Side side, double confidence) {
        Arguments.requireConfidence(confidence);
        // how many replicates lie beyond the bound; those without a value lie farthest out
        int index = (int) Math.floor(percentiles.beyond(side, confidence) * (replicates() + 1)) - 1 - undefined;
        if (index < 0) {
            return side == Side.AT_LEAST ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        int within = Math.min(index, sorted.length - 1);
        return side == Side.AT_LEAST ? sorted[within] : sorted[sorted.length - 1 - within];
    }

    @Override
    public double pValue(Side side, double bar) {
        long beyond = Arrays.stream(sorted)
                .filter(replicate -> !side.holds(replicate, bar))
                .count();
        return percentiles.significance(side, (1.0 + undefined + beyond) / (replicates() + 1));
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        Arguments.requireConfidence(confidence);
        double mark = bar + (value - bound(side, confidence));
        return Double.isFinite(mark) ? mark : Double.NaN;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        Arguments.requireConfidence(confidence);
        if (Double.isInfinite(bound(side, confidence))) {
            return 0; // with so many replicates without a value, nothing can be shown
        }
        double distance = side.beyond(truth, bar);
        return Normal.cdf(distance / standardError - Normal.quantile(confidence));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        Arguments.requireConfidence(confidence);
        double distance = side.beyond(truth, bar);
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double times = ExamplesNeeded.of(sorted, standardError, resampling.units())
                .times(distance, side == Side.AT_MOST, Normal.quantile(confidence), power);
        return Math.ceil(resampling.size() * times);
    }

    @Override
    public double smallestShortfall(Side side, double bar, double confidence, double power) {
        Arguments.requireConfidence(confidence);
        return Double.isInfinite(bound(side.other(), confidence))
                ? Double.POSITIVE_INFINITY
                : (Normal.quantile(confidence) + Normal.quantile(power)) * standardError;
    }
}
