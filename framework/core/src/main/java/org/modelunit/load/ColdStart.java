package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.LatencyMeasurement;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.provenance.Provenance;

/**
 * How long a model takes from nothing to its first answer, each time in a fresh virtual machine: a service that starts anew, a function
 * that is scaled up from zero. The start of the virtual machine itself is not part of it.
 *
 * <pre>{@code
 * ColdStart start = Latency.coldStart(challengerSessions, () -> holdout().inputs(), 20);
 * PercentileClaim.of(start.firstAnswers(), 50, atMost(seconds(3))).judge();
 * }</pre>
 *
 * @param name which model it is
 * @param starts at least one
 * @param conditions what they were measured on
 * @param provenance where model and inputs came from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ColdStart(String name, List<Start> starts, Conditions conditions, Provenance provenance)
        implements LatencyMeasurement {

    /**
     * One start.
     *
     * @param sessionNanos how long it took to make the model, in nanoseconds; 0 or more
     * @param firstCallNanos how long its first call took, in nanoseconds; 0 or more
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Start(long sessionNanos, long firstCallNanos) {

        public Start {
            if (sessionNanos < 0 || firstCallNanos < 0) {
                throw new IllegalArgumentException("a start takes 0 ns or more, but took " + sessionNanos
                        + " ns for the session and " + firstCallNanos + " ns for the first call");
            }
        }
    }

    /** Keeps an unmodifiable copy. */
    public ColdStart {
        requireNonNull(name, "name");
        requireNonNull(conditions, "conditions");
        requireNonNull(provenance, "provenance");
        starts = List.copyOf(starts);
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("a cold start needs at least one start, but '" + name + "' has none");
        }
    }

    /** Returns the times from nothing to the first answer, for claims on their percentiles. */
    public LatencyProfile firstAnswers() {
        return profile("cold start of ", true);
    }

    /** Returns the times that it takes to make the model, for claims on their percentiles. */
    public LatencyProfile sessions() {
        return profile("session of ", false);
    }

    private LatencyProfile profile(String what, boolean isWithCall) {
        List<CallBlock> blocks = new ArrayList<>();
        for (Start start : starts) {
            long nanos = start.sessionNanos() + (isWithCall ? start.firstCallNanos() : 0);
            blocks.add(CallBlock.of(blocks.size(), nanos));
        }
        Provenance named =
                provenance.restated(what + name, provenance.data().population(), provenance.operatingPoint());
        LatencyProfile times = LatencyProfile.of(what + name, CallTimes.of(blocks));
        return new LatencyProfile(times.times(), List.of(), times.allocations(), 0, conditions, List.of(), named);
    }
}
