package org.modelunit.latency;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The champion compared with itself, as both sides of a pair are one session: what differs is the measurement.
 *
 * @param when when it was done, as it follows the words "compared with itself": "before", "after"
 * @param times the times; the challenger's are the champion's as well
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SelfComparison(String when, SessionPair times) {

    public SelfComparison {
        requireNonNull(when, "when");
        requireNonNull(times, "times");
    }
}
