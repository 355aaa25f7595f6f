package org.modelunit.latency;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.statistics.Streams;

/**
 * Tests whether late calls come in clusters: in runs of calls, then late runs in stretches of runs, then whatever is left in sessions.
 * Counts the pairs of late calls in one unit, and compares them with the same number of late calls at random places (a permutation test;
 * Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005). Clusters are what makes the binomial rule wrong: with bursts
 * of five it passes a model at its limit in a quarter of all cases.
 *
 * <p>A significance of 0.1 for runs is not strict: of ten late calls among 2,010, two in one run suffice. What it costs independent calls is
 * a bound that is farther out, never a false pass.
 */
final class LateCallClusters {

    private static final long SEED = Streams.seed(0, "clusters of late calls");
    private static final int REPLICATES = 999;
    private static final int MOST_DRAWS = 20_000_000;
    private static final int FEWEST_REPLICATES = 199;

    /** Larger units, and how rare so many late calls in common have to be. */
    private record Level(CallUnits.Kind kind, double significance) {}

    private static final List<Level> LEVELS = List.of(
            new Level(CallUnits.Kind.RUN, 0.1),
            new Level(CallUnits.Kind.STRETCH, 0.02),
            new Level(CallUnits.Kind.SESSION, 0.01));

    private LateCallClusters() {}

    /** The units in which late calls are independent of one another, as far as they show it. */
    static CallUnits.Kind independentUnits(CallTimes times, double limit) {
        double[] millis = CallUnits.millis(times);
        boolean[] late = new boolean[millis.length];
        for (int call = 0; call < late.length; call++) {
            late[call] = millis[call] > limit;
        }
        CallUnits.Kind independent = CallUnits.Kind.CALL;
        int[] units = CallUnits.groups(times, independent);
        for (Level level : LEVELS) {
            int[] groups = CallUnits.groups(times, level.kind());
            if (areClustered(ofUnits(late, units), groupsOf(units, groups), level.significance())) {
                independent = level.kind();
                units = groups;
            }
        }
        return independent;
    }

    private static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    /** Whether each unit has a late call. */
    private static boolean[] ofUnits(boolean[] late, int[] units) {
        boolean[] any = new boolean[count(units)];
        for (int call = 0; call < late.length; call++) {
            any[units[call]] |= late[call];
        }
        return any;
    }

    /** The group that each unit belongs to. */
    private static int[] groupsOf(int[] units, int[] groups) {
        int[] ofUnits = new int[count(units)];
        for (int call = 0; call < units.length; call++) {
            ofUnits[units[call]] = groups[call];
        }
        return ofUnits;
    }

    private static boolean areClustered(boolean[] late, int[] groups, double significance) {
        int units = count(groups);
        if (units < 2 || units == groups.length) {
            return false;
        }
        int[] counts = new int[units];
        long pairs = 0;
        int count = 0;
        for (int call = 0; call < late.length; call++) {
            if (late[call]) {
                count++;
                pairs += counts[groups[call]]++;
            }
        }
        return pairs > 0 && isRare(pairs, groups.clone(), units, count, significance);
    }

    /** Whether so many pairs are rare at random places; shuffles the groups, no longer than it takes to know that they are not. */
    private static boolean isRare(long pairs, int[] groups, int units, int count, double significance) {
        int replicates = Math.max(FEWEST_REPLICATES, Math.min(REPLICATES, MOST_DRAWS / count));
        double most = significance * (replicates + 1) - 1;
        SplittableRandom random = Streams.replicate(SEED, count);
        int[] counts = new int[units];
        int asMany = 0;
        for (int replicate = 0; replicate < replicates && asMany <= most; replicate++) {
            long drawn = 0;
            for (int i = 0; i < count; i++) {
                int other = i + random.nextInt(groups.length - i);
                int group = groups[other];
                groups[other] = groups[i];
                groups[i] = group;
                drawn += counts[group]++;
            }
            for (int i = 0; i < count; i++) {
                counts[groups[i]] = 0;
            }
            asMany += drawn >= pairs ? 1 : 0;
        }
        return asMany <= most;
    }
}
