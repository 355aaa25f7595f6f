package org.modelunit.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Calls that nobody made. */
public final class Traces {

    private static final int OF_A_BLOCK = 5;
    private static final int SESSIONS = 6;

    private Traces() {}

    /** Calls in blocks of five over six sessions, one session after the other. */
    public static LatencyProfile spread(double... millis) {
        return LatencyProfile.of("challenger", CallTimes.of(blocks(millis)));
    }

    static List<CallBlock> blocks(double... millis) {
        List<CallBlock> blocks = new ArrayList<>();
        for (int from = 0; from < millis.length; from += OF_A_BLOCK) {
            double[] block = Arrays.copyOfRange(millis, from, Math.min(millis.length, from + OF_A_BLOCK));
            int session = (int) ((long) from * SESSIONS / millis.length);
            int first = from;
            blocks.add(CallBlock.of(
                    session,
                    Arrays.stream(block)
                            .mapToLong(time -> Math.round(time * 1e6))
                            .toArray(),
                    IntStream.range(0, block.length).map(i -> first + i).toArray()));
        }
        return blocks;
    }

    /** Calls of one time, and some late ones as far from one another as they can be. */
    public static double[] withLate(int calls, double inTime, int late, double lateTime) {
        double[] millis = new double[calls];
        Arrays.fill(millis, inTime);
        for (int i = 0; i < late; i++) {
            millis[(int) ((i + 0.5) * calls / late)] = lateTime;
        }
        return millis;
    }

    static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
