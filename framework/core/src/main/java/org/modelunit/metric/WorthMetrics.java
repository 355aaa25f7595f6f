package org.modelunit.metric;

/** The index of the metrics of what decisions are worth. */
abstract class WorthMetrics extends ProbabilityMetrics {

    WorthMetrics() {}
}
