package org.modelunit.baseline;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bounds;

/**
 * What a metric was when a baseline was kept.
 *
 * @param metric the metric's name
 * @param value its value, finite
 * @param bounds its one-sided bounds
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptValue(String metric, double value, Bounds bounds) {

    /** Refuses a value that is none. */
    public KeptValue {
        requireNonNull(metric, "metric");
        requireNonNull(bounds, "bounds");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the value of " + metric + " must be finite, but was " + value);
        }
    }
}
