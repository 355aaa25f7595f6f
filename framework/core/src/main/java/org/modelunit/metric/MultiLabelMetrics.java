package org.modelunit.metric;

/** The index of the metrics of classifications with several labels for each example. */
abstract class MultiLabelMetrics extends WorthMetrics {

    MultiLabelMetrics() {}
}
