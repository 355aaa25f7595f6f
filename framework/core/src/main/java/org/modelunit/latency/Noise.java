package org.modelunit.latency;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.MetricVerdict;

/**
 * What went on beside a measurement, in words. It makes calls slower and never faster, so it takes nothing from what is fast enough, and
 * excuses what is too slow: a red on a noisy machine is inconclusive, whichever claim it is. Garbage is the model's own, and so are its
 * own threads. Two models that are timed in the same moments meet most of it alike; only what is decisive is noise to them.
 *
 * @param slowing what may have made a fast model slow; empty where nothing may
 * @param decisive the part of it that makes times worthless altogether; empty where nothing does
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Noise(String slowing, String decisive) {

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
                words(conditions, seen -> seen.isDecisive() || FROM_OUTSIDE.contains(seen.kind())),
                words(conditions, Disturbance::isDecisive));
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
        return fastest <= limit ? this : new Noise(decisive, decisive);
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
