package org.modelunit.outcome;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;

/** Outcomes of models that decide: each answer as a whole is right or wrong, and two models decide alike or not. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Decided extends Outcomes permits Classified, MultiLabelled {

    /**
     * Tells whether what was decided is the truth.
     *
     * @param row from 0 to below {@link #size()}
     */
    boolean isRight(int row);

    /**
     * Tells whether another model decided for the same label or labels, by their names.
     *
     * @param other outcomes of the same examples
     * @param row from 0 to below {@link #size()}
     */
    boolean decidesLike(Decided other, int row);

    /**
     * Returns the true label or labels of an example.
     *
     * @param row from 0 to below {@link #size()}
     */
    String truthInWords(int row);

    /**
     * Returns the label or labels that the model decided for.
     *
     * @param row from 0 to below {@link #size()}
     */
    String decisionInWords(int row);

    /** Tells whether the model gives scores. */
    boolean hasScores();

    /**
     * Returns the model's scores.
     *
     * @throws IllegalStateException if it gives none
     */
    ClassScores scores();
}
