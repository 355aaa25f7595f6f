package org.modelunit.assertions;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.behaviour.DoseResponse;
import org.modelunit.claim.Claim;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.law.ProbedLaws;
import org.modelunit.law.function.ProbedFunction;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.Throughput;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.pipeline.Trace;
import org.modelunit.tensor.Tensor;
import org.modelunit.weakspot.WeakSpots;

/**
 * Claims that are all made before any of them throws; inconclusive ones are kept beside failed ones.
 *
 * <pre>{@code
 * ModelSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(0.75).withConfidence(0.95));
 *     softly.assertThat(evaluation).hasMetric(brierScore("bad"), atMost(0.20));
 * });
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class ModelSoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {

    /** Creates assertions that have collected nothing yet. */
    public ModelSoftAssertions() {}

    /**
     * Makes all claims of a block, and throws at its end what failed.
     *
     * @param claims makes the claims
     * @throws AssertionError if any claim is not met; if all that are not met are inconclusive, the test counts as inconclusive
     * @throws RuntimeException what the block itself throws, with the claims that had failed before as suppressed errors
     */
    public static void assertSoftly(Consumer<ModelSoftAssertions> claims) {
        ModelSoftAssertions softly = new ModelSoftAssertions();
        try {
            claims.accept(softly);
        } catch (RuntimeException | Error e) {
            softly.assertionErrorsCollected().forEach(e::addSuppressed);
            throw e;
        }
        softly.assertAll();
    }

    /**
     * Throws what was collected, with each error also as a suppressed one, so that whoever keeps results sees whether all of them
     * are inconclusive.
     */
    @Override
    public void assertAll() {
        try {
            super.assertAll();
        } catch (AssertionError e) {
            if (e.getSuppressed().length == 0) {
                assertionErrorsCollected().forEach(e::addSuppressed);
            }
            UserTrace.cutCollected(e);
            throw e;
        }
    }

    /**
     * Begins claims on an evaluation.
     *
     * @param actual the evaluation
     * @param <I> the type of an input
     * @param <O> its outcomes
     */
    @SuppressWarnings("unchecked") // a proxy is made from the raw class
    public <I, O extends Outcomes> EvaluationAssert<I, O> assertThat(Evaluation<I, O> actual) {
        return proxy(EvaluationAssert.class, Evaluation.class, actual);
    }

    /**
     * Begins claims on how a challenger differs from a champion.
     *
     * @param actual the comparison
     * @param <I> the type of an input
     * @param <O> the outcomes
     */
    @SuppressWarnings("unchecked") // a proxy is made from the raw class
    public <I, O extends Outcomes> ComparisonAssert<I, O> assertThat(Comparison<I, O> actual) {
        return proxy(ComparisonAssert.class, Comparison.class, actual);
    }

    /**
     * Begins claims on the data under other claims.
     *
     * @param actual the data set
     * @param <I> the type of an input
     * @param <T> the type of the truth
     */
    @SuppressWarnings("unchecked") // a proxy is made from the raw class
    public <I, T> DatasetAssert<I, T> assertThat(Dataset<I, T> actual) {
        return proxy(DatasetAssert.class, Dataset.class, actual);
    }

    /**
     * Begins claims on what a model does when its inputs change.
     *
     * @param actual the probe
     * @param <I> the type of an input
     * @param <P> the type of the answers
     */
    @SuppressWarnings("unchecked") // a proxy is made from the raw class
    public <I, P> BehaviourAssert<I, P> assertThat(BeforeAfter<I, P> actual) {
        return proxy(BehaviourAssert.class, BeforeAfter.class, actual);
    }

    /**
     * Begins claims on what a model does when its inputs change more and more strongly.
     *
     * @param actual the probes
     * @param <I> the type of an input
     * @param <P> the type of the answers
     */
    @SuppressWarnings("unchecked") // a proxy is made from the raw class
    public <I, P> DoseResponseAssert<I, P> assertThat(DoseResponse<I, P> actual) {
        return proxy(DoseResponseAssert.class, DoseResponse.class, actual);
    }

    /**
     * Begins claims on a tensor.
     *
     * @param actual the tensor
     */
    public TensorAssert assertThat(Tensor actual) {
        return proxy(TensorAssert.class, Tensor.class, actual);
    }

    /**
     * Begins claims on weak spots.
     *
     * @param actual the weak spots
     */
    public WeakSpotsAssert assertThat(WeakSpots actual) {
        return proxy(WeakSpotsAssert.class, WeakSpots.class, actual);
    }

    /**
     * Begins claims on the laws that a model was probed for.
     *
     * @param actual what became of the laws
     */
    public LawsAssert assertThat(ProbedLaws actual) {
        return proxy(LawsAssert.class, ProbedLaws.class, actual);
    }

    /**
     * Begins claims on what the stages of a pipeline gave.
     *
     * @param actual the trace
     */
    public TraceAssert assertThat(Trace actual) {
        return proxy(TraceAssert.class, Trace.class, actual);
    }

    /**
     * Begins the claim that two forms of one model agree.
     *
     * @param actual where they differ first
     */
    public DivergenceAssert assertThat(FirstDivergence actual) {
        return proxy(DivergenceAssert.class, FirstDivergence.class, actual);
    }

    /**
     * Begins a claim on a law that a function was probed for.
     *
     * @param actual what became of the law
     */
    public FunctionLawAssert assertThat(ProbedFunction actual) {
        return proxy(FunctionLawAssert.class, ProbedFunction.class, actual);
    }

    /**
     * Begins claims on how much slower a model is than another one.
     *
     * @param actual what was measured
     */
    public LatencyComparisonAssert assertThat(LatencyComparison actual) {
        return proxy(LatencyComparisonAssert.class, LatencyComparison.class, actual);
    }

    /**
     * Begins claims on how long a model takes.
     *
     * @param actual what was measured
     */
    public LatencyProfileAssert assertThat(LatencyProfile actual) {
        return proxy(LatencyProfileAssert.class, LatencyProfile.class, actual);
    }

    /**
     * Begins claims on what a model bears, and what that costs.
     *
     * @param actual what was measured
     */
    public LoadProfileAssert assertThat(LoadProfile actual) {
        return proxy(LoadProfileAssert.class, LoadProfile.class, actual);
    }

    /**
     * Begins claims on how many examples a model answers in a second.
     *
     * @param actual what was measured
     */
    public ThroughputAssert assertThat(Throughput actual) {
        return proxy(ThroughputAssert.class, Throughput.class, actual);
    }

    /**
     * Begins claims on how much memory a model takes.
     *
     * @param actual what was measured
     */
    public MemoryProfileAssert assertThat(MemoryProfile actual) {
        return proxy(MemoryProfileAssert.class, MemoryProfile.class, actual);
    }

    /**
     * Begins a claim of any kind.
     *
     * @param actual the claim
     */
    public ClaimAssert assertThat(Claim actual) {
        return proxy(ClaimAssert.class, Claim.class, actual);
    }
}
