package org.modelunit.assertions;

import java.time.Duration;
import org.modelunit.latency.LatencyLimit;

/** What is said of times, rates and how they change, for the one static import of {@link ModelAssertions}. */
abstract class LatencyTerms extends ExpectedAnswers {

    private static final double ALL = 100;

    LatencyTerms() {}

    /**
     * Requires a latency not to exceed a limit; see {@link LatencyLimit#atMost}.
     *
     * @param limit above 0
     */
    public static LatencyLimit atMost(Duration limit) {
        return LatencyLimit.atMost(limit);
    }

    /**
     * Returns a time.
     *
     * @param count in microseconds
     */
    public static Duration micros(long count) {
        return Duration.ofNanos(Math.multiplyExact(count, 1000L));
    }

    /**
     * Returns a time.
     *
     * @param count in milliseconds
     */
    public static Duration millis(long count) {
        return Duration.ofMillis(count);
    }

    /**
     * Returns a time.
     *
     * @param count in seconds
     */
    public static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    /**
     * Returns a share, as {@code isNotSlowerBy(percent(10))}.
     *
     * @param count 10 for a tenth
     * @return 0.1 for a tenth
     */
    public static double percent(double count) {
        return count / ALL;
    }

    /**
     * Returns a rate, as {@code sustains(perSecond(200), …)}.
     *
     * @param calls how many calls begin in a second
     */
    public static double perSecond(double calls) {
        return calls;
    }

    /**
     * Returns a factor, as {@code survives(times(3))}.
     *
     * @param factor 3 for three times as much
     */
    public static double times(double factor) {
        return factor;
    }
}
