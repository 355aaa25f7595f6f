package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.text.PrintableText;

/**
 * A trace beside its reference: each stage has run on what came before, on the reference of what came before, and once more on what came
 * before where it does not give what the reference has. Made by {@link Trace#against}; immutable, and runs no stage any more.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Reproduction {

    private final Trace trace;
    private final Reference reference;
    private final RowMatch match;
    private final List<StagePair> pairs;

    private Reproduction(Trace trace, Reference reference, RowMatch match, List<StagePair> pairs) {
        this.trace = trace;
        this.reference = reference;
        this.match = match;
        this.pairs = List.copyOf(pairs);
    }

    static Reproduction of(Trace trace, Reference reference) {
        List<String> compared = compared(trace, reference);
        RowMatch match = RowMatch.of(trace, reference);
        List<StagePair> pairs = new ArrayList<>();
        for (String stage : compared) {
            NamedTensors traced = trace.output(stage);
            NamedTensors expected = LikeTensors.named(stage, match.inOrder(reference.stage(stage)), traced);
            StagePair before = pairs.isEmpty() ? null : pairs.get(pairs.size() - 1);
            pairs.add(StagePair.of(trace, stage, before, expected));
        }
        return new Reproduction(trace, reference, match, pairs);
    }

    private static List<String> compared(Trace trace, Reference reference) {
        List<String> stages = trace.stages();
        List<String> unknown = new ArrayList<>(reference.stages());
        unknown.removeAll(stages);
        unknown.removeAll(trace.leftOut());
        if (!unknown.isEmpty()) {
            throw new DataException(
                    "the reference has " + quoted(unknown) + ", but " + trace.name() + " has " + quoted(stages)
                            + "; give stages the names that the reference has, or compare some of it by"
                            + " reference.only(…)");
        }
        List<String> missing = new ArrayList<>(stages);
        missing.removeAll(reference.stages());
        if (!missing.isEmpty() && !reference.isPartial()) {
            throw new DataException("the reference has no " + quoted(missing) + " (it has "
                    + quoted(reference.stages())
                    + "); write all stages to it, compare some by reference.only(…), or trace"
                    + " the pipeline upTo(…) a stage");
        }
        List<String> compared = new ArrayList<>(stages);
        compared.retainAll(reference.stages());
        if (compared.isEmpty()) {
            throw new DataException("no stage of " + trace.name() + " is left to compare: it was traced up to "
                    + quoted(stages.subList(stages.size() - 1, stages.size())) + ", and the reference has "
                    + quoted(reference.stages()));
        }
        return compared;
    }

    private static String quoted(List<String> names) {
        return "'" + PrintableText.of(String.join("', '", names)) + "'";
    }

    /**
     * Returns the claim that each stage gives what the reference has.
     *
     * @param tolerances how close stages have to come; those without one have to be exact
     */
    public PipelineClaim claim(StageTolerance... tolerances) {
        return PipelineClaim.of(this, Arrays.asList(tolerances));
    }

    /** Returns the trace. */
    public Trace trace() {
        return trace;
    }

    /** Returns the reference. */
    public Reference reference() {
        return reference;
    }

    /** Each stage that is compared, in the order of the pipeline. */
    List<StagePair> pairs() {
        return pairs;
    }

    /** How rows were matched, as a note. */
    String matching() {
        return match.words();
    }
}
