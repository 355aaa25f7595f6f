package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.error.ModelException;
import org.modelunit.tensor.NamedTensors;

/**
 * A trace beside its reference: each stage has run on what came before, and on the reference of what came before. Made by
 * {@link Trace#against}; immutable, and runs no stage any more.
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

    /**
     * What a stage gave, beside its reference.
     *
     * @param stage its name
     * @param expected what the reference has, in the order of the trace and by its names
     * @param traced what the stage gave for what came before
     * @param alone what it gave for the reference of what came before; null where it failed on that
     * @param failure why it failed; empty where it did not
     * @param notCompared the stages before it, since the last one that is compared
     */
    record StagePair(
            String stage,
            NamedTensors expected,
            NamedTensors traced,
            @Nullable NamedTensors alone,
            String failure,
            List<String> notCompared) {}

    static Reproduction of(Trace trace, Reference reference) {
        List<String> compared = compared(trace, reference);
        RowMatch match = RowMatch.of(trace, reference);
        List<StagePair> pairs = new ArrayList<>();
        String before = "";
        for (String stage : compared) {
            NamedTensors traced = trace.output(stage);
            NamedTensors expected = LikeTensors.named(stage, match.inOrder(reference.stage(stage)), traced);
            pairs.add(pair(trace, stage, before.isEmpty() ? null : pairs.get(pairs.size() - 1), expected));
            before = stage;
        }
        return new Reproduction(trace, reference, match, pairs);
    }

    private static StagePair pair(Trace trace, String stage, @Nullable StagePair before, NamedTensors expected) {
        NamedTensors traced = trace.output(stage);
        List<String> stages = trace.stages();
        List<String> between = List.copyOf(
                stages.subList(before == null ? 0 : stages.indexOf(before.stage()) + 1, stages.indexOf(stage)));
        if (before == null) {
            return new StagePair(stage, expected, traced, traced, "", between);
        }
        NamedTensors given = LikeTensors.typed(before.expected(), before.traced());
        if (LikeTensors.areEqual(given, before.traced())) {
            return new StagePair(stage, expected, traced, traced, "", between);
        }
        try {
            return new StagePair(stage, expected, traced, run(trace, before.stage(), stage, given), "", between);
        } catch (ModelException e) {
            return new StagePair(stage, expected, traced, null, String.valueOf(e.getMessage()), between);
        }
    }

    /** Runs all stages after one, up to another. */
    private static NamedTensors run(Trace trace, String after, String upTo, NamedTensors given) {
        List<String> stages = trace.stages();
        NamedTensors last = given;
        for (String stage : stages.subList(stages.indexOf(after) + 1, stages.indexOf(upTo) + 1)) {
            last = trace.stage(stage).run(last, trace.batchSize());
        }
        return last;
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
            throw new DataException("no stage of " + trace.name() + " is left to compare: it was traced up to '"
                    + stages.get(stages.size() - 1) + "', and the reference has " + quoted(reference.stages()));
        }
        return compared;
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
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
