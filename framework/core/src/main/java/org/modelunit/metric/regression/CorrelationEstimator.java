package org.modelunit.metric.regression;

import java.util.Locale;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.InvertedTest;
import org.modelunit.statistics.RobustVariance;
import org.modelunit.statistics.Side;

/**
 * Bounds a correlation on Fisher's scale (Metron 1, 1921) by Student's distribution, with the variance of its {@link Influence}s, so that
 * truth and predictions need not be normal; but never with a smaller variance than normal ones have (Fieller, Hartley and Pearson,
 * Biometrika 44, 1957), as few rows may hide how they vary.
 *
 * <p>By simulation, for correlations of 0, 0.3, 0.8 and 0.98 of 40 to 1,000 examples: Pearson's misses in at most 5.1 % where both are
 * normal, 6.5 % where they are lognormal (deviations of 0.7 and 1) and 8.1 % of 40 such, Spearman's in at most 5.5 %, Kendall's in at most 5.2 %, of heavy
 * tails (two degrees of freedom) 7.3 %; with lognormal weights and with 40 and 100 clusters of 1 to 10 in at most 6.6 %.
 */
record CorrelationEstimator(Kind kind) implements Estimator<Regressed> {

    private static final int FEWEST = 30;

    /** The correlations. */
    enum Kind {
        PEARSON(1, 3),
        SPEARMAN(1, 3),
        KENDALL(0.437, 4);

        private final double
                normal; // the variance on Fisher's scale where both are normal, times the number of examples
        private final double less; // than which there are so many fewer examples

        Kind(double normal, double less) {
            this.normal = normal;
            this.less = less;
        }

        private Influence influence(Regressed outcomes, double value) {
            return switch (this) {
                case PEARSON -> Influence.ofPearson(outcomes, value);
                case SPEARMAN -> Influence.ofSpearman(outcomes, value);
                case KENDALL -> Influence.ofKendall(outcomes, value);
            };
        }

        private double normalError(double examples) {
            return Math.sqrt(normal / Math.max(1, examples - less));
        }
    }

    @Override
    public Estimate estimate(Metric<Regressed> metric, Regressed outcomes, long seed) {
        double value = metric.value(outcomes);
        SampleDesign design = outcomes.design();
        if (!(Math.abs(value) < 1)) {
            return Estimator.<Regressed>bootstrap().estimate(metric, outcomes, seed); // rows that all lie on one line
        }
        int units = design.resampling().units();
        RobustVariance variance = kind.influence(outcomes, value).variance(design);
        double slope = 1 - value * value; // of a value by its place on Fisher's scale
        double error = Math.max(variance.error() / slope, kind.normalError(effective(design.weights())));
        double unbiased = unbiased(outcomes, value, Math.min(units, effective(design.weights())));
        return new InvertedTest(
                "Fisher's scale, variance of influences" + words(design),
                caveat("a correlation", design),
                value,
                (side, bar) -> variance.significance(side, deviates(side, value, unbiased, bar) / error),
                InvertedTest.Scale.FISHER,
                error,
                variance.freedom(),
                outcomes.size());
    }

    /** How far the correlation lies beyond a bar, on Fisher's scale. */
    private static double deviates(Side side, double value, double unbiased, double bar) {
        double here = side == Side.AT_LEAST ? Math.min(value, unbiased) : Math.max(value, unbiased);
        return side.beyond(InvertedTest.Scale.FISHER.to(here), InvertedTest.Scale.FISHER.to(bar));
    }

    /** Spearman's correlation of few examples is nearer to 0 than the true one (Moran, Biometrika 35, 1948); the others hardly are. */
    private double unbiased(Regressed outcomes, double value, double units) {
        if (kind != Kind.SPEARMAN) {
            return value;
        }
        double unbiased = ((units + 1) * value - 3 * Concordance.of(outcomes).tau()) / (units - 2);
        return Math.max(-1, Math.min(1, unbiased));
    }

    /** How many examples of equal weight are worth as much (Kish, Survey Sampling, 1965). */
    private static double effective(RowWeights weights) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < weights.size(); row++) {
            sum += weights.get(row);
            squares += weights.get(row) * weights.get(row);
        }
        return sum * sum / squares;
    }

    static String words(SampleDesign design) {
        return design.clusters().isPresent()
                ? String.format(Locale.ROOT, " of %,d groups", design.clusters().getAsInt())
                : "";
    }

    static String caveat(String name, SampleDesign design) {
        int units = design.resampling().units();
        return units < FEWEST
                ? name + " of fewer than " + FEWEST + (design.clusters().isPresent() ? " groups" : " examples")
                        + " cannot be bounded, and there are " + units
                : "";
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }
}
