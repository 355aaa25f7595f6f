package org.modelunit.metric.behaviour;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Support;
import org.modelunit.metric.WeightedMean;
import org.modelunit.outcome.Held;

/** The share of examples that have some property: the same number as a hold rate, by a name of its own. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NamedShare {

    private NamedShare() {}

    /**
     * Returns the share as a metric, bounded exactly, and better when higher, until said otherwise.
     *
     * @param name what it is called, the same for every run
     */
    public static Metric<Held> of(String name) {
        return Metric.<Held, WeightedMean>ofRatio(
                        name,
                        new HoldShare(),
                        held -> held.ratio(name + " is undefined where no example has any weight"))
                .withSupport(Support.all());
    }
}
