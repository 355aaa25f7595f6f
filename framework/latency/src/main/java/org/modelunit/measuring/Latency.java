package org.modelunit.measuring;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;

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

    /**
     * Times calls of one model: 2,010 of them, as many as a 99th percentile takes with 99 % confidence, in blocks of five that are spread
     * over time and six fresh sessions. Each call is for one input, encoding and reading included.
     *
     * @param sessions the model
     * @param inputs what it is asked for, one at a time, at random; one or more, none of them null
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model hangs for longer than its deadline; calls that throw are counted
     */
    public static <I> LatencyProfile profile(Sessions<I> sessions, List<I> inputs) {
        return profile(sessions, inputs, ProfilePlan.STANDARD);
    }

    /**
     * Times calls of one model.
     *
     * @param sessions the model
     * @param inputs what it is asked for, one at a time, at random; one or more, none of them null
     * @param plan how many calls there are
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model hangs for longer than its deadline; calls that throw are counted
     */
    public static <I> LatencyProfile profile(Sessions<I> sessions, List<I> inputs, ProfilePlan plan) {
        String digest = ContentDigest.of(inputs, List.of(), value -> value);
        DataUsed data = DataUsed.of(new Fingerprint("inputs", digest), sessions.name(), digest, inputs.size());
        return new ProfileRun<>(sessions, inputs, row -> "row " + row, plan).measure(data);
    }

    /**
     * Times calls of one model for the inputs of a data set, whose slowest ones are told by their keys.
     *
     * @param sessions the model
     * @param dataset what it is asked for, one at a time, at random; one example or more
     * @param plan how many calls there are
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model hangs for longer than its deadline; calls that throw are counted
     */
    public static <I> LatencyProfile profile(Sessions<I> sessions, Dataset<I, ?> dataset, ProfilePlan plan) {
        DataUsed data = DataUsed.of(dataset.source(), dataset.name(), dataset.contentDigest(), dataset.size());
        return new ProfileRun<>(sessions, dataset.inputs(), row -> RowNames.of(dataset, row), plan).measure(data);
    }
}
