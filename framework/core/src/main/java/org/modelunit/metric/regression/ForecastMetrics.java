package org.modelunit.metric.regression;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.MeanEstimator;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricFunction;
import org.modelunit.metric.MetricInfo;
import org.modelunit.metric.Range;
import org.modelunit.metric.Support;
import org.modelunit.metric.WeightedMean;
import org.modelunit.outcome.Regressed;

/** The index of the metrics of forecasts. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class ForecastMetrics extends RegressionMetrics {

    protected ForecastMetrics() {}

    /**
     * Returns the mean absolute error, divided by the naive forecast's on the training series (Hyndman and Koehler, International Journal
     * of Forecasting 22, 2006): below 1 where the model is better than to repeat the last season; bounded by a bootstrap, the scale
     * being taken as given; lower is better; undefined where the naive forecast is never wrong.
     *
     * @param scale the naive forecast, measured on the series that the model was trained on
     */
    public static Metric<Regressed> meanAbsoluteScaledError(NaiveForecast scale) {
        return Metric.<Regressed, WeightedMean>of(
                        "mean absolute scaled error, season " + scale.season(),
                        new NumberErrors.Absolute(),
                        new Scaled(scale))
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .estimatedBy(new MeanEstimator<>(value -> value * scale.meanAbsoluteError()))
                .showing(NumberFigures.residuals(), NumberFigures.predictedVersusTrue());
    }

    /** Measures errors in those of a naive forecast. */
    private record Scaled(NaiveForecast scale) implements MetricFunction<WeightedMean>, MetricInfo.WithAmounts {

        @Override
        public double of(WeightedMean error) {
            if (scale.meanAbsoluteError() == 0) {
                throw new UndefinedMetricException("mean absolute scaled error is undefined here: the naive forecast is"
                        + " never wrong on the training series, so nothing can be measured in its errors");
            }
            return error.value() / scale.meanAbsoluteError();
        }

        @Override
        public Map<String, Double> amountsByName() {
            return Map.of("mean absolute error of the naive forecast", scale.meanAbsoluteError());
        }
    }

    /**
     * Returns the share of truths that lie in their prediction intervals, both ends included. It should be what the intervals promise,
     * so neither higher nor lower is better: claim that it lies between two bars. Bounded exactly; undefined without intervals, which
     * {@link Regressed#withIntervals} gives.
     */
    public static Metric<Regressed> intervalCoverage() {
        return Metric.<Regressed, WeightedMean>ofRatio(
                        "interval coverage",
                        new IntervalErrors.Covered(),
                        covered -> covered.ratio("interval coverage is undefined where no row has any weight"))
                .targetValue()
                .withSupport(Support.all())
                .showing(NumberFigures.intervalCoverage());
    }

    /**
     * Returns the mean width of the prediction intervals, in the truth's unit; infinite where one has no end; lower is better, at the
     * same coverage; bounded by a bootstrap; undefined without intervals, which {@link Regressed#withIntervals} gives.
     */
    public static Metric<Regressed> meanIntervalWidth() {
        return Metric.<Regressed>ofMean("mean interval width", new IntervalErrors.Width())
                .inRange(Range.NOT_NEGATIVE)
                .lowerIsBetter()
                .withSupport(Support.all())
                .showing(NumberFigures.intervalWidth(), NumberFigures.intervalCoverage());
    }
}
