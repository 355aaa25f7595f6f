package org.modelunit.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.modelunit.Evaluation;

/**
 * The slice that a test is about.
 *
 * @param evaluations the evaluations, divided into slices
 * @param name the slice's name
 * @param slices how many slices there are
 * @param minimum the fewest examples that a slice is judged on
 */
record TestedSlice(SlicedEvaluations evaluations, String name, int slices, int minimum) {

    private static final Namespace PLACE = Namespace.create(TestRun.PLACE, TestedSlice.class);

    /** Returns the slice that a test is about; null if it is about none. */
    static @Nullable TestedSlice of(ExtensionContext context) {
        return context.getStore(PLACE).get(TestedSlice.class, TestedSlice.class);
    }

    void keep(ExtensionContext context) {
        context.getStore(PLACE).put(TestedSlice.class, this);
    }

    /** Restricts an evaluation to this slice, as one part among the others. */
    Evaluation<?, ?> restrict(Evaluation<?, ?> evaluation) {
        return evaluations.of(evaluation).on(name).asOneOf(slices, minimum);
    }
}
