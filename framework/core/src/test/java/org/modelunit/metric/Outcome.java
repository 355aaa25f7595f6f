package org.modelunit.metric;

import java.util.List;
import org.modelunit.ClassPredictions;
import org.modelunit.ClassScores;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.Labels;

/** Small outcomes for tests. */
final class Outcome {

    private Outcome() {}

    /** Outcomes with the labels bad and good, by the scores of bad. */
    static Classified ofScores(DoubleColumn bad, String... truth) {
        double[] good = bad.toArray();
        for (int row = 0; row < good.length; row++) {
            good[row] = 1 - good[row];
        }
        ClassScores scores = ClassScores.of(Labels.of("bad", "good"), List.of(bad, DoubleColumn.handingOver(good)));
        return Classified.of(List.of(truth), ClassPredictions.of(scores));
    }
}
