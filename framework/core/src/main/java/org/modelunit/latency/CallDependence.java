package org.modelunit.latency;

import java.util.Arrays;

/**
 * How much calls under load depend on one another: who waits behind a slow call is slow as well, so a number of calls tells as much as a
 * smaller number of independent ones. The factor between them is the design effect of being late, estimated by batch means (L. Kish,
 * Survey Sampling, 1965, section 8.2; A. M. Law, Simulation Modeling and Analysis, 2015, section 9.5.3), at the slowest tenth of the calls, at
 * the percentile, and at the limit, whichever is largest; with a margin for the estimate itself.
 *
 * <p>At a limit that is the true p99 of a queue (M/D/1), of 1,000 samples each, claims with 99 % confidence pass in 0 to 1.0 % at loads from
 * 0.3 to 0.95; the binomial rule alone passes up to 80 %.
 */
final class CallDependence {

    private static final int BATCHES = 25;
    private static final int LEAST_OF_A_BATCH = 20;
    private static final int FEWEST_BATCHES = 5;
    private static final double UNKNOWN = 5; // where there are too few calls to see
    private static final double MARGIN =
            4.0 / 3; // what 24 degrees of freedom put between an estimate and its upper fifth

    private CallDependence() {}

    /** How many of these calls tell as much as one independent one, 1 or more. */
    static double designEffect(long[] nanos, Percentile percentile, long limit) {
        int batches = Math.min(BATCHES, nanos.length / LEAST_OF_A_BATCH);
        if (batches < FEWEST_BATCHES) {
            return UNKNOWN;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        double effect = Math.max(
                effect(nanos, Percentile.of(90).of(sorted), batches), effect(nanos, percentile.of(sorted), batches));
        return Math.max(1, MARGIN * Math.max(effect, effect(nanos, limit, batches)));
    }

    /** The variance of the number of calls above a level in a batch, by what it is where calls are independent. */
    private static double effect(long[] nanos, long level, int batches) {
        int size = nanos.length / batches;
        double[] above = new double[batches];
        for (int call = 0; call < batches * size; call++) {
            above[call / size] += nanos[call] > level ? 1 : 0;
        }
        double mean = Arrays.stream(above).average().orElse(0);
        double share = mean / size;
        if (share <= 0 || share >= 1) {
            return 0;
        }
        double squares = Arrays.stream(above)
                .map(count -> (count - mean) * (count - mean))
                .sum();
        return squares / (batches - 1) / (size * share * (1 - share));
    }

    /** The calls in units: as many as there would be independent ones, spread evenly over the calls from the slowest to the fastest. */
    static CallUnits units(long[] nanos, double effect) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int size = Math.max(1, (int) (nanos.length / effect));
        double[] slowest = new double[size];
        double[] middle = new double[size];
        for (int unit = 0; unit < size; unit++) { // late are this many, rounded up for what passes, down for what fails
            slowest[size - 1 - unit] = millis(sorted[nanos.length - 1 - (int) (unit * effect)]);
            int last = Math.min(nanos.length, (int) Math.ceil((unit + 1) * effect));
            middle[size - 1 - unit] = millis(sorted[nanos.length - last]);
        }
        return new CallUnits(CallUnits.Kind.INDEPENDENT, slowest, middle);
    }

    private static double millis(long nanos) {
        return nanos / LatencyProfile.NANOS_PER_MILLI;
    }
}
