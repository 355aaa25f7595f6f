package org.modelunit.slice;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.SupportCount;
import org.modelunit.statistics.Estimate;

/**
 * Which slices are large enough to be judged.
 *
 * @param minimum the fewest examples of a slice
 * @param tooFew why no slice of this part of the data is, or empty
 */
record LeastSize(int minimum, String tooFew) {

    static LeastSize of(SliceRequirement required, SupportCount inAll) {
        int minimum = required.multiplicity().minimum();
        return new LeastSize(
                required.minimum(), inAll.isBelow(minimum) ? inAll.below(minimum) + " in this part of the data" : "");
    }

    /** What is judged of a slice, or why nothing is. */
    SliceEstimate member(
            String name, int examples, SupportCount counted, DoubleSupplier value, Supplier<Estimate> estimate) {
        if (counted.isBelow(minimum) || !tooFew.isEmpty()) {
            String reason = tooFew.isEmpty() ? counted.below(minimum) : tooFew;
            return SliceEstimate.undecided(name, examples, counted, valueOrNaN(value), reason);
        }
        try {
            return SliceEstimate.of(name, examples, counted, estimate.get());
        } catch (UndefinedMetricException e) {
            return SliceEstimate.undecided(name, examples, counted, Double.NaN, String.valueOf(e.getMessage()));
        }
    }

    static double valueOrNaN(DoubleSupplier value) {
        try {
            return value.getAsDouble();
        } catch (UndefinedMetricException e) {
            return Double.NaN;
        }
    }
}
