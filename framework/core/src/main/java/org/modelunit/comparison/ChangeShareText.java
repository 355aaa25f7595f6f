package org.modelunit.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Figure;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.Numbers;

/** The facts and pictures of a claim on how many answers change. */
record ChangeShareText(MetricVerdict share, ChangedRows changed, Optional<RightAndWrong> rightAndWrong) {

    private static final String NO_SIGN = "   ";
    private static final int LISTED = 5;

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(share.facts());
        int origin = 0;
        while (origin < facts.size()
                && !facts.get(origin).name().equals("model")
                && !facts.get(origin).name().equals("data")) {
            origin++;
        }
        facts.addAll(origin, rows());
        return facts;
    }

    private List<Fact> rows() {
        ShownValues shown = ShownValues.now();
        List<Fact> facts = new ArrayList<>();
        int count = changed.rows().length;
        facts.add(new Fact(
                "changed",
                NO_SIGN + Numbers.count(count),
                "of " + Numbers.count(share.measurement().sample().examples()) + ": "
                        + changed.change().meaning()));
        rightAndWrong.ifPresent(counts -> facts.add(new Fact(
                "right",
                NO_SIGN + Numbers.count(counts.both()),
                "both, " + Numbers.count(counts.onlyChampion()) + " only the champion, "
                        + Numbers.count(counts.onlyChallenger()) + " only the challenger, "
                        + Numbers.count(counts.neither()) + " neither")));
        String name = "such as";
        for (Change change : changed.first(LISTED, shown)) {
            facts.add(new Fact(name, NO_SIGN + change.example(), change.before() + " -> " + change.after()));
            name = "";
        }
        if (count > LISTED) {
            facts.add(new Fact("", NO_SIGN + Numbers.count(count - LISTED) + " more", ""));
        }
        if (changed.isTruthHidden(shown)) {
            facts.add(new Fact("", NO_SIGN + "truth", "to see it, run with " + shown.options(ShownValues.TRUTH)));
        }
        return facts;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        rightAndWrong.ifPresent(counts -> figures.add(counts.matrix()));
        int count = changed.rows().length;
        if (count > 0) {
            figures.add(
                    new Changes(changed.change().name(), count, changed.first(Figure.MOST_POINTS, ShownValues.now())));
            ChangedPictures.of(changed, ShownValues.now()).ifPresent(figures::add);
        }
        return figures;
    }
}
