package org.modelunit.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;

/** Small outcomes for tests. */
public final class Outcome {

    private Outcome() {}

    /** Outcomes with the labels bad and good, by the scores of bad. */
    public static Classified ofScores(NumberColumn bad, String... truth) {
        double[] good = bad.toArray();
        for (int row = 0; row < good.length; row++) {
            good[row] = 1 - good[row];
        }
        ClassScores scores = ClassScores.of(Labels.of("bad", "good"), List.of(bad, NumberColumn.wrap(good)));
        return Classified.of(List.of(truth), ClassPredictions.of(scores));
    }

    /** The same outcomes with other names for the labels, in the reverse order. */
    @SuppressWarnings("unchecked") // each kind gives its own
    public static <O extends Outcomes> O renamed(O outcomes, UnaryOperator<String> name) {
        if ((Outcomes) outcomes instanceof Classified classified) {
            return (O) renamed(classified, name);
        }
        return (O) renamed((MultiLabelled) (Outcomes) outcomes, name);
    }

    private static Classified renamed(Classified outcomes, UnaryOperator<String> name) {
        ClassScores scores = renamed(outcomes.scores(), name);
        LabelColumn decided = LabelColumn.of(scores.labels(), names(outcomes.decided(), name));
        return Classified.of(names(outcomes.truth(), name), ClassPredictions.of(decided, scores))
                .withDesign(outcomes.design());
    }

    private static MultiLabelled renamed(MultiLabelled outcomes, UnaryOperator<String> name) {
        return MultiLabelled.of(
                        renamed(outcomes.truth(), name),
                        renamed(outcomes.decided(), name),
                        renamed(outcomes.scores(), name))
                .withDesign(outcomes.design());
    }

    private static ClassScores renamed(ClassScores scores, UnaryOperator<String> name) {
        List<String> old = reversed(scores.labels());
        return ClassScores.of(
                Labels.of(old.stream().map(name).toList()),
                old.stream().map(scores::of).toList());
    }

    private static LabelSets renamed(LabelSets sets, UnaryOperator<String> name) {
        List<String> old = reversed(sets.labels());
        return LabelSets.ofColumns(
                Labels.of(old.stream().map(name).toList()),
                old.stream().map(sets::of).toList());
    }

    private static List<String> reversed(Labels labels) {
        List<String> names = new ArrayList<>(labels.names());
        Collections.reverse(names);
        return names;
    }

    private static List<String> names(LabelColumn column, UnaryOperator<String> name) {
        return IntStream.range(0, column.size())
                .mapToObj(row -> name.apply(column.get(row)))
                .toList();
    }
}
