package org.modelunit.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.ModelException;
import org.modelunit.tensor.NamedTensors;

/**
 * What a stage gave, beside its reference.
 *
 * @param stage its name
 * @param expected what the reference has, in the order of the trace and by its names
 * @param traced what the stage gave for what came before
 * @param alone what it gave for the reference of what came before
 * @param again what it gave when it ran again on what came before; the same as {@code traced} where there was no reason to
 * @param notCompared the stages before it, since the last one that is compared
 */
record StagePair(
        String stage, NamedTensors expected, NamedTensors traced, Run alone, Run again, List<String> notCompared) {

    /**
     * What became of a run.
     *
     * @param output what the stage gave; null where it failed
     * @param failure why it failed; empty where it did not
     */
    record Run(@Nullable NamedTensors output, String failure) {}

    static StagePair of(Trace trace, String stage, @Nullable StagePair before, NamedTensors expected) {
        NamedTensors traced = trace.output(stage);
        List<String> stages = trace.stages();
        int first = before == null ? 0 : stages.indexOf(before.stage()) + 1;
        List<String> between = List.copyOf(stages.subList(first, stages.indexOf(stage)));
        Run same = new Run(traced, "");
        Run alone = same;
        if (before != null) {
            NamedTensors given = LikeTensors.typed(before.expected(), before.traced());
            alone = LikeTensors.areEqual(given, before.traced()) ? same : run(trace, before.stage(), stage, given);
        }
        if (isExpected(alone, expected) && isExpected(same, expected)) {
            return new StagePair(stage, expected, traced, alone, same, between);
        }
        Run again = before == null ? runFirst(trace, stage) : run(trace, before.stage(), stage, before.traced());
        return new StagePair(stage, expected, traced, alone, again, between);
    }

    /** Whether a stage gave what the reference has, bit by bit. */
    private static boolean isExpected(Run run, NamedTensors expected) {
        NamedTensors output = run.output();
        return output != null
                && output.names().equals(expected.names())
                && LikeTensors.areEqual(LikeTensors.typed(expected, output), output);
    }

    private static Run runFirst(Trace trace, String upTo) {
        String first = trace.stages().get(0);
        try {
            NamedTensors output = trace.runFirst();
            return upTo.equals(first) ? new Run(output, "") : run(trace, first, upTo, output);
        } catch (ModelException e) {
            return new Run(null, String.valueOf(e.getMessage()));
        }
    }

    /** Runs all stages after one, up to another. */
    private static Run run(Trace trace, String after, String upTo, NamedTensors given) {
        List<String> stages = trace.stages();
        NamedTensors last = given;
        try {
            for (String stage : stages.subList(stages.indexOf(after) + 1, stages.indexOf(upTo) + 1)) {
                last = trace.stage(stage).run(last, trace.batchSize());
            }
            return new Run(last, "");
        } catch (ModelException e) {
            return new Run(null, String.valueOf(e.getMessage()));
        }
    }
}
