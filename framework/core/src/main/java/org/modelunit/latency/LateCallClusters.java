package org.modelunit.latency;

import java.util.SplittableRandom;
import org.modelunit.statistics.Streams;

/**
 * Tests whether late calls come in clusters: counts the pairs of late calls in one unit, and compares them with the same number of late
 * calls at random places (a permutation test; Good, Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005). Clusters are what
 * makes the binomial rule wrong: with bursts of five it passes a model at its limit in a quarter of all cases.
 *
 * <p>A significance of 0.1 for runs is not strict: of ten late calls among 2,010, two in one run suffice. What it costs independent calls is
 * a bound that is farther out, never a false pass.
 */
final class LateCallClusters {

    private static final long SEED = Streams.seed(0, "clusters of late calls");
    private static final int REPLICATES = 999;
    private static final int MOST_DRAWS = 20_000_000;
    private static final int FEWEST_REPLICATES = 199;

    private LateCallClusters() {}

    /** The units in which late calls are independent of one another, as far as they show it. */
    static CallUnits.Kind independentUnits(CallTimes times, double limit) {
        double[] millis = CallUnits.millis(times);
        boolean[] late = new boolean[millis.length];
        int count = 0;
        for (int call = 0; call < late.length; call++) {
            late[call] = millis[call] > limit;
            count += late[call] ? 1 : 0;
        }
        if (count < 2) {
            return CallUnits.Kind.CALL;
        }
        if (areClustered(late, CallUnits.groups(times, CallUnits.Kind.SESSION), count, 0.01)) {
            return CallUnits.Kind.SESSION;
        }
        if (areClustered(late, CallUnits.groups(times, CallUnits.Kind.STRETCH), count, 0.02)) {
            return CallUnits.Kind.STRETCH;
        }
        return areClustered(late, CallUnits.groups(times, CallUnits.Kind.RUN), count, 0.1)
                ? CallUnits.Kind.RUN
                : CallUnits.Kind.CALL;
    }

    private static boolean areClustered(boolean[] late, int[] groups, int count, double significance) {
        int units = 0;
        for (int group : groups) {
            units = Math.max(units, group + 1);
        }
        if (units < 2 || units == groups.length) {
            return false;
        }
        int[] counts = new int[units];
        long pairs = 0;
        for (int call = 0; call < late.length; call++) {
            if (late[call]) {
                pairs += counts[groups[call]]++;
            }
        }
        return pairs > 0 && pValue(pairs, groups.clone(), units, count) <= significance;
    }

    /** The chance of so many pairs at random places; shuffles the groups. */
    private static double pValue(long pairs, int[] groups, int units, int count) {
        int replicates = Math.max(FEWEST_REPLICATES, Math.min(REPLICATES, MOST_DRAWS / count));
        SplittableRandom random = Streams.replicate(SEED, count);
        int[] counts = new int[units];
        int asMany = 0;
        for (int replicate = 0; replicate < replicates; replicate++) {
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
        return (asMany + 1.0) / (replicates + 1.0);
    }
}
