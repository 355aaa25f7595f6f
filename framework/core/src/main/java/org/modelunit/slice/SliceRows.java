package org.modelunit.slice;

import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;

/**
 * The outcomes of one slice, and where their rows are among all.
 *
 * @param name the slice's name
 * @param outcomes the slice's outcomes
 * @param rows the number of each row among all
 * @param <O> the outcomes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and made for one claim
record SliceRows<O extends Outcomes>(String name, O outcomes, int[] rows) {

    @SuppressWarnings("unchecked") // outcomes give rows of their own type
    static <O extends Outcomes> SliceRows<O> of(O all, Slices slices, int slice) {
        int[] rows = slices.rows(slice);
        return new SliceRows<>(slices.name(slice), (O) all.rows(rows), rows);
    }

    int size() {
        return rows.length;
    }

    /** The value of rows that count as often as they do among all. */
    double value(Metric<O> metric, int[] countsOfAll) {
        int[] counts = new int[rows.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = countsOfAll[rows[i]];
        }
        return metric.value(outcomes, outcomes.design().weights().times(counts));
    }
}
