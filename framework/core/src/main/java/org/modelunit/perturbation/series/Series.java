package org.modelunit.perturbation.series;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.RangedChange;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.Numbers;

/**
 * Ready-made perturbations of series: numbers at equal steps of time. They are for {@code double[]}; {@link #floats} and {@link #tensors}
 * make them fit others. Values that are no number stay where they are, and count for nothing.
 *
 * <pre>{@code
 * Series.noise()                                        // of double[]
 * Series.floats(Series.gap())                           // of float[]
 * Series.noise().in(Heartbeat::volts, Heartbeat::withVolts)
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Series {

    private static final double MOST_FACTOR = 1000;

    private Series() {}

    /**
     * Returns a perturbation that moves a series to later, with its first value before it: a clock that is slow, a window that was cut
     * elsewhere. The strength is in steps, rounded; 1 unless told otherwise, and at least that. The length stays.
     */
    public static Perturbation<double[]> shift() {
        return RangedChange.graded("shift", 1, "in steps", Double.POSITIVE_INFINITY, SeriesFunctions::shifted);
    }

    /**
     * Returns a perturbation that multiplies a series, up or down as drawn: a sensor with another gain. The strength is how far from 1 the
     * factor is, 0.1 unless told otherwise: 1.1 or 0.9.
     */
    public static Perturbation<double[]> scale() {
        return RangedChange.graded("scale", 0.1, "how far from 1 the factor is", 1, SeriesFunctions::scaled);
    }

    /**
     * Returns a perturbation by normal noise: a worse sensor. The strength is its standard deviation as a share of the standard deviation of
     * the series, 0.1 unless told otherwise; so a constant series stays as it is.
     */
    public static Perturbation<double[]> noise() {
        return RangedChange.graded(
                "noise",
                0.1,
                "a share of the series' standard deviation",
                Double.POSITIVE_INFINITY,
                SeriesFunctions::noisy);
    }

    /**
     * Returns a perturbation that makes a stretch NaN, in a place that is drawn: a sensor that was silent. The strength is a share of the
     * length, 0.1 unless told otherwise; at least one value.
     */
    public static Perturbation<double[]> gap() {
        return RangedChange.graded("gap", 0.1, SeriesFunctions.LENGTH, 1, SeriesFunctions::gap);
    }

    /**
     * Returns a perturbation that repeats the value before a stretch throughout it, in a place that is drawn: a sensor that hangs. The
     * strength is a share of the length, 0.1 unless told otherwise; at least one value. At the beginning, the first value is repeated.
     */
    public static Perturbation<double[]> heldGap() {
        return RangedChange.graded("held gap", 0.1, SeriesFunctions.LENGTH, 1, SeriesFunctions::heldGap);
    }

    /**
     * Returns a perturbation that keeps each so many-th value and the last, with straight lines between them: a sensor that is read less
     * often. The strength is how many steps lie between values that are kept, rounded; 2 unless told otherwise, and at least that. The length
     * stays.
     */
    public static Perturbation<double[]> coarser() {
        return RangedChange.graded("coarser", 2, "in steps", Double.POSITIVE_INFINITY, SeriesFunctions::coarser);
    }

    /**
     * Returns a perturbation that reads a series at another rate between the same ends, by straight lines: its length is another one,
     * rounded, and at least 1.
     *
     * @param factor how many values there are for one: 0.5 for half as many; above 0 and at most 1,000
     */
    public static Perturbation<double[]> resampled(double factor) {
        if (!(factor > 0 && factor <= MOST_FACTOR)) {
            throw new IllegalArgumentException(
                    "a series is resampled by a factor above 0 and at most 1,000, but got " + factor);
        }
        return Perturbation.of(
                "resampled by " + Numbers.plain(factor), values -> SeriesFunctions.resampled(values, factor));
    }

    /**
     * Returns a perturbation of series as one of {@code float[]}.
     *
     * @param perturbation one of series
     */
    public static Perturbation<float[]> floats(Perturbation<double[]> perturbation) {
        requireNonNull(perturbation, "perturbation");
        return perturbation.in(SeriesFunctions::doubles, (before, after) -> SeriesFunctions.floats(after));
    }

    /**
     * Returns a perturbation of series as one of tensors in which one axis at most is longer than 1.
     *
     * @param perturbation one of series
     */
    public static Perturbation<Tensor> tensors(Perturbation<double[]> perturbation) {
        requireNonNull(perturbation, "perturbation");
        return perturbation.in(SeriesFunctions::doubles, SeriesFunctions::tensor);
    }
}
