package org.modelunit.metric.classification;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How much worse it is to be off by several labels than by one, where labels have an order. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum KappaWeights {
    /** As much as the labels lie apart. */
    LINEAR("linear"),
    /** As much as the square of how far the labels lie apart. */
    QUADRATIC("quadratic");

    private final String word;

    KappaWeights(String word) {
        this.word = word;
    }

    double of(int distance) {
        return this == LINEAR ? Math.abs(distance) : (double) distance * distance;
    }

    /** Returns the field's word for it, as in scikit-learn's {@code weights}. */
    @Override
    public String toString() {
        return word;
    }
}
