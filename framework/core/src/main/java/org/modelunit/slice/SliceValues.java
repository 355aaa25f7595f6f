package org.modelunit.slice;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.GroupValues;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;

/**
 * The value of a metric on each slice, or why there is none. Immutable and safe for any thread.
 *
 * <pre>{@code
 * SliceValues auc = SlicedEvaluation.of(evaluation, by("age group", Applicant::ageGroup)).values(rocAuc("bad"));
 * auc.value("under 25");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SliceValues {

    private final String metric;
    private final Slices slices;
    private final GroupValues values;

    private SliceValues(String metric, Slices slices, GroupValues values) {
        this.metric = metric;
        this.slices = slices;
        this.values = values;
    }

    static <O extends Outcomes> SliceValues of(Metric<O> metric, O outcomes, Slices slices) {
        return new SliceValues(metric.name(), slices, GroupValues.of(metric, outcomes, slices.groups()));
    }

    /** Returns the slices. */
    public Slices slices() {
        return slices;
    }

    /**
     * Returns the value on a slice.
     *
     * @param slice its name
     * @throws IllegalArgumentException if there is no such slice
     * @throws UndefinedMetricException if the metric has no value there; the message says why
     */
    public double value(String slice) {
        return value(slices.indexOf(slice));
    }

    /**
     * Returns the value on a slice.
     *
     * @param slice its number, from 0 to below the number of slices
     * @throws UndefinedMetricException if the metric has no value there; the message says why
     */
    public double value(int slice) {
        return values.value(slice);
    }

    /**
     * Tells whether the metric has a value on a slice.
     *
     * @param slice its number, from 0 to below the number of slices
     */
    public boolean isDefined(int slice) {
        return values.isDefined(slice);
    }

    /**
     * Returns why the metric has no value on a slice, or an empty text where it has one.
     *
     * @param slice its number, from 0 to below the number of slices
     */
    public String whyUndefined(int slice) {
        return values.whyUndefined(slice);
    }

    /** Returns the metric by name and the value of each slice, or why there is none. */
    @Override
    public String toString() {
        return IntStream.range(0, slices.size())
                .mapToObj(slice -> slices.name(slice) + " "
                        + (isDefined(slice) ? "" + value(slice) : "(" + whyUndefined(slice) + ")"))
                .collect(Collectors.joining(", ", metric + " by " + slices.slicing() + ": ", ""));
    }
}
