package org.modelunit.load;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Offers a rate to a model, or to a simulated one, and returns what it did. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface RateProbe extends Serializable {

    /**
     * Offers a rate.
     *
     * @param callsPerSecond finite and above 0
     */
    LoadStep at(double callsPerSecond);
}
