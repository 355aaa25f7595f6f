package org.modelunit.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.claim.Fact;
import org.modelunit.counterexample.CounterExample;
import org.modelunit.counterexample.PairDifference;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Figure;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.Numbers;

/** The words and the picture of a counter-example: a diff. Values are shown as far as the settings allow. */
final class CounterExampleText {

    private static final String NO_SIGN = "   ";
    private static final int MOST = 5;

    private final CounterExample<?> example;
    private final List<PairDifference> differences;

    CounterExampleText(CounterExample<?> example) {
        this.example = example;
        this.differences = example.differences();
    }

    List<Fact> facts() {
        ShownValues shown = ShownValues.now();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "smallest",
                NO_SIGN + example.example(),
                example.answerBefore() + " -> " + example.answerAfter() + ", " + how()));
        differences.stream()
                .limit(MOST)
                .forEach(each -> facts.add(new Fact("", NO_SIGN + each.place(), each.inWords(shown))));
        if (differences.size() > MOST) {
            facts.add(new Fact("", NO_SIGN + Numbers.count(differences.size() - MOST) + " more", "differences"));
        }
        String row = shown.row(example.before());
        if (!row.isEmpty()) {
            facts.add(new Fact("", NO_SIGN + "before", row));
        }
        hidden(shown)
                .ifPresent(column ->
                        facts.add(new Fact("", NO_SIGN + "values", "to see them, run with " + shown.options(column))));
        return facts;
    }

    private String how() {
        return example.note().isEmpty()
                ? "found by " + Numbers.count(example.asked()) + " answers, and fails alone, too"
                : example.note();
    }

    private Optional<String> hidden(ShownValues shown) {
        return differences.stream()
                .map(PairDifference::column)
                .filter(column -> !shown.isShown(column))
                .findFirst();
    }

    Figure figure() {
        ShownValues shown = ShownValues.now();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(example.example(), example.answerBefore(), example.answerAfter()));
        differences.stream().limit(Figure.MOST_POINTS - 1L).forEach(each -> changes.add(each.change(shown)));
        return new Changes("smallest counter-example", differences.size() + 1L, changes);
    }
}
