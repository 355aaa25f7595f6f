package com.example.gate;

import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.Classified;

/** A user's metric that is called like one of ModelUnit's. */
public final class DisguisedMetric {

    private DisguisedMetric() {}

    /** Returns a metric by a name that is not its own. */
    public static Metric<Classified> named(String name) {
        return Metric.<Classified>of(name, outcomes -> 0.99).inRange(Range.UNIT);
    }
}
