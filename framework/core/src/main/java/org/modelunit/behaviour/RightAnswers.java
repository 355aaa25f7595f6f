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
            if (!dataset.truth().get(row).equals(answer(dataset, before, row))) {
                isWrong.set(row);
            }
        }
        return isWrong;
    }

    private static String answer(Dataset<?, ?> dataset, Answered<?> before, int row) {
        if (!(dataset.truth().get(row) instanceof String)) {
            throw new DataException("onlyWhereRight() needs labels as truth, but the truth of " + dataset.name()
                    + " is a " + dataset.truth().get(row).getClass().getSimpleName());
        }
        Object part = before.part(row);
        if (part instanceof ClassPredictions predictions) {
            return predictions.decided().get(before.place(row));
        }
        if (part instanceof Rankings rankings) {
            return rankings.nearest(before.place(row), 1).get(0);
        }
        throw new DataException("onlyWhereRight() is for classifiers and searches, whose answers are right or wrong");
    }
}
