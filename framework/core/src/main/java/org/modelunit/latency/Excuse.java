package org.modelunit.latency;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may have made a fast model slow. Whatever goes on beside a model makes its calls slower and never faster, so it excuses what is too
 * slow and takes nothing from what is fast enough. Even a busy machine leaves some calls alone: where not even one call in ten is in
 * time, it is the model. Nothing is told by times that a disturbance makes worthless altogether. Garbage is the model's own.
 *
 * @param profile what was measured
 * @param limit above it, in milliseconds, a call is late
 */
record Excuse(LatencyProfile profile, double limit) {

    private static final double FASTEST = 10; // percent of the calls
    private static final Set<Disturbance.Kind> FROM_OUTSIDE = EnumSet.of(
            Disturbance.Kind.STOLEN_TIME,
            Disturbance.Kind.THROTTLING,
            Disturbance.Kind.BUSY_PROCESSORS,
            Disturbance.Kind.AGENT);

    /** What it was, in words; empty where there is no excuse. */
    String words() {
        String decisive = profile.conditions().caveat();
        return decisive.isEmpty() && profile.percentile(FASTEST) <= limit ? fromOutside() : decisive;
    }

    private String fromOutside() {
        return profile.conditions().disturbances().stream()
                .filter(seen -> FROM_OUTSIDE.contains(seen.kind()))
                .map(Disturbance::words)
                .collect(Collectors.joining("; "));
    }
}
