package org.modelunit.metric;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Workers;

/** The value of a metric in each group of rows, or why there is none. Immutable and safe for any thread. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class GroupValues {

    private final double[] values; // NaN where there is none
    private final String[] reasons; // empty where there is a value

    private GroupValues(int size) {
        this.values = new double[size];
        this.reasons = new String[size];
        Arrays.fill(reasons, "");
    }

    /**
     * Returns the value of a metric in each group of rows: bit by bit the one of these rows alone. Where the statistic can be computed
     * for all groups together, as counts and ranks can, that is a matter of one pass; else the rows of each group are gathered.
     *
     * @param metric the metric
     * @param outcomes truth and predictions
     * @param groups of as many rows
     * @param <O> the outcomes
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static <O extends Outcomes> GroupValues of(Metric<O> metric, O outcomes, Grouping groups) {
        if (groups.rows() != outcomes.size()) {
            throw new IllegalArgumentException("there are " + outcomes.size() + " examples, but " + groups);
        }
        IntToDoubleFunction ofGroup = metric.computation()
                .ofGroups(outcomes, groups)
                .orElse(group -> metric.value(Computation.rows(outcomes, groups.rows(group))));
        return of(groups.size(), group -> {
            metric.info().requireExamples(groups.count(group));
            return metric.info().checked(ofGroup.applyAsDouble(group));
        });
    }

    private static GroupValues of(int size, IntToDoubleFunction valueOfGroup) {
        GroupValues all = new GroupValues(size);
        Workers.current().run(size, group -> {
            try {
                all.values[group] = valueOfGroup.applyAsDouble(group);
            } catch (UndefinedMetricException e) {
                all.values[group] = Double.NaN;
                all.reasons[group] = String.valueOf(e.getMessage());
            }
        });
        return all;
    }

    /** Returns how many groups there are. */
    public int size() {
        return values.length;
    }

    /**
     * Tells whether the metric has a value in a group.
     *
     * @param group from 0 to below {@link #size()}
     */
    public boolean isDefined(int group) {
        return !Double.isNaN(values[group]);
    }

    /**
     * Returns the value in a group.
     *
     * @param group from 0 to below {@link #size()}
     * @throws UndefinedMetricException if there is none; the message says why
     */
    public double value(int group) {
        if (!isDefined(group)) {
            throw new UndefinedMetricException(reasons[group]);
        }
        return values[group];
    }

    /**
     * Returns why the metric has no value in a group, or an empty text where it has one.
     *
     * @param group from 0 to below {@link #size()}
     */
    public String whyUndefined(int group) {
        return reasons[group];
    }
}
