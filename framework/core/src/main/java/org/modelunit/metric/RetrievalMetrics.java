package org.modelunit.metric;

/** The index of the metrics of rankings of items for queries. */
abstract class RetrievalMetrics extends ForecastMetrics {

    RetrievalMetrics() {}
}
