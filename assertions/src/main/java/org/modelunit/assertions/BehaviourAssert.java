package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.behaviour.Expectation;
import org.modelunit.behaviour.NumberAnswer;
import org.modelunit.claim.Threshold;

/**
 * Claims on what a model does when its inputs change, or on two models for the same inputs. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(swap.probe(challenger, holdout))
 *         .holds(label().stays(), atLeast(0.99).withConfidence(0.95))
 *         .holds(score("bad").stays(absolute(0.05)));
 * }</pre>
 *
 * @param <I> the type of an input
 * @param <P> the type of the answers
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class BehaviourAssert<I, P> extends AbstractClaimAssert<BehaviourAssert<I, P>, BeforeAfter<I, P>> {

    /**
     * Begins claims on a probe.
     *
     * @param actual the probe
     */
    public BehaviourAssert(BeforeAfter<I, P> actual) {
        super(actual, BehaviourAssert.class);
    }

    /**
     * Claims that an expectation holds for every input that changed, or that two models answered.
     *
     * @param expectation what is expected, such as {@code label().stays()}
     * @throws AssertionError if there is one for which it does not hold; as {@link InconclusiveError} if all inputs get one answer, so
     *     that nothing could change
     */
    public BehaviourAssert<I, P> holds(Expectation<? super P> expectation) {
        return claim(() -> actual.claim(expectation));
    }

    /**
     * Claims that an expectation holds for a share of the inputs that changed, or that two models answered; of the groups, where inputs
     * belong together.
     *
     * @param expectation what is expected, such as {@code label().stays()}
     * @param threshold what is required of the share, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     * @throws IllegalArgumentException if the requirement makes no sense for a share
     */
    public BehaviourAssert<I, P> holds(Expectation<? super P> expectation, Threshold threshold) {
        return claim(() -> actual.claim(expectation, threshold));
    }

    /**
     * Claims how a number changes on average. A range with confidence shows that it changes next to nothing:
     *
     * <pre>{@code
     * assertThat(probe).hasMeanChange(score("bad"), between(-0.01, 0.01).withConfidence(0.95));
     * }</pre>
     *
     * @param number the number, such as {@code score("bad")}
     * @param threshold what is required of its mean change, with its burden of proof
     * @throws AssertionError if the requirement is not met, or as {@link InconclusiveError} if the data cannot tell
     */
    public BehaviourAssert<I, P> hasMeanChange(NumberAnswer<? super P> number, Threshold threshold) {
        return claim(() -> actual.claimMeanChange(number, threshold));
    }
}
