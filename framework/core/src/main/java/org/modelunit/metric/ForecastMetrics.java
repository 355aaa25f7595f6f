package org.modelunit.metric;

/** The index of the metrics of forecasts. */
abstract class ForecastMetrics extends RegressionMetrics {

    ForecastMetrics() {}
}
