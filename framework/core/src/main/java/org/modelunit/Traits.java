package org.modelunit;

import static java.util.Objects.requireNonNull;

/** What is said about the values of a metric, or of their difference between two models. */
record Traits(String name, Direction direction, Range range, String focus) {

    /** On the scale of shares, where people speak of points. */
    private static final double LARGEST_SHARE = 1;

    Traits {
        requireNonNull(name, "name");
        requireNonNull(direction, "direction");
        requireNonNull(range, "range");
        requireNonNull(focus, "focus");
    }

    /** The same of a challenger's value minus a champion's. */
    Traits ofDifference() {
        double width = range.highest() - range.lowest();
        return new Traits(name + ", challenger minus champion", direction, new Range(-width, width), focus);
    }

    /** Whether 0.01 is what people call a point. */
    boolean isInPoints() {
        return range.highest() == LARGEST_SHARE && range.lowest() >= -LARGEST_SHARE;
    }
}
