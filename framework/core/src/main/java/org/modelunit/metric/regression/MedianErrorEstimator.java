package org.modelunit.metric.regression;

import java.util.Arrays;
import java.util.Locale;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.InvertedTest;
import org.modelunit.statistics.Ordering;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.distribution.Binomial;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.distribution.StudentT;

/**
 * Bounds the median of the distances from the truth by how many lie on either side of a bar: exactly, whatever their distribution
 * (Thompson, Annals of Mathematical Statistics 7, 1936). With weights or groups the share on a side is judged instead (Woodruff, Journal
 * of the American Statistical Association 47, 1952), each unit counting as far as it leans to a side, which is cautious where leaning to
 * either is as likely (Efron, Journal of the American Statistical Association 64, 1969).
 */
record MedianErrorEstimator() implements Estimator<Regressed> {

    private static final int FEWEST = 10;
    private static final int FEWEST_UNITS = 30;
    private static final double USUAL = 0.95;
    private static final double FIRST = 1e-3;

    @Override
    public Estimate estimate(Metric<Regressed> metric, Regressed outcomes, long seed) {
        double value = metric.value(outcomes);
        if (!Double.isFinite(value)) {
            return Estimator.<Regressed>bootstrap().estimate(metric, outcomes, seed);
        }
        SampleDesign design = outcomes.design();
        double[] errors = new double[outcomes.size()];
        Arrays.setAll(
                errors,
                row -> Math.abs(outcomes.predicted().get(row) - outcomes.truth().get(row)));
        InvertedTest.Significance significance = design.isSimple() ? counting(errors) : leaning(errors, design);
        int units = design.resampling().units();
        Estimate bounds = estimate(value, "", step(errors), units, outcomes, significance);
        double width = bounds.bound(Side.AT_MOST, USUAL) - bounds.bound(Side.AT_LEAST, USUAL);
        double error = width / (2 * Normal.quantile(USUAL));
        return estimate(value, caveat(units, design, error), error, units, outcomes, significance);
    }

    /** A distance to begin to look at. */
    private static double step(double[] errors) {
        double largest = Arrays.stream(errors).filter(Double::isFinite).max().orElse(0);
        return Math.max(Double.MIN_NORMAL, FIRST * largest);
    }

    private static Estimate estimate(
            double value,
            String caveat,
            double error,
            int units,
            Regressed outcomes,
            InvertedTest.Significance significance) {
        return new InvertedTest(
                method(outcomes.design()),
                caveat,
                value,
                significance,
                InvertedTest.Scale.PLAIN,
                error,
                Math.max(1, units - 1),
                outcomes.size());
    }

    private static String method(SampleDesign design) {
        if (design.isSimple()) {
            return "exact, order statistics";
        }
        return design.clusters().isPresent()
                ? String.format(
                        Locale.ROOT, "Woodruff, %,d groups", design.clusters().getAsInt())
                : "Woodruff";
    }

    private static String caveat(int units, SampleDesign design, double error) {
        int fewest = design.isSimple() ? FEWEST : FEWEST_UNITS;
        if (units < fewest) {
            return "a median of fewer than " + fewest + (design.clusters().isPresent() ? " groups" : " examples")
                    + " cannot be bounded, and there are " + units;
        }
        return error > 0 && Double.isFinite(error)
                ? ""
                : "so many examples have the same error that the median has no width to judge by";
    }

    private static InvertedTest.Significance counting(double[] errors) {
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        return (side, bar) -> {
            long on = side == Side.AT_MOST
                    ? Ordering.below(sorted, bar, true)
                    : sorted.length - Ordering.below(sorted, bar, false);
            return Binomial.upperTail(on, sorted.length, 0.5);
        };
    }

    private static InvertedTest.Significance leaning(double[] errors, SampleDesign design) {
        RowWeights weights = design.weights();
        int[] unitOfRow = design.units();
        int units = design.resampling().units();
        return (side, bar) -> {
            double[] leans = new double[units];
            for (int row = 0; row < errors.length; row++) {
                leans[unitOfRow[row]] += side.holds(errors[row], bar) ? weights.get(row) / 2 : -weights.get(row) / 2;
            }
            double sum = 0;
            double squares = 0;
            for (double lean : leans) {
                sum += lean;
                squares += lean * lean;
            }
            return StudentT.upperTail(sum / Math.sqrt(squares), Math.max(1, units - 1));
        };
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }
}
