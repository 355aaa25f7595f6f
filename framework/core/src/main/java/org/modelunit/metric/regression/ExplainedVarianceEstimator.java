package org.modelunit.metric.regression;

import java.util.Arrays;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Sum;
import org.modelunit.outcome.Regressed;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.InvertedTest;
import org.modelunit.statistics.RobustVariance;

/**
 * Bounds a share of explained variance by the logarithm of what is not explained, the ratio of two sums of squares, with the variance of
 * its {@link Influence}s and their skewness. By simulation of 600 to 3,000 samples, for R² of 0.10, 0.5 and 0.96 of 40 to 1,000 examples,
 * bounds of 95 % miss in at most 6.5 %, and in 7.3 % of 40 lognormal errors with a deviation of 1.
 *
 * @param isOfSpread whether errors are measured from their own mean, so that a constant bias costs nothing
 */
record ExplainedVarianceEstimator(boolean isOfSpread) implements Estimator<Regressed> {

    @Override
    public Estimate estimate(Metric<Regressed> metric, Regressed outcomes, long seed) {
        double value = metric.value(outcomes);
        SampleDesign design = outcomes.design();
        RowWeights weights = design.weights();
        double[] truth = outcomes.truth().toArray();
        double[] errors = outcomes.predicted().toArray();
        Arrays.setAll(errors, row -> truth[row] - errors[row]);
        double[] unexplained = squares(weights, errors, isOfSpread ? mean(weights, errors) : 0);
        double[] all = squares(weights, truth, mean(weights, truth));
        boolean isOrdinary = value < 1
                && Double.isFinite(value)
                && Arrays.stream(unexplained).allMatch(Double::isFinite)
                && Arrays.stream(all).allMatch(Double::isFinite);
        if (!isOrdinary) {
            return Estimator.<Regressed>bootstrap().estimate(metric, outcomes, seed); // nothing is left, or too much
        }
        RobustVariance variance = influence(weights, unexplained, all).variance(design);
        if (!(variance.variance() > 0)) {
            return Estimator.<Regressed>bootstrap().estimate(metric, outcomes, seed); // all errors are alike
        }
        InvertedTest.Scale scale = InvertedTest.Scale.REST_OF_ONE;
        return new InvertedTest(
                "variance of influences" + CorrelationEstimator.words(design),
                CorrelationEstimator.caveat(metric.name(), design),
                value,
                (side, bar) ->
                        variance.significance(side, side.beyond(scale.to(value), scale.to(bar)) / variance.error()),
                scale,
                variance.error(),
                variance.freedom(),
                outcomes.size());
    }

    private static Influence influence(RowWeights weights, double[] unexplained, double[] all) {
        double total = Sum.of(weights, row -> 1).value();
        double[] influence = new double[all.length];
        double[] leverage = new double[all.length];
        for (int row = 0; row < all.length; row++) {
            influence[row] = all[row] - unexplained[row];
            leverage[row] = weights.get(row) / total * (1 + Math.max(all[row], unexplained[row]));
        }
        return new Influence(influence, leverage);
    }

    private static double mean(RowWeights weights, double[] numbers) {
        double first = numbers[0];
        return first
                + Sum.of(weights, row -> numbers[row] - first).value()
                        / Sum.of(weights, row -> 1).value();
    }

    /** The squares of distances from a number, as multiples of their mean. */
    private static double[] squares(RowWeights weights, double[] numbers, double from) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number - from));
        }
        double unit = largest > 0 ? largest : 1; // squares in this unit are held by doubles
        double[] squares = new double[numbers.length];
        Arrays.setAll(squares, row -> (numbers[row] - from) / unit * ((numbers[row] - from) / unit));
        double mean = Sum.of(weights, row -> squares[row]).value()
                / Sum.of(weights, row -> 1).value();
        return Arrays.stream(squares).map(square -> square / mean).toArray();
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }
}
