package org.modelunit.metric.regression;

import org.modelunit.metric.MeanEstimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.metric.UnboundedEstimator;
import org.modelunit.metric.WeightedMean;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.metric.multilabel.MultiLabelMetrics;
import org.modelunit.outcome.Regressed;

/** The index of the metrics of regressions. In formulas y is the truth and p the prediction. */
abstract class RegressionMetrics extends MultiLabelMetrics {

    private static final Range CORRELATION = new Range(-1, 1).withChance(0);
    private static final Range AT_MOST_ONE = new Range(Double.NEGATIVE_INFINITY, 1);

    RegressionMetrics() {}

    /** Returns the mean distance from the truth, mean |y - p|, in its unit; lower is better; bounded by a bootstrap. */
    public static Metric<Regressed> meanAbsoluteError() {
        return error("mean absolute error", new NumberErrors.Absolute());
    }

    /**
     * Returns the weighted median of the distances from the truth, in its unit: where exactly half of the weight lies at or below a
     * distance, the middle between it and the next one; lower is better; bounded exactly, whatever the distribution of errors.
     */
    public static Metric<Regressed> medianAbsoluteError() {
        return Metric.<Regressed, Double>of("median absolute error", new MedianError(), Double::doubleValue)
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .estimatedBy(new MedianErrorEstimator())
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }

    /** Returns the mean squared distance from the truth, mean (y - p)²; lower is better; bounded by a bootstrap. */
    public static Metric<Regressed> meanSquaredError() {
        return error("mean squared error", new Squares.Mean("mean squared error"));
    }

    /** Returns the root of the mean squared distance from the truth, in its unit; lower is better; bounded by a bootstrap. */
    public static Metric<Regressed> rootMeanSquaredError() {
        return Metric.<Regressed, WeightedMean>of(
                        "root mean squared error",
                        new Squares.Mean("root mean squared error"),
                        mean -> Math.sqrt(mean.value()))
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .estimatedBy(MeanEstimator.ofRootMean())
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }

    /**
     * Returns the root of the mean squared distance of logarithms, mean (log(1 + y) - log(1 + p))²; lower is better; bounded by a
     * bootstrap; undefined where a truth or a prediction is -1 or less.
     */
    public static Metric<Regressed> rootMeanSquaredLogError() {
        return Metric.<Regressed, WeightedMean>of(
                        "root mean squared log error", new NumberErrors.SquaredLogs(), mean -> Math.sqrt(mean.value()))
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .estimatedBy(MeanEstimator.ofRootMean())
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }

    /**
     * Returns the mean distance from the truth as a share of it, mean |y - p| / |y|, 0.1 for ten percent; lower is better; bounded by a
     * bootstrap; undefined where a truth is 0, where scikit-learn divides by 2<sup>-52</sup> and gives a number beyond all bounds.
     */
    public static Metric<Regressed> meanAbsolutePercentageError() {
        return error("mean absolute percentage error", new NumberErrors.Relative());
    }

    /**
     * Returns the mean distance from the truth as a share of the middle of both sizes, mean 2 |y - p| / (|y| + |p|), from 0 to 2
     * (Makridakis, International Journal of Forecasting 9, 1993); a prediction of 0 for a truth of 0 is perfect and counts 0; lower is
     * better; bounded by a bootstrap.
     */
    public static Metric<Regressed> symmetricMeanAbsolutePercentageError() {
        return error("symmetric mean absolute percentage error", new NumberErrors.Symmetric())
                .inRange(new Range(0, 2));
    }

    /**
     * Returns the largest distance from the truth, in its unit; lower is better; never bounded: the largest error of a sample says
     * little of the largest there is, and its bootstrap does not converge (Bickel and Freedman, Annals of Statistics 9, 1981).
     */
    public static Metric<Regressed> maxError() {
        return Metric.<Regressed, Double>of("max error", new LargestError(), Double::doubleValue)
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .estimatedBy(
                        new UnboundedEstimator<>("the largest error of a sample does not bound the largest there is"))
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }

    /**
     * Returns the share of the truth's variance that the predictions explain, 1 - mean (y - p)² / var y: 1 for perfect ones and 0 for
     * the mean; bounded as {@link #pearsonCorrelation()}; undefined where the truth does not vary.
     */
    public static Metric<Regressed> r2() {
        return Metric.<Regressed, ExplainedVariance.SquaredErrors>of(
                        "R²", new ExplainedVariance.BySquares(), ExplainedVariance.SquaredErrors::r2)
                .inRange(AT_MOST_ONE)
                .estimatedBy(new ExplainedVarianceEstimator(false))
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }

    /**
     * Returns the share of the truth's variance that the errors do not have, 1 - var(y - p) / var y, in which a constant bias costs
     * nothing, unlike in {@link #r2()}; bounded as {@link #pearsonCorrelation()}; undefined where the truth does not vary or a prediction is infinite.
     */
    public static Metric<Regressed> explainedVariance() {
        return Metric.<Regressed, ExplainedVariance.Spreads>of(
                        "explained variance",
                        new ExplainedVariance.BySpreads(),
                        ExplainedVariance.Spreads::explainedVariance)
                .inRange(AT_MOST_ONE)
                .estimatedBy(new ExplainedVarianceEstimator(true))
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }

    /**
     * Returns the mean loss of predicting a quantile of the truth: alpha (y - p) where the truth lies above, and (1 - alpha) (p - y)
     * where it lies below (Koenker and Bassett, Econometrica 46, 1978); half the mean absolute error for 0.5; lower is better; bounded
     * by a bootstrap.
     *
     * @param alpha the quantile that is predicted, above 0 and below 1
     */
    public static Metric<Regressed> meanPinballLoss(double alpha) {
        return error("mean pinball loss at " + alpha, new NumberErrors.Pinball(alpha));
    }

    /**
     * Returns the mean deviance of Poisson's distribution, for counts: mean 2 (y log(y / p) - y + p); lower is better; bounded by a
     * bootstrap; undefined where a truth is below 0 or a prediction is not above it.
     */
    public static Metric<Regressed> meanPoissonDeviance() {
        return error("mean Poisson deviance", new Deviance("mean Poisson deviance", 1));
    }

    /**
     * Returns the mean deviance of the gamma distribution, for sizes whose relative error counts: mean 2 (log(p / y) + y / p -
     * 1); lower is better; bounded by a bootstrap; undefined where a truth or a prediction is not above 0.
     */
    public static Metric<Regressed> meanGammaDeviance() {
        return error("mean gamma deviance", new Deviance("mean gamma deviance", 2));
    }

    /**
     * Returns the mean deviance of the Tweedie distribution whose variance is a power of its mean (Jørgensen, The Theory of Dispersion
     * Models, 1997): 0 is the mean squared error, 1 Poisson's deviance, 2 the gamma distribution's; between 1 and 2 for sums that are
     * often 0, such as claims; lower is better; bounded by a bootstrap. But for a power of 0, undefined where a prediction is not above
     * 0, for a power of 1 and more where a truth is below 0, and for one of 2 and more where a truth is 0.
     *
     * @param power 0 or less, or 1 or more
     */
    public static Metric<Regressed> meanTweedieDeviance(double power) {
        String name = "mean Tweedie deviance of power " + power;
        return error(name, new Deviance(name, power));
    }

    /**
     * Returns Pearson's correlation of truth and predictions, -1 to 1; bounded on Fisher's scale with the variance of its influences, for any
     * distribution; undefined where either does not vary or a prediction is infinite.
     */
    public static Metric<Regressed> pearsonCorrelation() {
        return Metric.<Regressed, Covariation>of(
                        "Pearson correlation", new CovariationStatistic(), Covariation::correlation)
                .inRange(CORRELATION)
                .estimatedBy(new CorrelationEstimator(CorrelationEstimator.Kind.PEARSON))
                .showing(NumberFigures.predictedVersusTrue());
    }

    /**
     * Returns Spearman's correlation, which is Pearson's of the ranks, -1 to 1: equal numbers share their middle rank, and a row takes
     * as many ranks as it weighs; bounded as {@link #pearsonCorrelation()}; undefined where truth or predictions do not vary.
     */
    public static Metric<Regressed> spearmanCorrelation() {
        return Metric.<Regressed, Double>of("Spearman correlation", new RankCorrelation(), Double::doubleValue)
                .inRange(CORRELATION)
                .estimatedBy(new CorrelationEstimator(CorrelationEstimator.Kind.SPEARMAN))
                .showing(NumberFigures.predictedVersusTrue());
    }

    /**
     * Returns Kendall's tau-b, -1 to 1: the pairs of examples that truth and predictions order alike less those that they order in
     * opposite ways, by the geometric mean of the pairs without ties in truth and in predictions; bounded as {@link #pearsonCorrelation()}, in a
     * time in the order of n log n; undefined where truth or predictions do not vary, and where examples have weights.
     */
    public static Metric<Regressed> kendallTau() {
        return Metric.<Regressed, Double>of("Kendall's tau", new KendallTau(), Double::doubleValue)
                .inRange(CORRELATION)
                .estimatedBy(new CorrelationEstimator(CorrelationEstimator.Kind.KENDALL))
                .showing(NumberFigures.predictedVersusTrue());
    }

    private static Metric<Regressed> error(String name, WeightedMeanStatistic<Regressed> mean) {
        return Metric.<Regressed>ofMean(name, mean)
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .withSupport(Support.all())
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }
}
