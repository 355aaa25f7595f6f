package org.modelunit.latency;

import java.util.Arrays;
import java.util.List;

/**
 * Calls in the units that are independent of one another: single calls, or where late calls come in clusters, runs of calls and sessions.
 *
 * @param kind what a unit is
 * @param slowest the slowest call of each unit in milliseconds, ascending. If a share of all calls is late, at least that share of the
 *     units has a late one, whatever goes on within a unit: few such units show that few calls are late
 * @param middle the call in the middle of each unit in milliseconds, ascending: that share of them is late, so many of them show that
 *     many calls are
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not to be changed afterwards
record CallUnits(Kind kind, double[] slowest, double[] middle) {

    /** What calls are taken together. */
    enum Kind {
        /** Each call by itself. */
        CALL("calls"),
        /** As many as there would be if calls under load did not wait behind one another. */
        INDEPENDENT("independent calls"),
        /** Up to {@link #RUN} calls that came after one another. */
        RUN("runs of up to " + CallUnits.RUN + " calls"),
        /** Runs that came after one another. */
        STRETCH("stretches of up to " + CallUnits.RUN * CallUnits.RUNS + " calls"),
        /** All calls of a session. */
        SESSION("sessions");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How many calls of one block are taken for neighbours. */
    static final int RUN = 5;

    private static final int RUNS = 4;

    int size() {
        return slowest.length;
    }

    /** How many units have a call above a limit. */
    int late(double limit) {
        return above(slowest, limit);
    }

    /** How many units are above a limit in their middle. */
    int lateInTheMiddle(double limit) {
        return above(middle, limit);
    }

    /** How many values are above a limit. */
    static int above(double[] ascending, double limit) {
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int half = (from + to) >>> 1;
            if (ascending[half] > limit) {
                to = half;
            } else {
                from = half + 1;
            }
        }
        return ascending.length - from;
    }

    static CallUnits of(CallTimes times, Kind kind) {
        return of(millis(times), groups(times, kind), kind);
    }

    private static CallUnits of(double[] millis, int[] groups, Kind kind) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        double[] slowest = new double[count];
        int[] sizes = new int[count];
        for (int call = 0; call < millis.length; call++) {
            slowest[groups[call]] = Math.max(slowest[groups[call]], millis[call]);
            sizes[groups[call]]++;
        }
        double[] middle = new double[count];
        int[] seen = new int[count];
        for (int call = 0; call < millis.length; call++) {
            int group = groups[call];
            if (seen[group]++ == sizes[group] / 2) {
                middle[group] = millis[call];
            }
        }
        Arrays.sort(slowest);
        Arrays.sort(middle);
        return new CallUnits(kind, slowest, middle);
    }

    /** The times in milliseconds, in the order of the calls. */
    static double[] millis(CallTimes times) {
        return Arrays.stream(times.nanos())
                .mapToDouble(nanos -> nanos / LatencyProfile.NANOS_PER_MILLI)
                .toArray();
    }

    /** The number of the unit that each call belongs to, from 0 without gaps. */
    static int[] groups(CallTimes times, Kind kind) {
        int[] groups = new int[times.size()];
        List<Integer> sessions =
                times.blocks().stream().map(CallBlock::session).distinct().toList();
        int call = 0;
        int run = -1;
        for (CallBlock block : times.blocks()) {
            int session = sessions.indexOf(block.session());
            for (int i = 0; i < block.size(); i++) {
                run += i % RUN == 0 ? 1 : 0;
                groups[call] = switch (kind) {
                    case CALL, INDEPENDENT -> call;
                    case RUN -> run;
                    case STRETCH -> run / RUNS;
                    case SESSION -> session;
                };
                call++;
            }
        }
        return groups;
    }
}
