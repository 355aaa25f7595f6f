package org.modelunit.metric.regression;

import java.util.function.IntToDoubleFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShownValues;
import org.modelunit.sample.RowWeights;

/**
 * The mean unit deviance of a Tweedie distribution, whose variance is a power of its mean (Jørgensen, The Theory of Dispersion Models,
 * 1997): 0 the normal, 1 Poisson's, 2 the gamma, 3 the inverse normal distribution.
 *
 * @param name what the metric is called
 * @param power of the mean that the variance is: 0 or less, or 1 or more
 */
record Deviance(String name, double power) implements WeightedMeanStatistic<Regressed> {

    Deviance {
        if (!(power <= 0 || power >= 1) || Double.isInfinite(power)) {
            throw new IllegalArgumentException("power must be 0 or less, or 1 or more, since no Tweedie distribution"
                    + " lies between, but was " + power);
        }
    }

    @Override
    public void check(Regressed outcomes) {
        double largest = new Largest(power).of(outcomes);
        Squares.requireSeen(name, largest, new LargestError().of(outcomes) > 0);
        if (power == 0) {
            Squares.requireHeld(outcomes);
        }
    }

    @Override
    public IntToDoubleFunction terms(Regressed outcomes) {
        double[] terms = new Units(power).of(outcomes);
        return row -> {
            if (Double.isNaN(terms[row]) || Double.isInfinite(terms[row]) && power != 0) {
                throw outside(outcomes, row);
            }
            return terms[row];
        };
    }

    private UndefinedMetricException outside(Regressed outcomes, int row) {
        double truth = outcomes.truth().get(row);
        double predicted = outcomes.predicted().get(row);
        if (isInDomain(power, truth) && predicted > 0 && Double.isFinite(predicted)) {
            return Squares.tooLarge(name + " is undefined here: the prediction for row " + row + " is " + predicted
                    + ", and the deviance");
        }
        String value = isInDomain(power, truth)
                ? "the prediction for row " + row + " is " + predicted + ", but must be finite and above 0"
                : "the truth of row " + row + ShownValues.now().is(ShownValues.TRUTH, truth) + "must "
                        + (power < 2 ? "not be below 0" : "be above 0")
                        + ShownValues.now().advice(ShownValues.TRUTH);
        return new UndefinedMetricException(name + " is undefined here: " + value);
    }

    private static boolean isInDomain(double power, double truth) {
        return power <= 0 || truth > 0 || (truth == 0 && power < 2);
    }

    /** The deviance of each row, taken once for all replicates; NaN outside the distribution's domain. */
    private record Units(double power) implements Statistic<Regressed, double[]> {

        @Override
        public double[] of(Regressed outcomes, RowWeights weights) {
            double[] units = new double[outcomes.size()];
            for (int row = 0; row < units.length; row++) {
                units[row] = unit(
                        power, outcomes.truth().get(row), outcomes.predicted().get(row));
            }
            return units;
        }
    }

    /** The largest deviance, found once for all replicates; infinite if there is one outside the domain. */
    private record Largest(double power) implements Statistic<Regressed, Double> {

        @Override
        public Double of(Regressed outcomes, RowWeights weights) {
            double largest = 0;
            for (double unit : new Units(power).of(outcomes)) {
                largest = Double.isNaN(unit) ? Double.POSITIVE_INFINITY : Math.max(largest, unit);
            }
            return largest;
        }
    }

    private static double unit(double power, double truth, double predicted) {
        if (power == 0) {
            return (truth - predicted) * (truth - predicted);
        }
        if (!isInDomain(power, truth) || !(predicted > 0) || Double.isInfinite(predicted)) {
            return Double.NaN;
        }
        double a = 2 - power;
        return 2 * Math.pow(predicted, a) * shape(a, (truth - predicted) / predicted, truth / predicted);
    }

    /**
     * Computes ((1 + t)^a - 1 - a t) / (a (a - 1)), the deviance for a prediction of 1, and its limits for an a of 0 and 1. The terms
     * cancel where truth and prediction are close; there a series keeps the digits, so that no prediction is too good to be measured.
     *
     * @param t by how much the truth exceeds the prediction, as a share of it
     * @param ratio of truth to prediction, 1 + t with all its digits
     */
    private static double shape(double a, double t, double ratio) {
        if (Math.abs(t) < 0.25 && Math.abs(a * t) < 1) {
            return series(a, t);
        }
        if (ratio <= 0) {
            return a == 1 ? -t : (-1 - a * t) / (a * (a - 1));
        }
        double log = Math.log(ratio);
        if (a == 1) {
            return ratio * log - t;
        }
        if (a == 0) {
            return t - log;
        }
        // of two equal forms, the one whose terms do not cancel where a is close to 1, or to 0
        double shape = a > 0.5 ? ratio * Math.expm1((a - 1) * log) - (a - 1) * t : Math.expm1(a * log) - a * t;
        return shape / (a * (a - 1));
    }

    /** The binomial series of it: t²/2 + (a - 2) t³/6 + (a - 2) (a - 3) t⁴/24 + … */
    private static double series(double a, double t) {
        double term = t * t / 2;
        double sum = term;
        for (int k = 3; Math.abs(term) > 1e-18 * sum; k++) {
            term *= (a - k + 1) / k * t;
            sum += term;
        }
        return sum;
    }
}
