package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.Side;

/**
 * A value that a metric has to reach, or must not exceed.
 *
 * @param side where the metric has to lie
 * @param value the bar itself, finite; 0 has no sign
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Bar(Side side, double value) {

    /** Refuses a bar that is no number. */
    public Bar {
        requireNonNull(side, "side");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a bar must be a finite number, but was " + value);
        }
        value += 0.0; // makes one zero of two
    }

    /**
     * Returns the value that is hardest to reach of all bars on a side; an infinite one, which asks for nothing, where there is none.
     *
     * @param bars the bars
     * @param side the side
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static double strictest(Collection<Bar> bars, Side side) {
        DoubleStream values = bars.stream().filter(bar -> bar.side == side).mapToDouble(Bar::value);
        return side == Side.AT_LEAST
                ? values.max().orElse(Double.NEGATIVE_INFINITY)
                : values.min().orElse(Double.POSITIVE_INFINITY);
    }
}
