package org.modelunit.metric;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.UndefinedMetricException;

/**
 * A proportion as what it is made of, so that it can be bounded as one.
 *
 * @param hits how many have the property, or what they weigh
 * @param of how many could have it, or what they weigh
 * @param otherwise why there is no proportion if nothing could have it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Ratio(double hits, double of, String otherwise) {

    public Ratio {
        requireNonNull(otherwise, "otherwise");
    }

    /**
     * Returns the proportion.
     *
     * @throws UndefinedMetricException if nothing could have the property
     */
    public double value() {
        if (!(of > 0)) {
            throw new UndefinedMetricException(otherwise);
        }
        return hits / of;
    }
}
