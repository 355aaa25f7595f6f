package org.modelunit.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Threshold;
import org.modelunit.statistics.Estimate;

/**
 * A percentile of calls under load, which depend on one another: who waits behind a slow call is slow as well, so a number of calls tells
 * as much as a smaller number of independent ones. The factor between them is the design effect of being late, estimated by batch means
 * (L. Kish, Survey Sampling, 1965, section 8.2; A. M. Law, Simulation Modeling and Analysis, 2015, section 9.5.3), at the percentile, at the limit, and where three times as many calls
 * as may be late take longer, whichever is largest; with a margin for the estimate itself. Nothing is asked of calls far below: that a machine was a little slower for a
 * while tells nothing of calls that are late. The calls it leaves are judged by the binomial rule, as those of a {@link PercentileClaim}.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class DependentCalls {

    private static final int BATCHES = 25;
    private static final int LEAST_OF_A_BATCH = 20;
    private static final int FEWEST_BATCHES = 5;
    private static final int WIDER = 3; // times as many calls as may be late: enough to see how they cluster
    private static final double UNKNOWN = 5; // where there are too few calls to see
    private static final double MARGIN =
            4.0 / 3; // what 24 degrees of freedom put between an estimate and its upper fifth

    private final PercentileEstimate estimate;
    private final double confidence;
    private final double effect;

    private DependentCalls(long[] nanos, Percentile percentile, double effect, double confidence) {
        this.effect = effect;
        this.confidence = confidence;
        int block = (int) Math.ceil(CallUnits.RUN * effect);
        List<CallBlock> blocks = new ArrayList<>();
        for (int from = 0; from < nanos.length; from += block) {
            blocks.add(CallBlock.of(0, Arrays.copyOfRange(nanos, from, Math.min(nanos.length, from + block))));
        }
        this.estimate = new PercentileEstimate(percentile, CallTimes.of(blocks), units(nanos, effect));
    }

    /**
     * Returns calls as a claim judges them.
     *
     * @param nanos the latency of each call in nanoseconds, in the order in which they were due; at least one
     * @param percentile what is claimed
     * @param limit what it must not exceed
     */
    public static DependentCalls of(long[] nanos, Percentile percentile, LatencyLimit limit) {
        Threshold threshold = limit.threshold();
        double effect = threshold.burden().isProof()
                ? designEffect(
                        nanos,
                        percentile,
                        Math.round(LatencyLimit.millis(limit.limit()) * LatencyProfile.NANOS_PER_MILLI))
                : 1;
        return new DependentCalls(nanos, percentile, effect, threshold.burden().confidence());
    }

    /** How many of these calls tell as much as one independent one, 1 or more. */
    private static double designEffect(long[] nanos, Percentile percentile, long limit) {
        int batches = Math.min(BATCHES, nanos.length / LEAST_OF_A_BATCH);
        if (batches < FEWEST_BATCHES) {
            return UNKNOWN;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        double effect = LongStream.of(percentile.wider(WIDER).of(sorted), percentile.of(sorted), limit)
                .mapToDouble(level -> effect(nanos, level, batches))
                .max()
                .orElseThrow();
        return Math.max(1, MARGIN * effect);
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
    private static CallUnits units(long[] nanos, double effect) {
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

    /** Returns the percentile in milliseconds, with its bounds. */
    public Estimate estimate() {
        return estimate;
    }

    /** Returns how many calls there are. */
    public int size() {
        return estimate.calls();
    }

    /** Returns as how many independent ones they tell, at most as many as they are. */
    public int independent() {
        return estimate.units().size();
    }

    /** Returns how many of the calls may be late for the claim to be shown; -1 where there are too few calls. */
    public long mostLate() {
        LateShareRule rule = estimate.rule();
        long most = estimate.counting() >= rule.leastCalls(confidence) ? rule.mostLate(independent(), confidence) : -1;
        return most < 0 ? -1 : (long) (most * effect);
    }

    /**
     * Returns how many more calls would show it, if all of them were in time; 0 where none are needed.
     *
     * @param late how many calls are late
     */
    public double moreCalls(long late) {
        LateShareRule rule = estimate.rule();
        long needed = Math.max(rule.callsFor((long) Math.ceil(late / effect), confidence), rule.leastCalls(confidence));
        return Math.max(0, needed * effect - size());
    }
}
