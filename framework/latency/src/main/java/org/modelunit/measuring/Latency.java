package org.modelunit.measuring;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Measures how long models take, and gives values to claim on.
 *
 * <pre>{@code
 * LatencyComparison speed = Latency.compare(challengerSessions, championSessions, holdout.inputs());
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Latency {

    private Latency() {}
}
