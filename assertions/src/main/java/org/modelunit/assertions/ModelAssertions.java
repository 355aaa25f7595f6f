package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.behaviour.DoseResponse;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.column.Attribute;
import org.modelunit.integrity.RowKey;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.law.ProbedLaws;
import org.modelunit.law.function.ProbedFunction;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.Throughput;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.metric.score.Calibration;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Prevalence;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.pipeline.StageTolerance;
import org.modelunit.pipeline.Trace;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;
import org.modelunit.weakspot.WeakSpotSearch;
import org.modelunit.weakspot.WeakSpots;

/**
 * Everything that a model test claims with, for one static import; AssertJ's own assertions are among it.
 *
 * <pre>{@code
 * import static org.modelunit.assertions.ModelAssertions.*;
 * import static org.modelunit.Metrics.*;
 *
 * assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(0.75).withConfidence(0.95));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ModelAssertions extends LatencyTerms {

    /** For subclasses that add assertions of their own. */
    protected ModelAssertions() {}

    /**
     * Begins claims on an evaluation.
     *
     * @param actual the evaluation
     * @param <I> the type of an input
     * @param <O> its outcomes
     */
    public static <I, O extends Outcomes> EvaluationAssert<I, O> assertThat(Evaluation<I, O> actual) {
        return new EvaluationAssert<>(actual);
    }

    /**
     * Begins claims on how a challenger differs from a champion.
     *
     * @param actual the comparison
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    public static <I, O extends Outcomes> ComparisonAssert<I, O> assertThat(Comparison<I, O> actual) {
        return new ComparisonAssert<>(actual);
    }

    /**
     * Begins claims on the data under other claims.
     *
     * @param actual the data set
     * @param <I> the type of an input
     * @param <T> the type of the truth
     */
    public static <I, T> DatasetAssert<I, T> assertThat(Dataset<I, T> actual) {
        return new DatasetAssert<>(actual);
    }

    /**
     * Begins claims on what a model does when its inputs change.
     *
     * @param actual the probe
     * @param <I> the type of an input
     * @param <P> the type of the answers
     */
    public static <I, P> BehaviourAssert<I, P> assertThat(BeforeAfter<I, P> actual) {
        return new BehaviourAssert<>(actual);
    }

    /**
     * Begins claims on what a model does when its inputs change more and more strongly.
     *
     * @param actual the probes
     * @param <I> the type of an input
     * @param <P> the type of the answers
     */
    public static <I, P> DoseResponseAssert<I, P> assertThat(DoseResponse<I, P> actual) {
        return new DoseResponseAssert<>(actual);
    }

    /**
     * Begins claims on a tensor.
     *
     * @param actual the tensor
     */
    public static TensorAssert assertThat(Tensor actual) {
        return new TensorAssert(actual);
    }

    /**
     * Begins claims on what the stages of a pipeline gave.
     *
     * @param actual the trace
     */
    public static TraceAssert assertThat(Trace actual) {
        return new TraceAssert(actual);
    }

    /**
     * Begins claims on weak spots.
     *
     * @param actual the weak spots
     */
    public static WeakSpotsAssert assertThat(WeakSpots actual) {
        return new WeakSpotsAssert(actual);
    }

    /**
     * Begins claims on the laws that a model was probed for.
     *
     * @param actual what became of the laws
     */
    public static LawsAssert assertThat(ProbedLaws actual) {
        return new LawsAssert(actual);
    }

    /**
     * Begins the claim that two forms of one model agree.
     *
     * @param actual where they differ first
     */
    public static DivergenceAssert assertThat(FirstDivergence actual) {
        return new DivergenceAssert(actual);
    }

    /**
     * Begins a claim on a law that a function was probed for.
     *
     * @param actual what became of the law
     */
    public static FunctionLawAssert assertThat(ProbedFunction actual) {
        return new FunctionLawAssert(actual);
    }

    /**
     * Begins claims on how much slower a model is than another one.
     *
     * @param actual what was measured
     */
    public static LatencyComparisonAssert assertThat(LatencyComparison actual) {
        return new LatencyComparisonAssert(actual);
    }

    /**
     * Begins claims on how long a model takes.
     *
     * @param actual what was measured
     */
    public static LatencyProfileAssert assertThat(LatencyProfile actual) {
        return new LatencyProfileAssert(actual);
    }

    /**
     * Begins claims on what a model bears, and what that costs.
     *
     * @param actual what was measured
     */
    public static LoadProfileAssert assertThat(LoadProfile actual) {
        return new LoadProfileAssert(actual);
    }

    /**
     * Begins claims on how many examples a model answers in a second.
     *
     * @param actual what was measured
     */
    public static ThroughputAssert assertThat(Throughput actual) {
        return new ThroughputAssert(actual);
    }

    /**
     * Begins claims on how much memory a model takes.
     *
     * @param actual what was measured
     */
    public static MemoryProfileAssert assertThat(MemoryProfile actual) {
        return new MemoryProfileAssert(actual);
    }

    /**
     * Begins a claim of any kind.
     *
     * @param actual the claim
     */
    public static ClaimAssert assertThat(Claim actual) {
        return new ClaimAssert(actual);
    }

    /**
     * Looks for slices that are worse than the rest; see {@link WeakSpotSearch#worseByAtLeast}.
     *
     * @param margin by how much those are worse that are called confirmed, in the metric's unit; 0.05 for five points
     */
    public static WeakSpotSearch<Object> worseByAtLeast(double margin) {
        return WeakSpotSearch.worseByAtLeast(margin);
    }

    /**
     * Requires a metric to reach a bar; see {@link Threshold#atLeast}.
     *
     * @param bar in the metric's unit, 0.9 and not 90 for an accuracy
     */
    public static Threshold atLeast(double bar) {
        return Threshold.atLeast(bar);
    }

    /**
     * Requires a metric not to exceed a bar; see {@link Threshold#atMost}.
     *
     * @param bar in the metric's unit
     */
    public static Threshold atMost(double bar) {
        return Threshold.atMost(bar);
    }

    /**
     * Requires a metric to lie in a range; see {@link Threshold#between}.
     *
     * @param lowest in the metric's unit
     * @param highest in the metric's unit
     */
    public static Threshold between(double lowest, double highest) {
        return Threshold.between(lowest, highest);
    }

    /**
     * Requires a challenger not to be worse than the champion by more than a margin; see {@link Margin#notWorseBy}.
     *
     * @param margin how much may be lost, in the metric's unit, 0 or more; 0.02 for two points
     */
    public static Margin notWorseBy(double margin) {
        return Margin.notWorseBy(margin);
    }

    /**
     * Requires a challenger to be better than the champion by a margin; see {@link Margin#betterBy}.
     *
     * @param margin how much has to be gained, in the metric's unit, 0 or more
     */
    public static Margin betterBy(double margin) {
        return Margin.betterBy(margin);
    }

    /**
     * Decides for a label whenever its score reaches a cut-off, as {@code evaluation.at(cutOff("bad", 0.27))}; see
     * {@link OperatingPoint#cutOff}.
     *
     * @param label the label decided for
     * @param cutOff its least score, 0 to 1
     */
    public static OperatingPoint.CutOff cutOff(String label, double cutOff) {
        return OperatingPoint.cutOff(label, cutOff);
    }

    /**
     * Stands for a population in which a label has another share, as {@code evaluation.at(prevalence("bad", 0.03))}; see
     * {@link Prevalence#of}.
     *
     * @param label the label
     * @param share its share of the population, above 0 and below 1
     */
    public static Prevalence prevalence(String label, double share) {
        return Prevalence.of(label, share);
    }

    /**
     * Requires the scores of a label to be calibrated; see {@link Calibration#of}.
     *
     * @param label the label
     */
    public static Calibration<Classified> calibration(String label) {
        return Calibration.of(label);
    }

    /**
     * Takes rows for the same if their numbers are after rounding; see {@link RowKey#rounded}.
     *
     * @param digits how many significant digits are kept, from 1 to 15
     */
    public static RowKey<Object> rounded(int digits) {
        return RowKey.content().rounded(digits);
    }

    /** Takes rows for the same if their texts are but for case, space and punctuation; see {@link RowKey#normalized}. */
    public static RowKey<Object> normalized() {
        return RowKey.content().normalized();
    }

    /**
     * Takes rows for the same if everything else is; see {@link RowKey#ignoring}.
     *
     * @param names components of records or columns that do not count
     */
    public static RowKey<Object> ignoring(String... names) {
        return RowKey.content().ignoring(names);
    }

    /**
     * Takes rows for the same if a key is; see {@link RowKey#by}.
     *
     * @param name what people call the key
     * @param key gives the key of an input
     * @param <I> the type of an input
     */
    public static <I> RowKey<I> keyedBy(String name, Attribute<? super I, ?> key) {
        return RowKey.by(name, key);
    }

    /**
     * Allows a fixed distance between numbers; see {@link Tolerance#absolute}.
     *
     * @param distance the largest distance allowed, not negative
     */
    public static Tolerance absolute(double distance) {
        return Tolerance.absolute(distance);
    }

    /**
     * Allows a distance in proportion to the reference; see {@link Tolerance#relative}.
     *
     * @param share the largest distance allowed as a share of the reference's size, not negative
     */
    public static Tolerance relative(double share) {
        return Tolerance.relative(share);
    }

    /**
     * Allows some units in the last place of the reference; see {@link Tolerance#ulps}.
     *
     * @param count the largest number of units allowed, not negative
     */
    public static Tolerance ulps(int count) {
        return Tolerance.ulps(count);
    }

    /** Allows no distance; see {@link Tolerance#exact}. */
    public static Tolerance exact() {
        return Tolerance.exact();
    }

    /**
     * Allows the numbers of a stage of a pipeline some distance from their reference; see {@link StageTolerance#stage}.
     *
     * @param name the name of the stage
     * @param tolerance how close each number has to be
     */
    public static StageTolerance stage(String name, Tolerance tolerance) {
        return StageTolerance.stage(name, tolerance);
    }
}
