package org.modelunit.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.baseline.KeptAnswers.Column;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Held;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;

/** Outcomes as columns of what a model answered. */
final class AnswerColumns {

    static final String CLASSES = "classes";
    static final String LABEL_SETS = "label sets";
    static final String NUMBERS = "numbers";
    static final String RANKINGS = "rankings";
    static final String EXPECTATIONS = "expectations";

    private AnswerColumns() {}

    static KeptAnswers of(Outcomes outcomes) {
        if (outcomes instanceof Classified classified) {
            return classes(classified);
        }
        if (outcomes instanceof MultiLabelled sets) {
            return labelSets(sets);
        }
        if (outcomes instanceof Regressed regressed) {
            return numbers(regressed);
        }
        if (outcomes instanceof Ranked ranked) {
            return rankings(ranked);
        }
        Held held = (Held) outcomes;
        return new KeptAnswers(
                EXPECTATIONS,
                List.of(),
                List.of(new Column("held", column(held.size(), row -> held.held(row) ? 1 : 0))));
    }

    private static KeptAnswers classes(Classified classified) {
        LabelColumn decided = classified.decided();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("decided", column(decided.size(), decided::code)));
        if (classified.hasScores()) {
            addScores(classified.scores(), columns);
        }
        return new KeptAnswers(CLASSES, classified.labels().names(), columns);
    }

    private static KeptAnswers labelSets(MultiLabelled sets) {
        LabelSets decided = sets.decided();
        Labels labels = sets.labels();
        List<Column> columns = new ArrayList<>();
        for (int code = 0; code < labels.size(); code++) {
            var has = decided.column(code);
            columns.add(
                    new Column("decided for " + labels.get(code), column(decided.size(), row -> has.get(row) ? 1 : 0)));
        }
        if (sets.hasScores()) {
            addScores(sets.scores(), columns);
        }
        return new KeptAnswers(LABEL_SETS, labels.names(), columns);
    }

    private static void addScores(ClassScores scores, List<Column> columns) {
        for (int code = 0; code < scores.labels().size(); code++) {
            columns.add(new Column("score of " + scores.labels().get(code), scores.column(code)));
        }
    }

    private static KeptAnswers numbers(Regressed regressed) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("predicted", regressed.predicted()));
        regressed.intervals().ifPresent(intervals -> {
            columns.add(new Column("lower end", intervals.lower()));
            columns.add(new Column("upper end", intervals.upper()));
        });
        return new KeptAnswers(NUMBERS, List.of(), columns);
    }

    /** The items of each model's ranking are its own, so their relevance is kept with them. */
    private static KeptAnswers rankings(Ranked ranked) {
        NumberColumn items = column(ranked.size(), row -> ranked.firstItem(row + 1) - ranked.firstItem(row));
        return new KeptAnswers(
                RANKINGS,
                List.of(),
                List.of(
                        new Column("items", items),
                        new Column("relevance", ranked.relevance()),
                        new Column("score", ranked.scores())));
    }

    private static NumberColumn column(int size, IntToDoubleFunction number) {
        return NumberColumn.wrap(IntStream.range(0, size).mapToDouble(number).toArray());
    }
}
