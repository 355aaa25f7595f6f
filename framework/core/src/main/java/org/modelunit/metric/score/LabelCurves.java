package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Line;
import org.modelunit.figure.Point;
import org.modelunit.metric.score.RankingCurve.Kind;
import org.modelunit.metric.score.RankingCurve.Model;
import org.modelunit.outcome.Classified;

/** What every cut-off achieves for each label against all others: one line for each, of many labels the most frequent ones. */
record LabelCurves(Kind kind) implements FigureFunction<Classified> {

    private static final int MOST_LABELS = 8;

    @Override
    public List<Figure> of(Classified outcomes) {
        return outcomes.once(this, () -> of(outcomes, ""));
    }

    @Override
    public List<Figure> compared(Classified challenger, Classified champion) {
        List<Figure> both = new ArrayList<>(of(challenger, ", challenger"));
        both.addAll(of(champion, ", champion"));
        return both;
    }

    private List<Figure> of(Classified outcomes, String whose) {
        List<String> labels = outcomes.labels().names().stream()
                .filter(label -> RankingCurve.hasBoth(outcomes, label))
                .toList();
        if (labels.isEmpty()) {
            return List.of();
        }
        List<String> shown = labels.stream()
                .sorted(Comparator.comparingInt((String label) -> -outcomes.count(label))) // stable
                .limit(MOST_LABELS)
                .toList();
        Axis x = Axis.ofShares(kind.right);
        Axis y = Axis.ofShares(kind.up);
        List<Line> lines = new ArrayList<>();
        for (String label : shown) {
            lines.add(Model.of("'" + label + "'", outcomes, label).line(kind, x, y));
        }
        if (kind == Kind.ROC) {
            lines.add(Line.reference("chance", new Point(0, 0), new Point(1, 1)));
        }
        String which = shown.size() < labels.size() ? "the " + MOST_LABELS + " most frequent labels" : "each label";
        return List.of(new Curve(kind.word + " of " + which + " against all others" + whose, x, y, lines, List.of()));
    }
}
