package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

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
}
