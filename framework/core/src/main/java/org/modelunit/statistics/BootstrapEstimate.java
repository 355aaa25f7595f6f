package org.modelunit.statistics;

import java.util.Arrays;

/** An estimate bounded by the percentiles of its replicates; a replicate without a value counts as the worst on either side. */
final class BootstrapEstimate implements Estimate {

    private static final int FEWEST_EXAMPLES = 30;
    private static final double MOST_UNDEFINED = 0.01;
    private static final double ROUNDING =
            1e-10; // what sums of the same terms in another order may differ by, and more

    private final double value;
    private final int size;
    private final double[] sorted; // replicates with a value, ascending
    private final int undefined;
    private final double standardError;

    BootstrapEstimate(double value, int size, double[] replicates) {
        this.value = value;
        this.size = size;
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
        return "bootstrap, " + (sorted.length + undefined) + " replicates";
    }

    @Override
    public String caveat() {
        if (size < FEWEST_EXAMPLES) {
            return "a bootstrap of fewer than " + FEWEST_EXAMPLES + " examples cannot be trusted, and there are "
                    + size;
        }
        if (undefined > MOST_UNDEFINED * (sorted.length + undefined)) {
            return undefined + " of " + (sorted.length + undefined) + " replicates of the bootstrap have no value";
        }
        if (!(standardError > ROUNDING * Math.abs(value))) {
            return "all replicates of the bootstrap have the same value, so it has no width to judge by";
        }
        return "";
    }

    @Override
    public double bound(Side side, double confidence) {
        int all = sorted.length + undefined;
        int outside = (int) Math.floor((1 - confidence) * (all + 1)) - 1; // how many replicates lie beyond the bound
        int index = outside - undefined; // those without a value lie farthest out
        if (index < 0) {
            return side == Side.AT_LEAST ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return side == Side.AT_LEAST ? sorted[index] : sorted[sorted.length - 1 - index];
    }

    @Override
    public double passMark(Side side, double bar, double confidence) {
        double mark = bar + (value - bound(side, confidence));
        return Double.isFinite(mark) ? mark : Double.NaN;
    }

    @Override
    public double power(Side side, double bar, double confidence, double truth) {
        if (Double.isInfinite(bound(side, confidence))) {
            return 0; // with so many replicates without a value, nothing can be shown
        }
        double distance = side == Side.AT_LEAST ? truth - bar : bar - truth;
        return Normal.cdf(distance / standardError - Normal.quantile(confidence));
    }

    @Override
    public double examplesNeeded(Side side, double bar, double confidence, double truth, double power) {
        double distance = side == Side.AT_LEAST ? truth - bar : bar - truth;
        if (!(distance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double ratio = (Normal.quantile(confidence) + Normal.quantile(power)) * standardError / distance;
        return Math.ceil(size * ratio * ratio);
    }
}
