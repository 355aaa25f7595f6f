package org.modelunit.behaviour;

import java.util.BitSet;
import org.modelunit.Dataset;
import org.modelunit.error.DataException;
import org.modelunit.outcome.ClassPredictions;

/** Finds out which inputs a model answers right as they are. */
final class RightAnswers {

    private RightAnswers() {}

    static BitSet wrong(ChangedInputs<?> inputs, Answered<?> before) {
        Dataset<?, ?> dataset = inputs.dataset();
        BitSet isWrong = new BitSet();
        for (int row = 0; row < dataset.size(); row++) {
            if (!isRight(dataset, row, before.part(row), before.place(row))) {
                isWrong.set(row);
            }
        }
        return isWrong;
    }

    /** Whether an answer, at a place in others, is right for a row. */
    static boolean isRight(Dataset<?, ?> dataset, int row, Object answers, int place) {
        return dataset.truth().get(row).equals(answer(dataset, row, answers, place));
    }

    private static String answer(Dataset<?, ?> dataset, int row, Object answers, int place) {
        if (!(dataset.truth().get(row) instanceof String)) {
            throw new DataException("onlyWhereRight() needs labels as truth, but the truth of " + dataset.name()
                    + " is a " + dataset.truth().get(row).getClass().getSimpleName());
        }
        if (answers instanceof ClassPredictions predictions) {
            return predictions.decided().get(place);
        }
        if (answers instanceof Rankings rankings) {
            return rankings.nearest(place, 1).get(0);
        }
        throw new DataException("onlyWhereRight() is for classifiers and searches, whose answers are right or wrong");
    }
}
