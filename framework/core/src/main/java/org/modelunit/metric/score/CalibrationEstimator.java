package org.modelunit.metric.score;

import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.InvertedTest;
import org.modelunit.statistics.RobustVariance;

/**
 * Bounds a coefficient of the calibration line: by its {@linkplain LineProfile likelihood ratio}, less what the sandwich variance exceeds
 * the likelihood's by; with weights, groups or strata by Student's bounds with the sandwich variance alone. Residuals of units are
 * corrected by their leverage (HC3: MacKinnon and White, Journal of Econometrics 29, 1985).
 *
 * <p>By simulation of 700 to 3,000 samples of 40 to 1,000 examples, 95 % bounds miss the true coefficient in at most 6.3 % for
 * calibrated and overconfident scores and a rare class, and in 6.7 % where a tenth of the labels is wrong, so that the chances do not lie
 * on a line (the likelihood alone: 9 %); with lognormal weights and 40 groups in at most 4.4 %.
 */
record CalibrationEstimator(LineProfile.Coefficient coefficient) implements Estimator<Classified> {

    private static final int FEWEST = 30;
    private static final int FEWEST_OF_A_CLASS = 5;
    private static final double MOST_LEVERAGE = 0.9;
    private static final double MOST_SKEWNESS = 0.2; // residuals are bounded; more widens bounds out of all proportion

    @Override
    public Estimate estimate(Metric<Classified> metric, Classified outcomes, long seed) {
        double value = metric.value(outcomes);
        String label = metric.support().label();
        CalibrationLineStatistic statistic = new CalibrationLineStatistic(label);
        CalibrationLine line = statistic.of(outcomes);
        LogisticLine data = statistic.data(outcomes, outcomes.design().weights());
        Sandwich sandwich = new Sandwich(data, line, outcomes, label);
        String caveat = caveat(outcomes, label);
        return outcomes.design().isSimple()
                ? byLikelihood(caveat, value, new LineProfile(data, coefficient, line), sandwich)
                : bySandwich(caveat, value, sandwich);
    }

    private static String caveat(Classified outcomes, String label) {
        int units = outcomes.design().resampling().units();
        int positives = outcomes.count(label);
        int rarer = Math.min(positives, outcomes.size() - positives);
        if (units < FEWEST) {
            return "a calibration line of fewer than " + FEWEST
                    + " examples or groups cannot be trusted, and there are " + units;
        }
        return rarer < FEWEST_OF_A_CLASS
                ? "a calibration line with fewer than " + FEWEST_OF_A_CLASS
                        + " examples of a class cannot be trusted, and there are " + rarer
                : "";
    }

    /** Where the chances do not lie on a line, the likelihood varies more than it knows; then as much less of it is believed. */
    private Estimate byLikelihood(String caveat, double value, LineProfile profile, Sandwich sandwich) {
        double error =
                Math.max(profile.standardError(), sandwich.variance(coefficient).error());
        double share = profile.standardError() / error;
        return new InvertedTest(
                "likelihood ratio",
                caveat,
                value,
                (side, bar) -> profile.significance(side, bar, share),
                InvertedTest.Scale.PLAIN,
                error,
                Double.POSITIVE_INFINITY,
                sandwich.examples());
    }

    private Estimate bySandwich(String caveat, double value, Sandwich sandwich) {
        RobustVariance variance = sandwich.variance(coefficient);
        double error = variance.error();
        return new InvertedTest(
                "sandwich variance, " + sandwich.method(),
                caveat,
                value,
                (side, bar) -> variance.significance(side, side.beyond(value, bar) / error, MOST_SKEWNESS),
                InvertedTest.Scale.PLAIN,
                error,
                variance.freedom(),
                sandwich.examples());
    }

    @Override
    public boolean heedsDesign() {
        return true;
    }

    /** What units add to a fitted line. */
    private record Sandwich(LogisticLine data, CalibrationLine line, Classified outcomes, String label) {

        long examples() {
            return outcomes.size();
        }

        String method() {
            SampleDesign design = outcomes.design();
            return design.clusters().isPresent()
                    ? design.clusters().getAsInt() + " groups"
                    : design.hasStrata() ? "strata" : "weights";
        }

        RobustVariance variance(LineProfile.Coefficient coefficient) {
            boolean isSlope = coefficient == LineProfile.Coefficient.SLOPE;
            LogisticLine.Gradient best = data.at(line);
            RowWeights weights = outcomes.design().weights();
            int[] unitOfRow = outcomes.design().units();
            int[] stratumOfRow = outcomes.design().strata();
            int units = outcomes.design().resampling().units();
            double[] contributions = new double[units];
            double[] leverages = new double[units];
            int[] strata = new int[units];
            int code = outcomes.labels().indexOf(label);
            double weight = best.information(LineProfile.Coefficient.INTERCEPT);
            double squares = best.information(LineProfile.Coefficient.SLOPE);
            for (int row = 0; row < unitOfRow.length; row++) {
                double chance = data.chance(row, line);
                double count = weights.get(row);
                double curvature = count * chance * (1 - chance);
                double residual = count * ((outcomes.truth().code(row) == code ? 1 : 0) - chance);
                double x = data.x(row);
                double ofSlope = (weight * x - best.products()) / best.determinant(); // of the inverse information
                double ofIntercept = (squares - best.products() * x) / best.determinant();
                contributions[unitOfRow[row]] += residual * (isSlope ? ofSlope : ofIntercept);
                leverages[unitOfRow[row]] += curvature * (ofIntercept + ofSlope * x);
                strata[unitOfRow[row]] = stratumOfRow[row];
            }
            for (int unit = 0; unit < units; unit++) {
                contributions[unit] /= 1 - Math.min(MOST_LEVERAGE, leverages[unit]);
            }
            return RobustVariance.of(contributions, strata);
        }
    }
}
