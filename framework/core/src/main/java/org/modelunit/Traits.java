package org.modelunit;

import static java.util.Objects.requireNonNull;

/** What is said about the values of a metric, or of their difference between two models. */
record Traits(String name, Direction direction, Range range, String focus) {

    /** On the scale of shares, where people speak of points. */
    private static final double LARGEST_SHARE = 1;

    private static final String OF_DIFFERENCE = ", challenger minus champion";

    Traits {
        requireNonNull(name, "name");
        requireNonNull(direction, "direction");
        requireNonNull(range, "range");
        requireNonNull(focus, "focus");
    }

    /** The same of a challenger's value minus a champion's. */
    Traits ofDifference() {
        double width = range.highest() - range.lowest();
        return new Traits(name + OF_DIFFERENCE, direction, new Range(-width, width), focus);
    }

    /** Whether these are the traits of a difference: 0 is what two equal models have. */
    boolean areOfDifference() {
        return name.endsWith(OF_DIFFERENCE);
    }

    /** Whether 0.01 is what people call a point. */
    boolean isInPoints() {
        return range.highest() == LARGEST_SHARE && range.lowest() >= -LARGEST_SHARE;
    }
}
