package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How times of sessions were taken.
 *
 * @param inputs how many inputs there were to ask for; 0 where nobody knows
 * @param distinctInputs how many of them differ from one another
 * @param callsPerSample how many calls were timed at once, as a single one may be too short for a clock
 * @param ownNanos what a call of a model takes that does nothing, in nanoseconds: ModelUnit's own share of each call
 * @param perPair how long one pair of sessions took, from loading to closing; zero where nobody knows
 * @param isWarm whether times had stopped falling before they counted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TimingInfo(
        int inputs, int distinctInputs, int callsPerSample, double ownNanos, Duration perPair, boolean isWarm) {

    /** Of times that somebody else took, or of simulated ones. */
    public static final TimingInfo UNKNOWN = new TimingInfo(0, 0, 1, 0, Duration.ZERO, true);

    private static final double BESIDE = 1.3; // warming up, a tenth of all, and the champion against itself
    private static final Duration ONCE = Duration.ofSeconds(1);

    public TimingInfo {
        requireNonNull(perPair, "perPair");
        if (inputs < distinctInputs || distinctInputs < 0 || callsPerSample < 1 || !(ownNanos >= 0)) {
            throw new IllegalArgumentException(
                    "of " + inputs + " inputs " + distinctInputs + " differ, " + callsPerSample
                            + " calls were timed at once and a call of nothing took " + ownNanos
                            + " ns; numbers are not negative, and one call or more is timed at once");
        }
    }

    /**
     * Returns how long a comparison has to be allowed to take for a number of pairs, with all that is done beside timing them.
     *
     * @param pairs how many pairs, 1 or more
     */
    public Duration timeFor(int pairs) {
        return Duration.ofNanos((long) (BESIDE * pairs * perPair.toNanos())).plus(ONCE);
    }
}
