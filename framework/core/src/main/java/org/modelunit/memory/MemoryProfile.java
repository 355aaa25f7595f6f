package org.modelunit.memory;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.LatencyMeasurement;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/**
 * What a model takes in a fresh virtual machine with a heap of one size that was touched before, so that only what is native grows beside
 * it.
 *
 * <pre>{@code
 * MemoryProfile memory = Latency.memory(challengerSessions, () -> holdout().inputs(), MemoryPlan.ofCalls(10_000));
 * GrowthClaim.noLeak(memory, MemoryKind.HEAP).judge();
 * }</pre>
 *
 * @param name whose memory it is, the subject of claims
 * @param samples what was held after some calls, at least one; kept by calls
 * @param peakBytes the most that the process ever had in memory, heap and all; {@link MemorySample#UNKNOWN} where the system does not tell
 * @param heapBytes the size of the heap, which is a part of the resident memory; 0 where nobody knows
 * @param conditions what it was measured on
 * @param provenance where model and inputs came from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record MemoryProfile(
        String name,
        List<MemorySample> samples,
        long peakBytes,
        long heapBytes,
        Conditions conditions,
        Provenance provenance)
        implements LatencyMeasurement {

    /** Keeps an unmodifiable copy of the samples, by calls. */
    public MemoryProfile {
        requireNonNull(name, "name");
        requireNonNull(conditions, "conditions");
        requireNonNull(provenance, "provenance");
        samples = samples.stream()
                .sorted(Comparator.comparingLong(MemorySample::calls))
                .toList();
        if (samples.isEmpty()) {
            throw new IllegalArgumentException(
                    "a memory profile needs at least one sample, but '" + name + "' has none");
        }
    }

    /**
     * Returns a profile of numbers that were read elsewhere.
     *
     * @param name whose memory it is
     * @param peakBytes the most that the process ever had in memory
     * @param samples what was held after some calls, at least one
     */
    public static MemoryProfile of(String name, long peakBytes, List<MemorySample> samples) {
        DataUsed inputs = DataUsed.ofInputs(name, "", 0);
        Provenance provenance = new Provenance(Fingerprint.unknown(name), inputs, "", 1, Map.of());
        return new MemoryProfile(name, samples, peakBytes, 0, Conditions.UNKNOWN, provenance);
    }

    /** Returns how many calls were answered in all. */
    public long calls() {
        return samples.get(samples.size() - 1).calls();
    }

    /** Whether every sample knows a kind of memory. */
    boolean knows(MemoryKind kind) {
        return samples.stream().allMatch(sample -> kind.bytes(sample) != MemorySample.UNKNOWN);
    }
}
