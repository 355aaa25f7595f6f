package org.modelunit.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.modelunit.ClassPredictions;
import org.modelunit.ClassScores;
import org.modelunit.Classified;
import org.modelunit.DoubleColumn;
import org.modelunit.LabelColumn;
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

    /** The same outcomes with other names for the labels, in the reverse order. */
    static Classified renamed(Classified outcomes, Map<String, String> names) {
        List<String> old = new ArrayList<>(outcomes.labels().names());
        Collections.reverse(old);
        Labels labels = Labels.of(old.stream().map(names::get).toList());
        LabelColumn decided = LabelColumn.of(labels, names(outcomes.decided(), names));
        List<DoubleColumn> columns = old.stream().map(outcomes.scores()::of).toList();
        return Classified.of(
                names(outcomes.truth(), names), ClassPredictions.of(decided, ClassScores.of(labels, columns)));
    }

    private static List<String> names(LabelColumn column, Map<String, String> names) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> names.get(column.get(row)))
                .toList();
    }
}
