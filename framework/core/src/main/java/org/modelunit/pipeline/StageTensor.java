package org.modelunit.pipeline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;

/**
 * A tensor of a stage beside its reference.
 *
 * @param name its name
 * @param actual what the stage gave
 * @param expected what the reference has
 * @param tolerance how close they have to be
 * @param difference how they differ; null where they cannot be compared value by value
 * @param problem why they cannot; empty where they can
 */
record StageTensor(
        String name,
        Tensor actual,
        Tensor expected,
        Tolerance tolerance,
        @Nullable TensorDifference difference,
        String problem) {

    static StageTensor of(String name, Tensor actual, Tensor expected, Tolerance tolerance) {
        String problem = problem(actual, expected);
        Tolerance own = own(tolerance, actual, expected);
        return new StageTensor(
                name,
                actual,
                expected,
                own,
                problem.isEmpty() ? TensorDifference.of(actual, expected, own) : null,
                problem);
    }

    /** A tolerance is for the floating numbers of a stage, beside which it may give masks and identifiers. */
    private static Tolerance own(Tolerance tolerance, Tensor actual, Tensor expected) {
        return isFloating(actual) || isFloating(expected) ? tolerance : Tolerance.exact();
    }

    static boolean isFloating(Tensor tensor) {
        return tensor.elementType().isFloating();
    }

    private static String problem(Tensor actual, Tensor expected) {
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            return "the shape is " + actual.shapeInWords() + " and the reference's " + expected.shapeInWords();
        }
        if (actual.elementType().isText() != expected.elementType().isText()) {
            return "the values are of " + actual.elementType().words() + " and the reference's of "
                    + expected.elementType().words();
        }
        return actual.size() == 0 ? "there are no values, the shape is " + actual.shapeInWords() : "";
    }

    boolean passes() {
        return difference != null && difference.passes();
    }

    /** What was found, as the end of a sentence. */
    String finding() {
        return difference == null
                ? problem
                : DifferenceText.of(actual, expected, difference).finding();
    }
}
