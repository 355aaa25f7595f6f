package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.firmness.Firmness;
import org.modelunit.metric.Range;

/**
 * The numbers of a claim on one value.
 *
 * @param value the value on the data
 * @param bounds its bounds
 * @param passMarks for each bar, in its order, the value that these rows must show; NaN where no value could
 * @param range the values that could be
 * @param sample what was measured on
 * @param power the chance of finding the declared shortfall, for a guard; NaN for other claims
 * @param settling about how many examples would settle the claim, by the true value assumed, in ascending distance from the bar;
 *     empty for a claim without confidence
 * @param firmness on how few labels the verdict turns; {@link Firmness#UNKNOWN} where nobody looks for it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Measurement(
        double value,
        Bounds bounds,
        List<Double> passMarks,
        Range range,
        SampleInfo sample,
        double power,
        Map<Double, Double> settling,
        Firmness firmness) {

    /** Keeps unmodifiable copies. */
    public Measurement {
        requireNonNull(bounds, "bounds");
        requireNonNull(range, "range");
        requireNonNull(firmness, "firmness");
        requireNonNull(sample, "sample");
        passMarks = List.copyOf(passMarks);
        settling = Collections.unmodifiableMap(new LinkedHashMap<>(settling));
    }

    /** Creates the numbers of a claim that nobody knows the firmness of; see the components. */
    public Measurement(
            double value,
            Bounds bounds,
            List<Double> passMarks,
            Range range,
            SampleInfo sample,
            double power,
            Map<Double, Double> settling) {
        this(value, bounds, passMarks, range, sample, power, settling, Firmness.UNKNOWN);
    }

    /**
     * Returns what a perfect model has, where that lies outside of both bounds though values on either side of it are possible: 1 for a
     * calibration slope from 1.15 to 1.78. Of a metric that is best at an end of its range nothing is said, as no model reaches that.
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public OptionalDouble excludedIdeal() {
        return range.isIdealExcluded(bounds.lower(), bounds.upper())
                ? OptionalDouble.of(range.ideal())
                : OptionalDouble.empty();
    }

    /**
     * Returns the same with another firmness.
     *
     * @param other on how few labels the verdict turns
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Measurement with(Firmness other) {
        return new Measurement(value, bounds, passMarks, range, sample, power, settling, other);
    }
}
