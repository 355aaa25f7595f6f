package org.modelunit.metric;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.provenance.UserCode;

/**
 * What is said about the values of a metric, or of their difference between two models.
 *
 * @param name what the metric is called, the same for every run
 * @param direction which values are better
 * @param range the values that it can take
 * @param support what it divides by
 * @param function the class of a user's own function which gives it, or an empty text where all of it is ours
 */
@API(status = Status.INTERNAL, since = "0.1")
public record MetricInfo(String name, Direction direction, Range range, Support support, String function) {

    /** On the scale of shares, where people speak of points. */
    private static final double LARGEST_SHARE = 1;

    private static final String OF_DIFFERENCE = ", challenger minus champion";

    public MetricInfo {
        requireNonNull(name, "name");
        requireNonNull(direction, "direction");
        requireNonNull(range, "range");
        requireNonNull(support, "support");
        requireNonNull(function, "function");
    }

    static MetricInfo anyNumber(String name, Object... functions) {
        return new MetricInfo(name, Direction.HIGHER, Range.ANY, Support.unknown(), UserCode.firstIn(functions));
    }

    /** The same of a challenger's value minus a champion's. */
    public MetricInfo ofDifference() {
        double width = range.highest() - range.lowest();
        return new MetricInfo(name + OF_DIFFERENCE, direction, new Range(-width, width), support, function);
    }

    /** Whether these are the info of a difference: 0 is what two equal models have. */
    public boolean areOfDifference() {
        return name.endsWith(OF_DIFFERENCE);
    }

    /** The range as pictures show it: a perfect model has the end that is better, if there is one and nothing else is said. */
    public Range shownRange() {
        double end = direction == Direction.HIGHER ? range.highest() : range.lowest();
        boolean isEnd = direction != Direction.NEITHER && !areOfDifference() && Double.isFinite(end);
        return isEnd && Double.isNaN(range.ideal()) ? range.withIdeal(end) : range;
    }

    /** Whether 0.01 is what people call a point. */
    public boolean isInPoints() {
        return range.highest() == LARGEST_SHARE && range.lowest() >= -LARGEST_SHARE;
    }

    MetricInfo with(Direction other) {
        return new MetricInfo(name, other, range, support, function);
    }

    MetricInfo with(Range other) {
        return new MetricInfo(name, direction, other, support, function);
    }

    MetricInfo with(Support other) {
        return new MetricInfo(name, direction, range, other, function);
    }

    /** The same of a metric that is estimated in another way. */
    MetricInfo estimatedBy(Object estimator) {
        return new MetricInfo(
                name, direction, range, support, function.isEmpty() ? UserCode.firstIn(estimator) : function);
    }

    void requireExamples(long size) {
        if (size == 0) {
            throw new UndefinedMetricException(name + " is undefined on no examples");
        }
    }

    /** The value, unless it is none. */
    double checked(double value) {
        if (Double.isNaN(value)) {
            throw new UndefinedMetricException(
                    name + " is undefined here: what computes it gave NaN; mend that, or let it"
                            + " throw an UndefinedMetricException that says why there is no value");
        }
        if (!range.contains(value)) {
            throw new UndefinedMetricException(name + " is " + value + ", but was declared to lie between "
                    + range.words()
                    + "; mend what computes it, or declare the values that it can take by inRange(…)");
        }
        return value;
    }
}
