package org.modelunit.latency;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The terms of contracts that say how much was measured: of each, more asks for more. */
@API(status = Status.INTERNAL, since = "0.1")
public final class MeasuredTerms {

    /** The term with how many calls were measured. */
    public static final String CALLS = "calls";

    /** The term with how many seconds the shortest measurement took, of those that are judged together. */
    public static final String SECONDS = "seconds";

    /** The term with how often the same was measured. */
    public static final String RUNS = "runs";

    /** The term with how often something was read while calls went on. */
    public static final String SAMPLES = "samples";

    private MeasuredTerms() {}
}
