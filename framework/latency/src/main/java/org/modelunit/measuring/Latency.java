package org.modelunit.measuring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.latency.LatencyBaseline;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.load.ColdStart;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.SaturationSearch;
import org.modelunit.load.Throughput;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.DataUsed;

/**
 * Measures how long models take, and gives values to claim on.
 *
 * <pre>{@code
 * LatencyComparison speed = Latency.compare(challengerSessions, championSessions, holdout.inputs());
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Latency {

    /** How long a comparison takes at the most, unless somebody says another time. */
    public static final Duration COMPARISON_BUDGET = Duration.ofSeconds(60);

    private Latency() {}

    /**
     * Times two models in the same moments: pairs of fresh sessions, each asked in at least 60 rounds in random order. Within a minute
     * there are 24 pairs, or else 16 or 10; where not even 10 can be had the comparison proves nothing, and says what time they need.
     *
     * @param challenger the model that is to be no slower
     * @param champion the model that it is compared with
     * @param inputs what both are asked for, one at a time, in this order; one or more, none of them null
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if a model throws, or hangs for longer than its deadline
     * @throws org.modelunit.error.FixtureException if a recipe gives one model twice
     */
    public static <I> LatencyComparison compare(Sessions<I> challenger, Sessions<I> champion, List<I> inputs) {
        return compare(challenger, champion, inputs, COMPARISON_BUDGET);
    }

    /**
     * Times two models in the same moments, within a time.
     *
     * @param challenger the model that is to be no slower
     * @param champion the model that it is compared with
     * @param inputs what both are asked for, one at a time, in this order; one or more, none of them null
     * @param budget how long it may take, above 0; what it needs for 10 pairs is said where it is too short
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if a model throws, or hangs for longer than its deadline
     * @throws org.modelunit.error.FixtureException if a recipe gives one model twice
     */
    public static <I> LatencyComparison compare(
            Sessions<I> challenger, Sessions<I> champion, List<I> inputs, Duration budget) {
        return new ComparisonRun<>(challenger, champion, inputs, budget).measure();
    }

    /**
     * Times a model beside a reference workload and compares it with a latency that was kept, where there is no champion to run; see
     * {@link LatencyBaseline}, which also says how one is written.
     *
     * @param model the model that is to be no slower than what was kept
     * @param baseline what was kept
     * @param inputs what the model is asked for, one at a time, in this order; the same as then
     * @param <I> the type of an input
     * @throws org.modelunit.error.BaselineException if there is no baseline, or one that cannot be used
     * @throws org.modelunit.error.ModelException if the model throws, or hangs for longer than its deadline
     */
    public static <I> LatencyComparison compare(Sessions<I> model, LatencyBaseline baseline, List<I> inputs) {
        return baseline.comparedWith(compare(model, ReferenceWork.sessions(), inputs));
    }

    /**
     * Offers calls to a fresh session at the rates of a plan (an open loop), and returns what it did. Counts are exact; whether a rate is
     * sustained is judged later.
     *
     * @param sessions makes the session
     * @param inputs what it is asked for, again from the first after the last; at least one
     * @param plan at which rates, for how long, by how many workers
     * @param <I> the type of an input
     */
    public static <I> LoadProfile load(Sessions<I> sessions, List<I> inputs, LoadPlan plan) {
        return new LoadRun<>(sessions, inputs, plan).planned();
    }

    /**
     * Searches the highest rate at which a fresh session keeps up, and returns all that was tried: steps of one session, and each
     * lasts as long as the plan says. The rates of the plan are not offered.
     *
     * @param sessions makes the session
     * @param inputs what it is asked for, again from the first after the last; at least one
     * @param plan for how long a rate is offered, by how many workers
     * @param search from where to where, and how precisely
     * @param <I> the type of an input
     */
    public static <I> LoadProfile saturation(
            Sessions<I> sessions, List<I> inputs, LoadPlan plan, SaturationSearch search) {
        return new LoadRun<>(sessions, inputs, plan).searched(search);
    }

    /**
     * Returns how many examples per second a fresh session answers where it is asked again as soon as it has answered, by the size of
     * batches and the number of threads.
     *
     * @param sessions makes the session
     * @param inputs what it is asked for, again from the first after the last; at least one
     * @param plan which sizes and numbers
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model hangs, or is to be asked by several threads and is not safe for them
     */
    public static <I> Throughput throughput(Sessions<I> sessions, List<I> inputs, ThroughputPlan plan) {
        return new ThroughputRun<>(sessions, inputs, plan).measured();
    }

    /**
     * Returns how long a model takes from nothing to its first answer, each time in a fresh virtual machine that ends with its deadline.
     *
     * @param sessions makes the model; its recipe is told to other virtual machines, so what it holds has to be serializable
     * @param inputs reads the inputs there; the first one is asked for
     * @param machines how many virtual machines, one after another; 1 or more
     * @param deadline how long each may take
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model fails there, or takes too long
     */
    public static <I> ColdStart coldStart(
            Sessions<I> sessions, InputRecipe<I> inputs, int machines, Duration deadline) {
        return FreshMeasurements.coldStart(sessions, inputs, machines, deadline);
    }

    /**
     * Returns what a model holds in memory as it is asked again and again, in a fresh virtual machine that ends with its deadline.
     *
     * @param sessions makes the model; its recipe is told to the other virtual machine, so what it holds has to be serializable
     * @param inputs reads the inputs there
     * @param plan how often the model is asked, and in how large a heap
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model fails there, or takes too long
     */
    public static <I> MemoryProfile memory(Sessions<I> sessions, InputRecipe<I> inputs, MemoryPlan plan) {
        return FreshMeasurements.memory(sessions, inputs, plan);
    }

    /**
     * Writes the latencies of a load as a log of HdrHistogram ({@code .hlog}), an interval for each step, in microseconds.
     *
     * @param profile what was measured
     * @param file where to; it is written anew
     * @throws IOException if it cannot be written
     */
    public static void writeHistogramLog(LoadProfile profile, Path file) throws IOException {
        LoadLog.write(profile, file);
    }

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
        DataUsed data = DataUsed.ofInputs(sessions.name(), digest, inputs.size());
        return new ProfileRun<>(sessions, inputs, row -> "row " + row, plan).measure(data);
    }

    /**
     * Times calls of one model for the inputs of a data set, whose slowest ones are told by their keys: 2,010 calls over six sessions.
     *
     * @param sessions the model
     * @param dataset what it is asked for, one at a time, at random; one example or more
     * @param <I> the type of an input
     * @throws org.modelunit.error.ModelException if the model hangs for longer than its deadline; calls that throw are counted
     */
    public static <I> LatencyProfile profile(Sessions<I> sessions, Dataset<I, ?> dataset) {
        return profile(sessions, dataset, ProfilePlan.STANDARD);
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
