package org.modelunit.behaviour;

import java.util.List;
import java.util.Optional;
import org.modelunit.Evaluation;
import org.modelunit.claim.Term.Group;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.outcome.Held;
import org.modelunit.provenance.Provenance;

/** For which inputs something holds, and what can be told of those for which it does not. */
interface Probed {

    /** The name of the data set. */
    String subject();

    /** What is expected under which change: "the label stays under 'typos'". */
    String property();

    /** What was expected, and how the inputs were changed, as a contract says it. */
    Group terms();

    /** Where the model and all the inputs came from. */
    Provenance provenance();

    /** How the inputs were sampled, as a contract says it. */
    List<String> sampling();

    /** For which inputs it holds. */
    Evaluation<?, Held> evaluation();

    ProbeCounts counts();

    /** The pairs of answers for which it does not hold, the worst first. */
    List<FailingPair> failing();

    /**
     * A failing pair as small as it can be made; the model is asked again. Empty where no input was changed.
     *
     * @param pair one of those that fail
     */
    Optional<CounterExample<?>> smallest(FailingPair pair);

    /** The two models that were asked; empty where it was one, for changed inputs. */
    Optional<TwoModels> two();

    /** What became of the kept counter-examples; empty where none are replayed. */
    Optional<Replay.Outcome> replayed();

    /** For how many of the inputs all answers are the same to the last bit; empty where nobody knows. */
    Optional<Integer> identical();

    /** The only answer that any input gets, before and after or from both models, as it follows "every input gets"; empty where there are several, or nobody knows. */
    Optional<String> onlyAnswer();
}
