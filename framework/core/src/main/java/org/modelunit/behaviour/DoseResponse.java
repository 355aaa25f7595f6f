package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Model;
import org.modelunit.claim.Threshold;
import org.modelunit.counterexample.CounterExamples;
import org.modelunit.text.Numbers;

/**
 * What a model answered for inputs as they are, and changed more and more strongly. A value, like {@link BeforeAfter}.
 *
 * @param <I> the type of an input
 * @param <P> the type of the answers, in columns
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class DoseResponse<I, P> {

    private final String perturbation;
    private final List<Double> strengths;
    private final List<BeforeAfter<I, P>> probes;
    private final Optional<Replay<P>> replay;

    private DoseResponse(
            String perturbation, List<Double> strengths, List<BeforeAfter<I, P>> probes, Optional<Replay<P>> replay) {
        this.replay = replay; // of steps
        this.perturbation = perturbation;
        this.strengths = List.copyOf(strengths);
        this.probes = List.copyOf(probes);
    }

    /**
     * Asks a model for inputs as they are, once, and changed at each strength.
     *
     * @param model the model
     * @param perturbation what the change is called at whatever strength
     * @param strengths the strengths, ascending
     * @param inputs for each strength the inputs beside their changed copies
     * @param batchSize how many inputs the model sees at once
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static <I, P> DoseResponse<I, P> of(
            Model<? super I, P> model,
            String perturbation,
            List<Double> strengths,
            List<ChangedInputs<I>> inputs,
            int batchSize) {
        inputs.forEach(ChangedInputs::requireChanged);
        Answered<P> before = BeforeAfter.asIs(model, inputs.get(0), batchSize);
        return new DoseResponse<>(
                perturbation,
                strengths,
                inputs.stream().map(each -> BeforeAfter.of(model, each, before)).toList(),
                Optional.empty());
    }

    /**
     * Returns this with counter-examples that were kept of this change at its strengths, or from one to the next; see
     * {@link BeforeAfter#replaying}.
     *
     * @param kept the counter-examples
     * @throws org.modelunit.error.BaselineException if the file cannot be used
     */
    public DoseResponse<I, P> replaying(CounterExamples kept) {
        String along = perturbation + " along strengths";
        List<String> changes = new ArrayList<>(List.of(along));
        probes.forEach(each -> changes.add(each.perturbation()));
        return new DoseResponse<>(
                perturbation,
                strengths,
                probes.stream().map(each -> each.replaying(kept, changes)).toList(),
                Optional.of(probes.get(0).replay(kept, along, changes)));
    }

    /** Returns the strengths, ascending. */
    public List<Double> strengths() {
        return strengths;
    }

    /** Returns the probe of each strength, the weakest first. */
    public List<BeforeAfter<I, P>> probes() {
        return probes;
    }

    /**
     * Returns the claim that an expectation holds for a share of the inputs at each strength up to one. Judged from the weakest on, up
     * to the first that breaks.
     *
     * @param strength one of the strengths
     * @param expectation what is expected
     * @param threshold what is required of the share at each strength
     * @throws IllegalArgumentException if it is none of the strengths
     */
    public BehaviourClaim claimUpTo(double strength, Expectation<? super P> expectation, Threshold threshold) {
        requireNonNull(expectation, "expectation");
        int last = strengths.indexOf(strength);
        if (last < 0) {
            throw new IllegalArgumentException("'" + perturbation + "' was not probed at " + Numbers.plain(strength)
                    + ", but at " + strengths.stream().map(Numbers::plain).toList());
        }
        return new BehaviourClaim(
                IntStream.rangeClosed(0, last)
                        .mapToObj(i -> new ProbedShare<>(probes.get(i), expectation))
                        .toList(),
                strengths.subList(0, last + 1),
                expectation.name() + " under '" + perturbation + "' up to " + Numbers.plain(strength),
                threshold,
                false);
    }

    /**
     * Returns the claim that an expectation holds for a share of the inputs from each strength to the next, beginning with the input as
     * it is: {@code score("bad").neverFalls()} is monotone in the strength.
     *
     * @param expectation what is expected of each step
     * @param threshold what is required of the share of inputs for which every step is as expected
     */
    public BehaviourClaim claimSteps(Expectation<? super P> expectation, Threshold threshold) {
        return new BehaviourClaim(steps(expectation), threshold, false);
    }

    /**
     * Returns the claim that an expectation holds for every input from each strength to the next, beginning with the input as it is.
     *
     * @param expectation what is expected of each step
     */
    public BehaviourClaim claimSteps(Expectation<? super P> expectation) {
        return new BehaviourClaim(steps(expectation), Threshold.atLeast(1), true);
    }

    private ProbedSteps<I, P> steps(Expectation<? super P> expectation) {
        return new ProbedSteps<>(perturbation, strengths, probes, requireNonNull(expectation, "expectation"), replay);
    }

    /** Returns the perturbation, its strengths and the data set. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        strengths.forEach(strength -> shown.add(Numbers.plain(strength)));
        return probes.get(0).provenance().model().name() + " on "
                + probes.get(0).name() + " under " + perturbation + " at " + String.join(", ", shown);
    }
}
