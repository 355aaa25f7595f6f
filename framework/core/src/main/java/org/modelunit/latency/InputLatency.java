package org.modelunit.latency;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How long calls for one input took.
 *
 * @param input the number of the input, from 0
 * @param name what people know it by, never its values
 * @param calls how many calls there were
 * @param medianMillis the median of their times, in milliseconds
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record InputLatency(int input, String name, int calls, double medianMillis) {

    /** How many of the slowest inputs a claim tells. */
    public static final int TOLD = 3;

    /**
     * Returns the inputs whose calls took longest by their median, the slowest first.
     *
     * @param profile what was measured
     * @param most how many inputs at most
     */
    public static List<InputLatency> slowest(LatencyProfile profile, int most) {
        long[] nanos = profile.times().nanos();
        int[] inputs = profile.times().inputs();
        Map<Integer, LongStream.Builder> times = new TreeMap<>();
        for (int call = 0; call < nanos.length; call++) {
            times.computeIfAbsent(inputs[call], input -> LongStream.builder()).add(nanos[call]);
        }
        return times.entrySet().stream()
                .map(entry ->
                        of(profile, entry.getKey(), entry.getValue().build().toArray()))
                .sorted(Comparator.comparingDouble(InputLatency::medianMillis)
                        .reversed()
                        .thenComparingInt(InputLatency::input))
                .limit(most)
                .toList();
    }

    private static InputLatency of(LatencyProfile profile, int input, long[] nanos) {
        Arrays.sort(nanos);
        double median = nanos[(nanos.length - 1) / 2] / LatencyProfile.NANOS_PER_MILLI;
        return new InputLatency(input, profile.nameOf(input), nanos.length, median);
    }
}
