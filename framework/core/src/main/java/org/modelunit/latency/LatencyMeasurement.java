package org.modelunit.latency;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was measured with a clock, or on the memory of a machine, and is worth nothing if other tests ran meanwhile. A fixture may
 * return one, or a list or map of several, and only a test that runs alone ({@code @LatencyTest}) may ask for it.
 *
 * <p>The comparisons and profiles of this package are measurements. A record of one's own that holds some of them is one by its
 * declaration:
 *
 * <pre>{@code
 * record Speeds(LatencyProfile warm, LatencyProfile cold) implements LatencyMeasurement {}
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface LatencyMeasurement {}
