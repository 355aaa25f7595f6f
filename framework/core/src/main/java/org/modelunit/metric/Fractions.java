package org.modelunit.metric;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/** Refuses arguments of metrics that have to be fractions: above 0, and not above 1. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Fractions {

    private Fractions() {}

    /**
     * Returns a fraction above 0 and up to 1, or throws.
     *
     * @param name what it is, for the message
     * @param share the fraction
     */
    public static double of(String name, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must lie above 0 and not above 1, but was " + share
                    + Numbers.percentHint(share, hundredth -> hundredth > 0));
        }
        return share;
    }
}
