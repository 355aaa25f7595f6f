package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What times were taken on, and what went on meanwhile.
 *
 * @param processor the kind of processor, as the system names it; times of another kind are no baseline
 * @param processors how many the virtual machine could use
 * @param settings what else matters, by name: the virtual machine, its collector, threads of the model
 * @param disturbances what went on meanwhile
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Conditions(
        String processor, int processors, Map<String, String> settings, List<Disturbance> disturbances) {

    /** A machine that nothing is known of, on which nothing went on. */
    public static final Conditions UNKNOWN = new Conditions("", 0, Map.of(), List.of());

    /** Keeps unmodifiable copies, the settings sorted by name. */
    public Conditions {
        requireNonNull(processor, "processor");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        disturbances = List.copyOf(disturbances);
    }

    /**
     * Returns these conditions with something else that went on.
     *
     * @param other what it was
     */
    public Conditions with(Disturbance other) {
        List<Disturbance> all = new ArrayList<>(disturbances);
        all.add(other);
        return new Conditions(processor, processors, settings, all);
    }

    /** Returns why times taken meanwhile prove nothing, in words; empty where they may. */
    public String caveat() {
        return Noise.of(this).decisive();
    }
}
