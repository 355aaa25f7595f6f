package org.modelunit.outcome;

import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.Intervals;
import org.modelunit.column.NotNumbers;
import org.modelunit.column.NumberColumn;
import org.modelunit.parallel.Memo;
import org.modelunit.sample.SampleDesign;

/** The outcomes of a regression: for each example the true number and the predicted one, and its prediction interval if there is one. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Regressed implements Outcomes {

    private final NumberColumn truth;
    private final NumberColumn predicted;
    private final @Nullable Intervals intervals;
    private final SampleDesign design;
    private final Memo memo = new Memo();

    private Regressed(NumberColumn truth, NumberColumn predicted, @Nullable Intervals intervals, SampleDesign design) {
        design.requireOf(truth.size(), "examples");
        this.truth = truth;
        this.predicted = predicted;
        this.intervals = intervals;
        this.design = design;
    }

    /**
     * Returns outcomes of truth and predictions.
     *
     * @param truth the true numbers, finite
     * @param predicted what the model answered, for the same examples in the same order, without NaN
     * @throws IllegalArgumentException if the numbers of examples differ, a true number is not finite or a prediction is NaN
     */
    public static Regressed of(NumberColumn truth, NumberColumn predicted) {
        if (truth.size() != predicted.size()) {
            throw new IllegalArgumentException(
                    "there are " + truth.size() + " true numbers, but " + predicted.size() + " predictions");
        }
        for (int row = 0; row < truth.size(); row++) {
            if (!Double.isFinite(truth.get(row))) {
                throw new IllegalArgumentException("the truth of row " + row + " is " + truth.get(row));
            }
            if (Double.isNaN(predicted.get(row))) {
                throw new IllegalArgumentException(
                        NotNumbers.message("the prediction", truth.size(), each -> Double.isNaN(predicted.get(each))));
            }
        }
        return new Regressed(truth, predicted, null, SampleDesign.simple(truth.size()));
    }

    /**
     * Returns these outcomes with prediction intervals, which coverage and width are measured of.
     *
     * @param lower the lower end of each example's interval; negative infinity where there is none
     * @param upper the upper end of each example's interval, not below the lower one; positive infinity where there is none
     * @throws IllegalArgumentException if the numbers of examples differ, or two ends are not an interval; the message names the row
     */
    public Regressed withIntervals(NumberColumn lower, NumberColumn upper) {
        Intervals given = new Intervals(lower, upper);
        if (given.size() != size()) {
            throw new IllegalArgumentException("there are " + size() + " examples, but " + given.size() + " intervals");
        }
        return new Regressed(truth, predicted, given, design);
    }

    /** Returns the true numbers. */
    public NumberColumn truth() {
        return truth;
    }

    /** Returns the predicted numbers. */
    public NumberColumn predicted() {
        return predicted;
    }

    /** Returns the prediction intervals, if there are any. */
    public Optional<Intervals> intervals() {
        return Optional.ofNullable(intervals);
    }

    @Override
    public int size() {
        return truth.size();
    }

    @Override
    public String operatingPointInWords() {
        return "";
    }

    @Override
    public SampleDesign design() {
        return design;
    }

    @Override
    public Regressed withDesign(SampleDesign design) {
        return new Regressed(truth, predicted, intervals, design);
    }

    @Override
    public Regressed withWeights(double... weights) {
        return withDesign(design.withWeights(NumberColumn.of(weights)));
    }

    @Override
    public Regressed rows(int[] rows) {
        return new Regressed(
                truth.rows(rows),
                predicted.rows(rows),
                intervals == null ? null : intervals.rows(rows),
                design.rows(rows));
    }

    @Override
    public <S> S once(Object key, Supplier<S> computation) {
        return memo.once(key, computation);
    }

    /** Returns how many examples of what these are. */
    @Override
    public String toString() {
        return design + " of numbers";
    }
}
