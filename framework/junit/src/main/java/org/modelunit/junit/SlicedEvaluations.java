package org.modelunit.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.modelunit.Evaluation;
import org.modelunit.outcome.Outcomes;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

/** Evaluations divided by one slicing, each only once for the tests of all its slices. Safe for any thread. */
final class SlicedEvaluations {

    private final Slicing<?> slicing;
    private final Map<Evaluation<?, ?>, SlicedEvaluation<?, ?>> divided = new ConcurrentHashMap<>();

    SlicedEvaluations(Slicing<?> slicing) {
        this.slicing = slicing;
    }

    @SuppressWarnings("unchecked") // an input that the slicing cannot look at is an error that names the row
    SlicedEvaluation<?, ?> of(Evaluation<?, ?> evaluation) {
        return divided.computeIfAbsent(
                evaluation, absent -> divided((Evaluation<Object, ?>) evaluation, (Slicing<Object>) slicing));
    }

    private static <O extends Outcomes> SlicedEvaluation<Object, O> divided(
            Evaluation<Object, O> evaluation, Slicing<Object> slicing) {
        return SlicedEvaluation.of(evaluation, slicing);
    }

    @Override
    public String toString() {
        return slicing.toString();
    }
}
