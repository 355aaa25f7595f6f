package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;

/**
 * How long calls of one model took, each for one input, and what they allocated; with what it was measured on. A value: claims on it run
 * no model.
 *
 * <pre>{@code
 * PercentileClaim.of(profile, 99, LatencyLimit.atMost(Duration.ofMillis(5)).withConfidence(0.99)).judge();
 * }</pre>
 *
 * @param times how long each call took
 * @param inputNames what people know each input by, in the order of the inputs: "row 17", a key; never its values. May be empty
 * @param allocations what each call allocated
 * @param ownNanos how much of each call is ModelUnit's own, in nanoseconds; 0 where nobody measured
 * @param conditions what it was measured on, and what went on meanwhile
 * @param warnings what makes the times tell less than they seem to, in words: "all inputs are the same"
 * @param provenance model and inputs
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LatencyProfile(
        CallTimes times,
        List<String> inputNames,
        Allocations allocations,
        long ownNanos,
        Conditions conditions,
        List<String> warnings,
        Provenance provenance)
        implements LatencyMeasurement {

    /** How many calls that come after one another count as many: of longer blocks the rest tells little that is new. */
    public static final int BLOCK = CallUnits.RUN;

    static final double NANOS_PER_MILLI = 1e6;

    /** Keeps unmodifiable copies. */
    public LatencyProfile {
        requireNonNull(times, "times");
        requireNonNull(allocations, "allocations");
        requireNonNull(conditions, "conditions");
        requireNonNull(provenance, "provenance");
        inputNames = List.copyOf(inputNames);
        warnings = List.copyOf(warnings);
        if (ownNanos < 0) {
            throw new IllegalArgumentException("ModelUnit's own share of a call is 0 ns or more, but was " + ownNanos);
        }
    }

    /**
     * Returns times without anything that is known beside them, such as simulated ones.
     *
     * @param subject what they are called
     * @param times how long each call took
     */
    public static LatencyProfile of(String subject, CallTimes times) {
        return new LatencyProfile(
                times,
                List.of(),
                Allocations.unknown("nobody has counted them"),
                0,
                Conditions.UNKNOWN,
                List.of(),
                Provenance.ofData(DataUsed.ofInputs(subject, "", 0)));
    }

    /**
     * Returns the profile with what calls allocated.
     *
     * @param counted what each call allocated
     */
    public LatencyProfile withAllocations(Allocations counted) {
        return new LatencyProfile(times, inputNames, counted, ownNanos, conditions, warnings, provenance);
    }

    /**
     * Returns the profile with what it was measured on.
     *
     * @param seen what it was measured on, and what went on meanwhile
     */
    public LatencyProfile withConditions(Conditions seen) {
        return new LatencyProfile(times, inputNames, allocations, ownNanos, seen, warnings, provenance);
    }

    /**
     * Returns a percentile by nearest rank, in milliseconds: the smallest time that so many percent of the calls do not exceed.
     *
     * @param percentile from 1 to 100
     * @throws IllegalStateException if no call answered
     */
    public double percentile(double percentile) {
        if (times.size() == 0) {
            throw new IllegalStateException("no call answered, so there is no percentile; see times().failures()");
        }
        return Percentile.of(percentile).of(times.sorted()) / NANOS_PER_MILLI;
    }

    /** How many calls were made, answered or not. */
    int calls() {
        return times.size() + times.failures().size();
    }

    /** Returns what people know an input by: its name, or the number of its row. */
    String nameOf(int input) {
        return input < inputNames.size() ? inputNames.get(input) : "row " + input;
    }
}
