package org.modelunit.metric.regression;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.NumberColumn;

/**
 * The forecast that repeats what was seen one season ago, which costs nothing; how far it is off on the series that a model was
 * trained on is the scale of the mean absolute scaled error.
 *
 * <pre>{@code
 * Metrics.meanAbsoluteScaledError(NaiveForecast.of(monthlySales, 12))
 * }</pre>
 *
 * @param season how many steps lie between a number and the one that repeats it; 1 without a season
 * @param meanAbsoluteError the mean distance of two numbers one season apart
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record NaiveForecast(int season, double meanAbsoluteError) {

    /**
     * Checks the numbers; for a scale that was computed elsewhere.
     *
     * @throws IllegalArgumentException if the season is below 1, or the error is no finite number of 0 or more
     */
    public NaiveForecast {
        if (season < 1) {
            throw new IllegalArgumentException(
                    "season must be at least 1, which means that there is none, but was " + season);
        }
        if (!(meanAbsoluteError >= 0) || Double.isInfinite(meanAbsoluteError)) {
            throw new IllegalArgumentException(
                    "meanAbsoluteError must be finite and not below 0, but was " + meanAbsoluteError);
        }
    }

    /**
     * Measures the naive forecast on a training series (Hyndman and Koehler, International Journal of Forecasting 22, 2006).
     *
     * @param trainingSeries the numbers that the model was trained on, in the order of time, finite
     * @param season how many steps lie between a number and the one that repeats it; 1 without a season
     * @throws IllegalArgumentException if the series is not longer than a season, or a number is not finite; the message names the row
     */
    public static NaiveForecast of(NumberColumn trainingSeries, int season) {
        if (season >= 1 && trainingSeries.size() <= season) {
            throw new IllegalArgumentException("a training series of " + trainingSeries.size()
                    + " numbers has none that repeats after a season of " + season + "; give a longer one");
        }
        double sum = 0;
        for (int row = 0; row < trainingSeries.size(); row++) {
            if (!Double.isFinite(trainingSeries.get(row))) {
                throw new IllegalArgumentException(
                        "the training series is " + trainingSeries.get(row) + " at row " + row);
            }
            sum += row < season ? 0 : Math.abs(trainingSeries.get(row) - trainingSeries.get(row - season));
        }
        return new NaiveForecast(season, sum / (trainingSeries.size() - season));
    }
}
