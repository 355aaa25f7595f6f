package org.modelunit.metric;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What is said about the values of a metric, or of their difference between two models. */
@API(status = Status.INTERNAL, since = "0.1")
public record MetricInfo(String name, Direction direction, Range range, String focus) {

    /** On the scale of shares, where people speak of points. */
    private static final double LARGEST_SHARE = 1;

    private static final String OF_DIFFERENCE = ", challenger minus champion";

    public MetricInfo {
        requireNonNull(name, "name");
        requireNonNull(direction, "direction");
        requireNonNull(range, "range");
        requireNonNull(focus, "focus");
    }

    /** The same of a challenger's value minus a champion's. */
    public MetricInfo ofDifference() {
        double width = range.highest() - range.lowest();
        return new MetricInfo(name + OF_DIFFERENCE, direction, new Range(-width, width), focus);
    }

    /** Whether these are the info of a difference: 0 is what two equal models have. */
    public boolean areOfDifference() {
        return name.endsWith(OF_DIFFERENCE);
    }

    /** Whether 0.01 is what people call a point. */
    public boolean isInPoints() {
        return range.highest() == LARGEST_SHARE && range.lowest() >= -LARGEST_SHARE;
    }
}
