package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.behaviour.DoseResponse;
import org.modelunit.behaviour.Expectation;
import org.modelunit.claim.Threshold;

/**
 * Claims on what a model does when its inputs change more and more strongly. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(Texts.typos().along(0.02, 0.05, 0.10).probe(model, reviews))
 *         .holdsUpTo(0.05, label().stays(), atLeast(0.90).withConfidence(0.95));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <P> the type of the answers
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class DoseResponseAssert<I, P> extends AbstractClaimAssert<DoseResponseAssert<I, P>, DoseResponse<I, P>> {

    /**
     * Begins claims on probes along strengths.
     *
     * @param actual the probes
     */
    public DoseResponseAssert(DoseResponse<I, P> actual) {
        super(actual, DoseResponseAssert.class);
    }

    /**
     * Claims that an expectation holds for a share of the inputs at each strength up to one. It is judged from the weakest on, up to the
     * first that breaks; as a stronger one is only asked once the weaker ones hold, that needs no correction.
     *
     * @param strength one of the strengths
     * @param expectation what is expected, such as {@code label().stays()}
     * @param threshold what is required of the share at each strength, with its burden of proof
     * @throws AssertionError if the requirement is not met at a strength, or as {@link InconclusiveError} if the data cannot tell
     * @throws IllegalArgumentException if it was not probed at that strength
     */
    public DoseResponseAssert<I, P> holdsUpTo(
            double strength, Expectation<? super P> expectation, Threshold threshold) {
        return claim(() -> actual.claimUpTo(strength, expectation, threshold));
    }

    /**
     * Claims that an answer is monotone in the strength, for every input: {@code score("bad").neverFalls()} from each strength to the
     * next, beginning with the input as it is.
     *
     * @param expectation what is expected of each step
     * @throws AssertionError if there is an input with a step that is not as expected
     */
    public DoseResponseAssert<I, P> isMonotone(Expectation<? super P> expectation) {
        return claim(() -> actual.claimSteps(expectation));
    }

    /**
     * Claims that an answer is monotone in the strength, for a share of the inputs.
     *
     * @param expectation what is expected of each step
     * @param threshold what is required of the share, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     */
    public DoseResponseAssert<I, P> isMonotone(Expectation<? super P> expectation, Threshold threshold) {
        return claim(() -> actual.claimSteps(expectation, threshold));
    }
}
