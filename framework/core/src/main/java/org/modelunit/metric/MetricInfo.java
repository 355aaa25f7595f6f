package org.modelunit.metric;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
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
 * @param function a user's own function which gives it, or the user's class that put it together; an empty text where all of it is ours
 * @param estimator how a user lets it be bounded; an empty text where that is its own way
 * @param amounts the numbers that it is computed with, by what they are: what decisions cost
 * @param isEndIdeal whether a perfect model has the better end of the range, unless the range says another value; no model takes no time
 */
@API(status = Status.INTERNAL, since = "0.1")
public record MetricInfo(
        String name,
        Direction direction,
        Range range,
        Support support,
        String function,
        String estimator,
        Map<String, Double> amounts,
        boolean isEndIdeal) {

    /** On the scale of shares, where people speak of points. */
    private static final double LARGEST_SHARE = 1;

    private static final String OF_DIFFERENCE = ", challenger minus champion";

    /** What a metric is computed by, if it has numbers that the metric's name does not say. */
    @API(status = Status.INTERNAL, since = "0.1")
    public interface WithAmounts {

        /** Returns these numbers, each by what it is. */
        Map<String, Double> amountsByName();
    }

    public MetricInfo {
        requireNonNull(name, "name");
        requireNonNull(direction, "direction");
        requireNonNull(range, "range");
        requireNonNull(support, "support");
        requireNonNull(function, "function");
        requireNonNull(estimator, "estimator");
        amounts = Map.copyOf(amounts);
    }

    /**
     * Returns the info of what is measured of a model and no metric of its answers: times, memory, costs. No model is perfect in them, so
     * pictures mark no ideal.
     *
     * @param name what it is called, the same for every run
     * @param direction which values are better
     * @param range the values that it can take
     */
    public static MetricInfo of(String name, Direction direction, Range range) {
        return new MetricInfo(name, direction, range, Support.unknown(), "", "", Map.of(), false);
    }

    /** The info of a metric that is put together from functions; whoever does it is asked for as well. */
    static MetricInfo anyNumber(String name, Object... functions) {
        String function = UserCode.firstIn(functions);
        Map<String, Double> amounts = new HashMap<>();
        for (Object one : functions) {
            if (one instanceof WithAmounts with) {
                amounts.putAll(with.amountsByName());
            }
        }
        return new MetricInfo(
                name,
                Direction.HIGHER,
                Range.ANY,
                Support.unknown(),
                function.isEmpty() ? UserCode.callerOf(Metric.class) : function,
                "",
                amounts,
                true);
    }

    /** The same of a challenger's value minus a champion's. */
    public MetricInfo ofDifference() {
        double width = range.highest() - range.lowest();
        return new MetricInfo(
                name + OF_DIFFERENCE,
                direction,
                new Range(-width, width),
                support,
                function,
                estimator,
                amounts,
                isEndIdeal);
    }

    /** Whether these are the info of a difference: 0 is what two equal models have. */
    public boolean areOfDifference() {
        return name.endsWith(OF_DIFFERENCE);
    }

    /** The range as pictures show it: a perfect model has the end that is better, if there is one and nothing else is said. */
    public Range shownRange() {
        double end = direction == Direction.HIGHER ? range.highest() : range.lowest();
        boolean isEnd = isEndIdeal && direction != Direction.NEITHER && !areOfDifference() && Double.isFinite(end);
        return isEnd && Double.isNaN(range.ideal()) ? range.withIdeal(end) : range;
    }

    /** Whether 0.01 is what people call a point. */
    public boolean isInPoints() {
        return range.highest() == LARGEST_SHARE && range.lowest() >= -LARGEST_SHARE;
    }

    MetricInfo with(Direction other) {
        return new MetricInfo(name, other, range, support, function, estimator, amounts, isEndIdeal);
    }

    MetricInfo with(Range other) {
        return new MetricInfo(name, direction, other, support, function, estimator, amounts, isEndIdeal);
    }

    MetricInfo with(Support other) {
        return new MetricInfo(name, direction, range, other, function, estimator, amounts, isEndIdeal);
    }

    /** The same of a metric that is estimated in another way; which one is told where a user says it. */
    MetricInfo estimatedBy(Object way) {
        String own = UserCode.firstIn(way);
        boolean isOurWord = UserCode.callerOf(Metric.class).isEmpty();
        return new MetricInfo(
                name,
                direction,
                range,
                support,
                function.isEmpty() ? own : function,
                isOurWord ? "" : own.isEmpty() ? way.toString() : own,
                amounts,
                isEndIdeal);
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
