package org.modelunit.latency;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.MetricVerdict;

/**
 * What went on beside a measurement, in words. It makes calls slower and never faster, so it takes nothing from what is fast enough, and
 * excuses what is too slow: a red on a noisy machine is inconclusive, whichever claim it is. Garbage is the model's own, and so are its
 * own threads. Two models that are timed in the same moments meet most of it alike; only what is decisive is noise to them.
 *
 * <p>What noise excuses has a limit where the time is known that it took. It cannot have kept a model from its work for longer than that, a
 * share {@code l} of the time, and each return to the processor finds its caches emptied, which may cost as much again. So a rate that was
 * measured may be {@code 1 / (1 - 2 l)} times as high on a quiet machine, and no higher: a twentieth explains a tenth, and never a half. What
 * misses its bar even then is red. Where half of the time was taken, or nobody knows how much, there is no limit.
 *
 * @param slowing what may have made a fast model slow; empty where nothing may
 * @param decisive the part of it that makes times worthless altogether; empty where nothing does
 * @param lost the share of the time, from 0 to 1, that it may have taken at the most; 1 where nobody knows
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Noise(String slowing, String decisive, double lost) {

    private static final double AS_MUCH_AGAIN = 1; // to fill caches, of the time that was lost

    private static final Set<Disturbance.Kind> FROM_OUTSIDE = EnumSet.of(
            Disturbance.Kind.STOLEN_TIME,
            Disturbance.Kind.THROTTLING,
            Disturbance.Kind.BUSY_PROCESSORS,
            Disturbance.Kind.AGENT,
            Disturbance.Kind.WARMING_UP);

    /**
     * Returns the noise of conditions: what took 2 % of the time or more, an agent, times that still fell.
     *
     * @param conditions what went on
     */
    public static Noise of(Conditions conditions) {
        return new Noise(
                words(conditions, Noise::isSlowing),
                words(conditions, Disturbance::isDecisive),
                conditions.disturbances().stream()
                        .filter(Noise::isSlowing)
                        .mapToDouble(seen -> Double.isNaN(seen.lost()) ? 1 : seen.lost())
                        .reduce(0, (one, other) -> Math.min(1, one + other)));
    }

    /**
     * Returns the noise that may have made most slow, in whatever order it is told.
     *
     * @param all the noise of each part of a measurement, at least one
     */
    public static Noise heaviest(Stream<Noise> all) {
        return all.max(Comparator.comparing((Noise noise) -> !noise.slowing.isEmpty())
                        .thenComparing(noise -> !noise.decisive.isEmpty())
                        .thenComparing(Noise::lost)
                        .thenComparing(Noise::slowing))
                .orElseThrow();
    }

    private static boolean isSlowing(Disturbance seen) {
        return seen.isDecisive() || FROM_OUTSIDE.contains(seen.kind());
    }

    private static String words(Conditions conditions, Predicate<Disturbance> isNoise) {
        return conditions.disturbances().stream()
                .filter(isNoise)
                .map(Disturbance::words)
                .collect(Collectors.joining("; "));
    }

    /**
     * Returns the noise that excuses calls. Even a busy machine leaves some of them alone: where not even one in ten is in time, it is the
     * model, unless nothing is told by any time.
     *
     * @param fastest what the fastest tenth of the calls does not exceed
     * @param limit what they must not exceed
     */
    public Noise ofCalls(double fastest, double limit) {
        return fastest <= limit ? this : new Noise(decisive, decisive, lost);
    }

    /**
     * Returns the highest rate that a quiet machine may have seen of a model; infinite where half of the time was lost or nobody knows.
     *
     * @param rate what was measured, 0 or more
     */
    public double quiet(double rate) {
        double left = 1 - (1 + AS_MUCH_AGAIN) * lost;
        return left > 0 ? rate / left : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns a verdict on a rate, as inconclusive where it is red and may be so by noise. Where noise does not explain it, the verdict says so.
     *
     * @param verdict what was judged
     * @param isExplained whether it might be green on a quiet machine
     * @param most the highest rate that one may have seen, in words: "61 examples per second"
     */
    public MetricVerdict excuse(MetricVerdict verdict, boolean isExplained, String most) {
        return !verdict.status().isRed() || slowing.isEmpty() || isExplained
                ? excuse(verdict)
                : Verdicts.red(
                        verdict,
                        "it is too slow, and what went on meanwhile does not explain it: a quiet machine may see up to "
                                + most + "; " + slowing);
    }

    /**
     * Returns a verdict, as inconclusive where it is red and may be so by noise.
     *
     * @param verdict what was judged
     */
    public MetricVerdict excuse(MetricVerdict verdict) {
        return verdict.status().isRed() && !slowing.isEmpty()
                ? Verdicts.open(verdict, "it is too slow here, but so may a fast model be meanwhile: " + slowing)
                : verdict;
    }
}
