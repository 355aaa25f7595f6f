package org.modelunit.assertions;

import org.modelunit.comparison.AnswerChange;
import org.modelunit.outcome.Decided;
import org.modelunit.outcome.Regressed;
import org.modelunit.tensor.Tolerance;

/** What may change from one model to another, for the one static import of {@link ModelAssertions}. */
abstract class CountedChanges extends SliceRequirements {

    CountedChanges() {}

    /** Counts answers that were right and are wrong now; see {@link AnswerChange#negativeFlips}. */
    public static AnswerChange<Decided> negativeFlips() {
        return AnswerChange.negativeFlips();
    }

    /** Counts answers that were wrong and are right now; see {@link AnswerChange#positiveFlips}. */
    public static AnswerChange<Decided> positiveFlips() {
        return AnswerChange.positiveFlips();
    }

    /** Counts decisions for another label, whoever is right; see {@link AnswerChange#disagreements}. */
    public static AnswerChange<Decided> disagreements() {
        return AnswerChange.disagreements();
    }

    /**
     * Counts scores that move by more than a tolerance allows; see {@link AnswerChange#scoreMoves}.
     *
     * @param label the label whose score it is
     * @param tolerance how far a score may move
     */
    public static AnswerChange<Decided> scoreMoves(String label, Tolerance tolerance) {
        return AnswerChange.scoreMoves(label, tolerance);
    }

    /**
     * Counts predicted numbers that move by more than a tolerance allows; see {@link AnswerChange#numberMoves}.
     *
     * @param tolerance how far a prediction may move, in the units of the target
     */
    public static AnswerChange<Regressed> numberMoves(Tolerance tolerance) {
        return AnswerChange.numberMoves(tolerance);
    }
}
