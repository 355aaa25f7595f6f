package org.modelunit.measuring;

import java.util.List;
import java.util.Map;
import org.modelunit.latency.Conditions;

/** Watches what goes on around a measurement: begun before it, ended after it. */
final class ConditionsProbe {

    private ConditionsProbe() {}

    static ConditionsProbe begin() {
        return new ConditionsProbe();
    }

    /** Returns what times were taken on, and what went on since the probe began. */
    Conditions end() {
        return new Conditions("", Runtime.getRuntime().availableProcessors(), Map.of(), List.of());
    }
}
