package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Fingerprint;

/**
 * How long a model took when a baseline was kept, in units of a reference workload that was timed in the same moments.
 *
 * @param model the model that was timed
 * @param reference what the workload is called, with its version
 * @param inputs the digest of what was asked for; empty where they have none
 * @param processor the kind of processor, as the system names it; empty where nobody says
 * @param processors how many of them the virtual machine could use
 * @param settings what else matters, by name: the virtual machine, its collector, its agents, the system
 * @param ratios for each session, its median beside the workload's, above 0; 10 or more
 * @param run the run that wrote it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptLatency(
        Fingerprint model,
        String reference,
        String inputs,
        String processor,
        int processors,
        Map<String, String> settings,
        List<Double> ratios,
        String run) {

    /** Keeps unmodifiable copies, the settings sorted by name. */
    public KeptLatency {
        requireNonNull(model, "model");
        requireNonNull(reference, "reference");
        requireNonNull(inputs, "inputs");
        requireNonNull(processor, "processor");
        requireNonNull(run, "run");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        ratios = List.copyOf(ratios);
        if (ratios.size() < LatencyComparison.LEAST_PAIRS || ratios.size() > LatencyComparison.MOST_PAIRS) {
            throw new IllegalArgumentException("a baseline of a latency is of " + LatencyComparison.LEAST_PAIRS + " to "
                    + LatencyComparison.MOST_PAIRS + " sessions, but this is of " + ratios.size());
        }
        for (double ratio : ratios) {
            if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a session takes a finite multiple of the reference above 0, but one took " + ratio);
            }
        }
    }

    static KeptLatency of(LatencyComparison timed, String run) {
        return new KeptLatency(
                timed.provenance().model(),
                timed.provenance().champion().name(),
                timed.provenance().contentDigest(),
                timed.conditions().processor(),
                timed.conditions().processors(),
                settings(timed.conditions()),
                timed.pairs().stream().map(pair -> 1 + pair.slowdown()).toList(),
                run);
    }

    /** What matters of conditions, by name, and the agents that were attached. */
    private static Map<String, String> settings(Conditions conditions) {
        Map<String, String> settings = new TreeMap<>(conditions.settings());
        AttachedAgents.of(conditions).addTo(settings);
        return settings;
    }
}
