package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.text.Numbers;

/**
 * What is required of a latency; a value that can be printed, kept and used again.
 *
 * <pre>{@code
 * atMost(millis(5))                                            // the percentile itself must not exceed it
 * atMost(millis(5)).withConfidence(0.99)                       // the calls must show it
 * atMost(seconds(3)).withConfidence(0.99).aimingAt(seconds(1)) // between one and three it passes, and warns
 * }</pre>
 *
 * <p>Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LatencyLimit {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Duration limit;
    private final Threshold threshold;
    private final @Nullable Duration aim;

    private LatencyLimit(Duration limit, Threshold threshold, @Nullable Duration aim) {
        this.limit = limit;
        this.threshold = threshold;
        this.aim = aim;
    }

    /**
     * Requires a latency not to exceed a limit.
     *
     * @param limit above 0
     */
    public static LatencyLimit atMost(Duration limit) {
        requireNonNull(limit, "limit");
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit of latency must be above 0, but was " + limit);
        }
        return new LatencyLimit(limit, Threshold.atMost(millis(limit)), null);
    }

    /**
     * Returns the requirement that the calls must <em>show</em>; see {@link Threshold#withConfidence}.
     *
     * @param confidence above 0.5 and below 1
     */
    public LatencyLimit withConfidence(double confidence) {
        return new LatencyLimit(limit, threshold.withConfidence(confidence), aim);
    }

    /**
     * Returns the same with a latency that is aimed at: what lies between it and the limit passes with a warning.
     *
     * @param latency above 0 and below the limit
     */
    public LatencyLimit aimingAt(Duration latency) {
        if (latency.isNegative() || latency.isZero() || latency.compareTo(limit) >= 0) {
            throw new IllegalArgumentException("what is aimed at must be above 0 and below the limit of "
                    + Numbers.plain(millis(limit)) + " ms, but was " + Numbers.plain(millis(latency)) + " ms");
        }
        return new LatencyLimit(limit, threshold, latency);
    }

    /**
     * Returns the same with the reason why it is required; see {@link Threshold#because}.
     *
     * @param reason why it matters: a sentence or two, at most {@value Rationale#LONGEST_REASON} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public LatencyLimit because(String reason) {
        return new LatencyLimit(limit, threshold.because(reason), aim);
    }

    /**
     * Returns the same with the source of the limit; see {@link Threshold#source}.
     *
     * @param origin where the limit comes from, "MRM-12 §3" for instance; at most {@value Rationale#LONGEST_SOURCE} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public LatencyLimit source(String origin) {
        return new LatencyLimit(limit, threshold.source(origin), aim);
    }

    /** Returns the limit. */
    public Duration limit() {
        return limit;
    }

    /** Returns what is aimed at, if it was said. */
    public Optional<Duration> aim() {
        return Optional.ofNullable(aim);
    }

    /** Returns the requirement in milliseconds, with its burden of proof. */
    public Threshold threshold() {
        return threshold;
    }

    static double millis(Duration duration) {
        return (duration.getSeconds() * 1e9 + duration.getNano()) / NANOS_PER_MILLI;
    }

    /** Returns the requirement in words, for instance "at most 5 ms with 99% confidence". */
    @Override
    public String toString() {
        return "at most " + Numbers.plain(millis(limit)) + " ms" + threshold.burdenInWords();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyLimit that
                && limit.equals(that.limit)
                && threshold.equals(that.threshold)
                && aim().equals(that.aim());
    }

    @Override
    public int hashCode() {
        return threshold.hashCode();
    }
}
